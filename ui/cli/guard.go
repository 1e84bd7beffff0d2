package cli

import (
	"crossroads/questions"
	"crossroads/ui/terminal"
	"crossroads/ui/wizard"
)

// guard is the wizard, whose panics end the program in the usual way: the
// terminal as it was, the answers saved, one line in place of a stack.
type guard struct {
	terminal.Guard
	wizard *wizard.Wizard
	keep   *keeper
}

func newGuard(w *wizard.Wizard, k *keeper) *guard {
	return &guard{terminal.Guard{Model: w}, w, k}
}

// newest is the record of the wizard, or the last that was saved where even
// that fails.
func (g *guard) newest() (r questions.Record) {
	defer func() {
		if recover() != nil {
			r = g.keep.record()
		}
	}()
	return g.wizard.Record()
}
