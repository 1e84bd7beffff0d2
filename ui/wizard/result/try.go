package result

import (
	"fmt"
	"slices"

	"crossroads/questions"
	"crossroads/ui/wizard/screen"
)

// tryKey changes the answer in focus: by a step, to a choice by its number, or to
// "not sure". Where several may be taken the arrows move between them.
func (r *Result) tryKey(key string) screen.Event {
	t := r.trial
	q, _, ok := t.focus()
	if !ok {
		return nil
	}
	by, number := map[string]int{"left": -1, "right": 1}[key], screen.Digit(key)
	if number > len(q.Choices) {
		return screen.Ignored(key)
	}
	several := q.Kind == questions.Several
	switch {
	case q.Kind == questions.Text || q.Kind == questions.Ranking:
		return screen.Warn("A text or an order cannot be tried here: change it in the review")
	case key == "u":
		r.put(q, questions.Unsure)
	case several && number > 0:
		t.choice = number - 1
		return r.toggle(q)
	case several && t.choice == folded:
		t.choice = 0
	case several && by != 0:
		t.choice = max(0, min(t.choice+by, len(q.Choices)-1))
	case several:
		return r.toggle(q)
	case by != 0:
		r.step(q, by)
	case number > 0:
		r.put(q, questions.Answered, q.Choices[number-1].ID)
	}
	return nil
}

// of is the answer as tried.
func (t *trial) of(q questions.Question) questions.Answer {
	one, _ := t.record.Answers.Get(q.ID)
	return one
}

// step goes to the answer next to the one in focus; behind the last choice is "not
// sure".
func (r *Result) step(q questions.Question, by int) {
	at := len(q.Choices)
	if one := r.trial.of(q); one.Known() && len(one.Values) == 1 {
		if i := slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == one.Values[0] }); i >= 0 {
			at = i
		}
	}
	if at = max(0, min(at+by, len(q.Choices))); at == len(q.Choices) {
		r.put(q, questions.Unsure)
		return
	}
	r.put(q, questions.Answered, q.Choices[at].ID)
}

// toggle takes the choice in focus or gives it back.
func (r *Result) toggle(q questions.Question) screen.Event {
	var chosen []string
	if one := r.trial.of(q); one.Known() {
		chosen = one.Values
	}
	values, full := screen.Toggled(chosen, q.Choices[r.trial.choice].ID, q.Limit)
	switch {
	case full:
		return screen.Warn(fmt.Sprintf("%d of %d are chosen: take one away first", len(values), q.Limit))
	case len(values) == 0:
		r.put(q, questions.Skipped)
	default:
		r.put(q, questions.Answered, values...)
	}
	return nil
}

// put tries an answer and works out what follows.
func (r *Result) put(q questions.Question, state questions.State, values ...string) {
	t := r.trial
	one := questions.Answer{Question: q.ID, State: state, Values: values, Note: t.of(q).Note}
	if was, ok := t.base.Answers.Get(q.ID); ok && was.State == state && sameValues(was, one) {
		one = was
	}
	t.record.Answers = t.record.Answers.With(one)
	t.at = q.ID
	r.weigh()
}

// sameValues compares what was chosen, in whatever order it was.
func sameValues(a, b questions.Answer) bool {
	x, y := slices.Sorted(slices.Values(a.Values)), slices.Sorted(slices.Values(b.Values))
	return slices.Equal(x, y)
}

// revert takes back the change in focus, or all of them where it is none.
func (r *Result) revert() {
	t := r.trial
	q, _, ok := t.focus()
	was, had := t.base.Answers.Get(q.ID)
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

// weigh works out what follows from what is tried.
func (r *Result) weigh() {
	r.trial.asked = r.Flow().Path(r.trial.record.Answers)
	r.trial.after = r.deps.Summary(r.trial.record)
}
