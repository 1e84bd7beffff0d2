//go:build unix

package cli

import (
	"os"
	"syscall"
)

// leaveSignals are the signals after which the program saves and ends.
func leaveSignals() []os.Signal {
	return []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}
}

// statusOf is the exit status after a signal.
func statusOf(s os.Signal) int {
	switch s {
	case syscall.SIGTERM:
		return statusTerminated
	case syscall.SIGHUP:
		return statusHungUp
	}
	return statusInterrupted
}
