//go:build unix

package cli

import (
	"os"
	"os/signal"
	"slices"
	"syscall"
)

// leaveSignals are the signals after which the program saves and ends, less those
// that whoever started it wants ignored, as nohup does.
func leaveSignals() []os.Signal {
	return slices.DeleteFunc([]os.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGQUIT, syscall.SIGABRT}, signal.Ignored)
}

// statusOf is the exit status after a signal, as shells count it.
func statusOf(s os.Signal) int {
	n, _ := s.(syscall.Signal)
	return 128 + int(n)
}
