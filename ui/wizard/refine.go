package wizard

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"
)

// refining is the way on from a result: open questions one by one, those that
// can move the verdict most first, then those that only tune the advice.
type refining struct {
	on     bool
	asked  int // the question on the screen, counted from 1
	of     int // how many there are, as far as can be told
	tuning bool
}

// heading says why this question is asked now.
func (r refining) heading() string {
	switch {
	case r.tuning:
		return "This tunes the advice, not the verdict"
	case r.asked == 1:
		return "This could move the verdict most"
	}
	return "This could move it most now"
}

// refine asks the next open question; where there is none, it says so.
func (w *Wizard) refine() tea.Cmd {
	left := w.toRefine()
	list := slices.Concat(left.Moving, left.Tuning)
	if len(list) == 0 {
		w.tell("No question is left: e edits an answer, b lists them all")
		if w.refining.on {
			w.tell("No question is left")
			return w.comeBack()
		}
		return nil
	}
	if !w.refining.on {
		w.origin, w.refining = w.screen, refining{on: true}
	}
	w.refining.asked++
	w.refining.tuning = len(left.Moving) == 0
	w.refining.of = w.refining.asked - 1 + len(list)
	w.show(list[0])
	return nil
}

// toRefine is what is still worth asking.
func (w *Wizard) toRefine() Refinement {
	if w.deps.Refine == nil {
		return Refinement{}
	}
	return w.deps.Refine(w.walk.Record().Answers)
}

// askAll switches to the complete walk and asks on.
func (w *Wizard) askAll() tea.Cmd {
	if w.walk.Complete() && w.walk.HasChoice() {
		w.walk.SetComplete(false)
		w.tell("The short walk again: what was answered stays")
	} else {
		w.walk.SetComplete(true)
		_, all := w.walk.progress()
		w.tell(fmt.Sprintf("The complete walk: %d screens, less what is answered", all))
	}
	w.overlay, w.origin, w.refining = nil, nil, refining{}
	if _, welcomed := w.screen.(*welcome); welcomed {
		return nil
	}
	return w.next("")
}
