package wizard

import (
	"slices"

	"charm.land/bubbles/v2/key"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/ui/hints"
	"crossroads/ui/pane"
)

// trial is a what-if: answers changed on the side, and what would follow. The
// walk stays as it is until the trial is kept.
type trial struct {
	base   questions.Record // the record when it began
	record questions.Record // with the changes
	before report.Summary
	after  report.Summary
	at     questions.ID // the question in focus
	choice int          // the choice in focus, where several may be taken; folded: none
}

// folded is the choice in focus before one is looked for: the choices of a
// question that takes several are not shown until then, so that passing it by
// moves nothing.
const folded = -1

func newTrial(r questions.Record, s report.Summary) *trial {
	return &trial{base: r, record: r, before: s, after: s, choice: folded}
}

// asked are the questions that apply to the answers as tried.
func (t *trial) asked(s *scene) []questions.Question { return s.walk.Flow().Path(t.record.Answers) }

// focus returns the question in focus; ok is false where there is none.
func (t *trial) focus(s *scene) (q questions.Question, index int, ok bool) {
	all := t.asked(s)
	if len(all) == 0 {
		return questions.Question{}, -1, false
	}
	i := max(0, slices.IndexFunc(all, func(q questions.Question) bool { return q.ID == t.at }))
	return all[i], i, true
}

// move puts the focus on a question further up or down.
func (t *trial) move(s *scene, by int) {
	if all := t.asked(s); len(all) > 0 {
		_, i, _ := t.focus(s)
		t.at, t.choice = all[max(0, min(i+by, len(all)-1))].ID, folded
	}
}

// trialKey acts on a key during a what-if.
func (r *result) trialKey(name string) event {
	t := r.trial
	if !t.base.Answers.Equal(r.walk.Record().Answers) { // undone or noted meanwhile
		at := t.at
		t = newTrial(r.walk.Record(), r.current())
		t.at, r.trial = at, t
	}
	page := max(1, r.height/2)
	switch b := &r.bound; {
	case hints.Is(name, b.up):
		t.move(r.scene, -1)
	case hints.Is(name, b.down):
		t.move(r.scene, 1)
	case hints.Is(name, b.pageUp):
		t.move(r.scene, -page)
	case hints.Is(name, b.pageDown):
		t.move(r.scene, page)
	case hints.Is(name, b.home):
		t.move(r.scene, -1<<20)
	case hints.Is(name, b.end):
		t.move(r.scene, 1<<20)
	case hints.Is(name, b.trial.change):
		return r.try(name)
	case hints.Is(name, b.trial.revert):
		r.revert()
	case hints.Is(name, b.trial.keep):
		kept := t.changes()
		r.trial = nil
		if len(kept) > 0 {
			r.panes[0] = pane.Pane{} // the verdict is another one
			return changed{kept}
		}
	case hints.Is(name, b.trial.drop):
		r.trial = nil
	case hints.Is(name, b.trial.wait):
		return warned{"Keep the what-if with enter, or leave it with esc, first"}
	default:
		return ignored{name}
	}
	return nil
}

// claims implements claimant: what would lead away from a what-if is no
// shortcut while it lasts.
func (r *result) claims(name string) bool {
	return r.trial != nil && hints.Is(name, r.bound.trial.revert, r.bound.trial.wait)
}

// offer says what enter would do, before it does it.
func (t *trial) offer(s *scene) string {
	n := len(t.changes())
	if n == 0 {
		return "Nothing is changed before enter keeps it"
	}
	text := "Enter keeps " + counted(n, "change", "changes") + ", marked in the record"
	if file := s.file(); file != "" {
		text += "; leaving writes " + file
	}
	return text
}

// trialClicked takes the row or the choice under the pointer; a row that has
// the focus is changed by the arrows beside its answer.
func (r *result) trialClicked(x, y int) event {
	lines := r.trialLines(r.width, r.height)
	if y < 0 || y >= len(lines) || lines[y].target == nothing {
		return nil
	}
	t, target := r.trial, lines[y].target
	q, now, _ := t.focus(r.scene)
	switch {
	case target < nothing:
		t.choice = choiceOf(target)
		return r.toggle(q)
	case target != now:
		t.at, t.choice = t.asked(r.scene)[target].ID, folded
	case q.Kind == questions.Several && t.choice != folded:
		t.choice = folded
	case x < r.answersAt(r.width)+2:
		return r.try("left")
	default:
		return r.try("right")
	}
	return nil
}

// A choice that can be clicked has a target of its own, below nothing.
func targetOf(choice int) int { return nothing - 1 - choice }
func choiceOf(target int) int { return nothing - 1 - target }

// changes are the answers that differ from those of the walk.
func (t *trial) changes() []questions.Answer {
	var all []questions.Answer
	for one := range t.record.Answers.All() {
		if was, _ := t.base.Answers.Of(one.Question); !was.Equal(one) {
			all = append(all, one)
		}
	}
	return all
}

func (t *trial) keys(s *scene) []key.Binding {
	b := &s.bound.trial
	change := b.change
	if q, _, ok := t.focus(s); ok && q.Kind == questions.Several {
		if change = b.take; t.choice == folded {
			change = b.unfold
		}
	}
	return []key.Binding{change, b.keep, b.move, b.revert, b.drop, s.bound.result.keys}
}
