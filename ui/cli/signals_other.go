//go:build !unix

package cli

import (
	"os"

	tea "charm.land/bubbletea/v2"
)

// leaveSignals are the signals after which the program saves and ends.
func leaveSignals() []os.Signal { return []os.Signal{os.Interrupt} }

// statusOf is the exit status after a signal.
func statusOf(os.Signal) int { return statusInterrupted }

// awake returns a filter that leaves all messages as they are: nothing can be
// suspended here.
func awake() func(tea.Model, tea.Msg) tea.Msg {
	return func(_ tea.Model, msg tea.Msg) tea.Msg { return msg }
}
