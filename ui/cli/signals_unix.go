//go:build unix

package cli

import (
	"os"
	"sync/atomic"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
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

// awake returns a filter of messages that lets the program go on by itself
// after Ctrl-Z where nothing can stop it: without a shell that controls jobs,
// as in a container or at the end of ssh, the system ignores the stop, and
// Bubble Tea would wait for ever to be continued. A program that was really
// stopped does not get to send itself anything, and once continued the signal
// means nothing.
func awake() func(tea.Model, tea.Msg) tea.Msg {
	const stopping = 200 * time.Millisecond
	var suspended atomic.Bool
	return func(_ tea.Model, msg tea.Msg) tea.Msg {
		switch msg.(type) {
		case tea.SuspendMsg:
			suspended.Store(true)
			go func() {
				for time.Sleep(stopping); suspended.Load(); time.Sleep(stopping) {
					_ = syscall.Kill(os.Getpid(), syscall.SIGCONT)
				}
			}()
		case tea.ResumeMsg:
			suspended.Store(false)
		}
		return msg
	}
}
