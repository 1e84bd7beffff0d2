package result

import (
	"slices"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/ui/frame"
	"crossroads/ui/pane"
	"crossroads/ui/wizard/screen"
)

// trial is a what-if: answers changed on the side, and what would follow. The
// walk stays as it is until the trial is kept.
type trial struct {
	base   questions.Record     // the record when it began
	record questions.Record     // with the changes
	asked  []questions.Question // that apply to it
	before Summary
	after  Summary
	at     questions.ID // the question in focus
	choice int          // the choice in focus, where several may be taken; folded: none
}

// folded is the choice in focus before one is looked for: the choices of a
// question that takes several are not shown until then, so that passing it by
// moves nothing.
const folded = -1

// try begins a what-if.
func (r *Result) try() {
	r.trial = &trial{base: r.Record(), record: r.Record(), before: r.summary, after: r.summary, choice: folded}
	r.trial.asked = r.Flow().Path(r.Record().Answers)
}

// rebase begins a what-if anew where an answer was undone or noted meanwhile.
func (r *Result) rebase() {
	if was := r.trial; was != nil && !was.base.Answers.Equal(r.Record().Answers) {
		r.try()
		r.trial.at = was.at
	}
}

// focus returns the question in focus; ok is false where there is none.
func (t *trial) focus() (q questions.Question, index int, ok bool) {
	if len(t.asked) == 0 {
		return questions.Question{}, -1, false
	}
	i := max(0, slices.IndexFunc(t.asked, func(q questions.Question) bool { return q.ID == t.at }))
	return t.asked[i], i, true
}

// trialKeys are those of a what-if. Of those that work everywhere, undo is
// revert there, and what would lead away from it has to wait.
func (r *Result) trialKeys() []screen.Binding {
	t, g := r.trial, r.Glyphs
	change := screen.Binding{Keys: "left right space u " + screen.Digits, Hint: g.Left + g.Right, Does: "change", Label: g.Left + " " + g.Right + "  h l  space",
		Means: "the answer before or after; where several may be taken, the choice", Do: screen.With(r.tryKey)}
	if q, _, ok := t.focus(); ok && q.Kind == questions.Several {
		if change.Hint, change.Does = g.Left+g.Right+" space", "take"; t.choice == folded {
			change.Hint, change.Does = g.Right+" space", "choose"
		}
	}
	move := r.MoveKeys(frame.Paging, func(key string) {
		if _, i, ok := t.focus(); ok {
			t.at, t.choice = t.asked[frame.Moved(key, i, len(t.asked)-1, max(1, r.size.Height/2))].ID, folded
		}
	})
	move.Means = "another question"
	wait := screen.Warn("Keep the what-if with enter, or leave it with esc, first")
	return []screen.Binding{change,
		{Label: "1 to 9  u", Means: "an answer at once; not sure"},
		{Keys: "enter", Hint: "enter", Does: "keep", Means: "keep what was tried, marked in the record", Do: screen.Tells(r.keep)},
		move,
		{Keys: "r z", Hint: "r", Does: "revert", Label: "r  z", Means: "take this change back; where there is none, all", Do: screen.Changes(r.revert)},
		{Keys: "esc w q", Hint: "esc", Does: "leave as it was", Label: "esc  w  q", Means: "leave it as it was", Do: screen.Changes(func() { r.trial = nil })},
		{Keys: "g redo", Do: screen.Does(wait)},
	}
}

// keep ends the what-if with what was tried.
func (r *Result) keep() screen.Event {
	kept := r.trial.changes()
	if r.trial = nil; len(kept) == 0 {
		return nil
	}
	r.panes[0] = pane.Pane{} // the verdict is another one
	return screen.Changed{Answers: kept}
}

// offer says what enter would do, before it does it.
func (t *trial) offer(file string) string {
	n := len(t.changes())
	if n == 0 {
		return "Nothing is changed before enter keeps it"
	}
	text := "Enter keeps " + phrase.Count(n, "change", "changes") + ", marked in the record"
	if file != "" {
		text += "; leaving writes " + file
	}
	return text
}

// trialClicked takes the row or the choice under the pointer; a row that has
// the focus is changed by the arrows beside its answer.
func (r *Result) trialClicked(c frame.Click) screen.Event {
	t := r.trial
	q, now, _ := t.focus()
	switch {
	case c.Target < frame.Nothing:
		t.choice = choiceOf(c.Target)
		return r.toggle(q)
	case c.Target != now:
		t.at, t.choice = t.asked[c.Target].ID, folded
	case q.Kind == questions.Several && t.choice != folded:
		t.choice = folded
	case c.X < r.answersAt(r.size.Width)+2:
		return r.tryKey("left")
	default:
		return r.tryKey("right")
	}
	return nil
}

// A choice that can be clicked has a target of its own, below nothing.
func targetOf(choice int) int { return frame.Nothing - 1 - choice }
func choiceOf(target int) int { return frame.Nothing - 1 - target }

// changes are the answers that differ from those of the walk.
func (t *trial) changes() []questions.Answer {
	var all []questions.Answer
	for one := range t.record.Answers.All() {
		if was, _ := t.base.Answers.Get(one.Question); !was.Equal(one) {
			all = append(all, one)
		}
	}
	return all
}
