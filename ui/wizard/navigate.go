package wizard

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/wizard/question"
	"crossroads/ui/wizard/result"
	"crossroads/ui/wizard/screen"
)

// show fills the frame.
func (w *Wizard) show(on place, s screen.Screen) {
	w.on = on
	w.root.Show(s, on == onQuestion, on == onResult)
}

// ask puts the page with a question on the screen.
func (w *Wizard) ask(id questions.ID) {
	if p, ok := w.scene.PageOf(id); ok {
		w.at = id
		w.show(onQuestion, question.New(w.scene, p, id))
	}
}

// welcome goes to the first screen.
func (w *Wizard) welcome() {
	w.show(onWelcome, &welcome{Scene: w.scene, title: w.deps.Title})
}

// begin shows where the walk stands: what is open, or the result that had been
// reached.
func (w *Wizard) begin() tea.Cmd {
	if !w.Finished() || w.deps.Result.Summary == nil {
		return w.next("")
	}
	if w.deps.Since != nil {
		if text := w.deps.Since(w.Record()); text != "" {
			w.tell(text)
		}
	}
	return w.finish()
}

// next shows the first page behind a question that has something open, with its
// first open row in focus: before it, what people disagreed on. Where there is
// none, a short walk ends with its result and a complete one with the review.
func (w *Wizard) next(id questions.ID) tea.Cmd {
	w.gone(id)
	if list := w.scene.Disputed(); len(list) > 0 {
		w.ask(list[0].ID)
		return nil
	}
	if p, ok := w.scene.After(id); ok {
		open := slices.IndexFunc(p, func(q questions.Question) bool { return w.scene.Answer(q.ID).Open() })
		w.ask(p[max(0, open)].ID)
		return nil
	}
	if w.scene.Whole() || w.deps.Result.Summary == nil {
		w.show(onReview, newReview(w.scene))
		return nil
	}
	if !w.alarm {
		w.message = "" // the verdict has more to say than the last answer
	}
	return w.finish()
}

// gone takes note that somebody has gone through a question.
func (w *Wizard) gone(id questions.ID) {
	w.scene.Again = slices.DeleteFunc(w.scene.Again, func(one questions.ID) bool { return one == id })
}

// step goes to the page before or behind this one. Going back never checks
// anything. Both ends have a screen of their own.
func (w *Wizard) step(by int) tea.Cmd {
	if w.root.Behind != nil {
		w.comeBack()
		return nil
	}
	pages := w.scene.Pages()
	p, ok := w.scene.Adjacent(w.at, by)
	switch {
	case w.on == onReview && len(pages) > 0:
		w.ask(pages[len(pages)-1][0].ID)
	case w.on == onReview, !ok && by < 0:
		w.welcome()
	case by > 0 && slices.Contains(w.scene.Again, w.at):
		return w.next(w.at)
	case ok:
		w.ask(p[0].ID)
	default:
		return w.next(w.at)
	}
	return nil
}

// detour leaves the screen to come back to it.
func (w *Wizard) detour() {
	w.root.CloseAll()
	w.root.Behind, w.from = w.root.Shown(), w.on
}

// endDetour goes on from here, wherever one had come from.
func (w *Wizard) endDetour() {
	w.root.CloseAll()
	w.root.Behind, w.scene.Refining = nil, screen.Refining{}
}

// comeBack returns to the screen from which an answer was edited.
func (w *Wizard) comeBack() {
	w.show(w.from, w.root.Behind)
	w.endDetour()
}

// finish shows the result, or tells that the walk is done where there is none.
func (w *Wizard) finish() tea.Cmd {
	w.endDetour()
	w.scene.Finish()
	cmd := w.saver.changed(w.Record())
	if w.deps.Result.Summary == nil {
		done := Done{w.Record()}
		return tea.Batch(cmd, func() tea.Msg { return done })
	}
	w.result = result.New(w.scene, w.deps.Result)
	w.show(onResult, w.result)
	return cmd
}

// refine asks the next open question; where there is none, it says so.
func (w *Wizard) refine() tea.Cmd {
	var left result.Refinement
	if w.deps.Result.Refine != nil {
		left = w.deps.Result.Refine(w.Record())
	}
	r := &w.scene.Refining
	list := slices.Concat(left.Moving, left.Tuning)
	switch {
	case len(list) == 0 && r.On:
		w.comeBack()
		w.tell(allAsked)
		return nil
	case len(list) == 0:
		w.tell(allAsked)
		return nil
	case !r.On:
		w.detour()
	}
	*r = screen.Refining{On: true, Asked: r.Asked + 1, Of: r.Asked + len(list), Tuning: len(left.Moving) == 0}
	w.ask(list[0])
	return nil
}

// allAsked is said where nothing is left to refine, though something may have been
// skipped.
const allAsked = "Every question was asked: e edits an answer, b lists them all"

// switchWalk changes between the complete walk and the short one, and asks on.
func (w *Wizard) switchWalk() tea.Cmd {
	if w.scene.Complete() && w.scene.HasChoice() {
		w.scene.SetComplete(false)
		w.tell("The short walk again: what was answered stays")
	} else {
		w.scene.SetComplete(true)
		done, all := w.scene.Progress()
		w.tell(fmt.Sprintf("The complete walk: %d questions, %d of them open", all, all-done))
	}
	w.endDetour()
	if w.on == onWelcome {
		return nil
	}
	return w.next("")
}
