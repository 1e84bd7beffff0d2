package wizard

import (
	"fmt"
	"slices"

	"crossroads/questions"
	"crossroads/scoring/report"
)

// trial is a what-if: answers changed on the side, and what would follow. The
// walk stays as it is until the trial is kept.
type trial struct {
	base   questions.Record // the record when it began
	record questions.Record // with the changes
	before report.Summary
	after  report.Summary
	at     questions.ID // the question in focus
	choice int          // the choice in focus, where several may be taken
}

func newTrial(r questions.Record, s report.Summary) *trial {
	return &trial{base: r, record: r, before: s, after: s}
}

// asked are the questions that apply to the answers as tried.
func (t *trial) asked(s *scene) []questions.Question { return s.walk.flow.Path(t.record.Answers) }

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
		t.at, t.choice = all[max(0, min(i+by, len(all)-1))].ID, 0
	}
}

// trialKey acts on a key during a what-if.
func (r *result) trialKey(name string) event {
	t := r.trial
	if !t.base.Answers.Equal(r.walk.record.Answers) { // undone or noted meanwhile
		at := t.at
		t = newTrial(r.walk.record, r.current())
		t.at, r.trial = at, t
	}
	page := max(1, r.height/2)
	switch name {
	case "up":
		t.move(r.scene, -1)
	case "down":
		t.move(r.scene, 1)
	case "pgup":
		t.move(r.scene, -page)
	case "pgdown":
		t.move(r.scene, page)
	case "home":
		t.move(r.scene, -1<<20)
	case "end":
		t.move(r.scene, 1<<20)
	case "left", "right", "space":
		return r.try(name)
	case "r":
		r.revert()
	case "enter":
		kept := t.changes()
		r.trial = nil
		if len(kept) > 0 {
			return changed{kept}
		}
	case "esc", "w", "q":
		r.trial = nil
	}
	return nil
}

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

// try changes the answer in focus by one step, or moves between the choices of
// a question that takes several.
func (r *result) try(name string) event {
	t := r.trial
	q, _, ok := t.focus(r.scene)
	if !ok {
		return nil
	}
	by := map[string]int{"left": -1, "right": 1}[name]
	switch {
	case q.Kind == questions.Text || q.Kind == questions.Ranking:
		return edited{q.ID}
	case q.Kind == questions.Several && by != 0:
		t.choice = max(0, min(t.choice+by, len(q.Choices)-1))
	case q.Kind == questions.Several:
		return r.toggle(q)
	case by != 0:
		r.put(stepped(q, t.of(q), by))
	}
	return nil
}

// of is the answer as tried.
func (t *trial) of(q questions.Question) questions.Answer {
	one, _ := t.record.Answers.Of(q.ID)
	return one
}

// stepped is the answer next to another one; behind the last choice is "not
// sure".
func stepped(q questions.Question, one questions.Answer, by int) questions.Answer {
	at := len(q.Choices)
	if one.Known() && len(one.Values) == 1 {
		if i := slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == one.Values[0] }); i >= 0 {
			at = i
		}
	}
	next := questions.Answer{Question: q.ID, Note: one.Note, State: questions.Unsure}
	if at = max(0, min(at+by, len(q.Choices))); at < len(q.Choices) {
		next.State, next.Values = questions.Answered, []string{q.Choices[at].ID}
	}
	return next
}

// toggle takes the choice in focus or gives it back.
func (r *result) toggle(q questions.Question) event {
	one := r.trial.of(q)
	id := q.Choices[r.trial.choice].ID
	values := slices.Clone(one.Values)
	if !one.Known() {
		values = nil
	}
	if i := slices.Index(values, id); i >= 0 {
		values = slices.Delete(values, i, i+1)
	} else if q.Limit > 0 && len(values) >= q.Limit {
		return told{fmt.Sprintf("at most %d: give one back first", q.Limit)}
	} else {
		values = append(values, id)
	}
	next := questions.Answer{Question: q.ID, Note: one.Note, State: questions.Answered, Values: values}
	if len(values) == 0 {
		next.State = questions.Skipped
	}
	r.put(next)
	return nil
}

// put tries an answer and works out what follows.
func (r *result) put(one questions.Answer) {
	t := r.trial
	if was, ok := t.base.Answers.Of(one.Question); ok && was.State == one.State && sameValues(was, one) {
		one = was
	}
	t.record.Answers = t.record.Answers.With(one)
	t.at = one.Question
	r.weigh()
}

// sameValues compares what was chosen, in whatever order it was.
func sameValues(a, b questions.Answer) bool {
	x, y := slices.Sorted(slices.Values(a.Values)), slices.Sorted(slices.Values(b.Values))
	return slices.Equal(x, y)
}

// revert takes back the change in focus, or all of them where it is none.
func (r *result) revert() {
	t := r.trial
	q, _, ok := t.focus(r.scene)
	was, had := t.base.Answers.Of(q.ID)
	switch {
	case !ok || was.Equal(t.of(q)):
		t.record = t.base
	case had:
		t.record.Answers = t.record.Answers.With(was)
	default:
		t.record.Answers = t.record.Answers.Without(q.ID)
	}
	r.weigh()
}

func (r *result) weigh() {
	if r.deps.Summary != nil {
		r.trial.after = r.deps.Summary(r.trial.record)
	}
}

func (t *trial) keys(s *scene) []hint {
	change := hint{s.glyphs.Left + s.glyphs.Right, "change"}
	if q, _, ok := t.focus(s); ok && q.Kind == questions.Several {
		change = hint{s.glyphs.Left + s.glyphs.Right + " space", "take"}
	}
	return []hint{change, {s.glyphs.Up + s.glyphs.Down, "move"}, {"r", "revert"}, {"enter", "keep"}, {"esc", "leave it as it was"}}
}
