package cli

import "os"

// leaveSignals are the signals after which the program saves and ends.
func leaveSignals() []os.Signal { return []os.Signal{os.Interrupt} }

// statusOf is the exit status after a signal.
func statusOf(os.Signal) int { return statusInterrupted }
