package wizard

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
)

// show puts the page with a question on the screen.
func (w *Wizard) show(id questions.ID) {
	p, ok := w.walk.pageOf(id)
	if !ok {
		return
	}
	w.at = id
	w.screen = newAsk(w.scene, p, id)
}

// begin shows where the walk stands: what is open, or the result that had been
// reached.
func (w *Wizard) begin() tea.Cmd {
	if w.walk.Record().Finished && w.deps.Summary != nil {
		if w.deps.Since != nil {
			if text := w.deps.Since(w.walk.Record()); text != "" {
				w.tell(text)
			}
		}
		return w.finish()
	}
	return w.next("")
}

// next shows the first page behind a question that has something open. Where
// there is none, a short walk ends with its result and a complete one with the
// review.
func (w *Wizard) next(id questions.ID) tea.Cmd {
	if p, ok := w.walk.after(id); ok {
		w.showPage(p)
		return nil
	}
	if !w.walk.whole() && w.deps.Summary != nil {
		if !w.alarm {
			w.message = "" // the verdict has more to say than the last answer
		}
		return w.finish()
	}
	w.screen = newReview(w.scene)
	return nil
}

// showPage shows a page with its first open row in focus.
func (w *Wizard) showPage(p page) {
	for _, q := range p {
		if w.walk.Answer(q.ID).Open() {
			w.show(q.ID)
			return
		}
	}
	w.show(p[0].ID)
}

// step goes to the page before or behind this one. Going back never checks
// anything. Both ends have a screen of their own.
func (w *Wizard) step(ev event) tea.Cmd {
	if w.origin != nil {
		return w.comeBack()
	}
	by := 1
	if _, ok := ev.(wentBack); ok {
		by = -1
	}
	_, reviewing := w.screen.(*review)
	pages := w.walk.path()
	switch {
	case reviewing && len(pages) > 0:
		w.show(pages[len(pages)-1][0].ID)
	case reviewing:
		w.screen = newWelcome(w.scene)
	default:
		return w.stepFrom(w.at, by)
	}
	return nil
}

func (w *Wizard) stepFrom(id questions.ID, by int) tea.Cmd {
	p, ok := w.walk.adjacent(id, by)
	switch {
	case ok:
		w.show(p[0].ID)
	case by < 0:
		w.screen = newWelcome(w.scene)
	default:
		return w.next(id)
	}
	return nil
}

// comeBack returns to the screen from which an answer was edited.
func (w *Wizard) comeBack() tea.Cmd {
	w.screen, w.origin, w.refining = w.origin, nil, refining{}
	if r, ok := w.screen.(*result); ok {
		return r.begin()
	}
	return nil
}

// finish shows the result, or tells that the walk is done where there is none.
func (w *Wizard) finish() tea.Cmd {
	w.overlay, w.origin, w.refining = nil, nil, refining{}
	w.walk.Finish()
	if w.deps.Summary == nil {
		done := Done{w.walk.Record()}
		return tea.Batch(w.saver.changed(w.walk.Record()), func() tea.Msg { return done })
	}
	r := newResult(w.scene)
	w.screen = r
	return tea.Batch(w.saver.changed(w.walk.Record()), r.begin())
}
