//go:build unix

package cli

import (
	"os"
	"syscall"
)

// leaveSignals are the signals after which the program saves and ends.
func leaveSignals() []os.Signal {
	return []os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT}
}

// statusOf is the exit status after a signal, as shells count it.
func statusOf(s os.Signal) int {
	n, _ := s.(syscall.Signal)
	return 128 + int(n)
}
