package wizard

import (
	"fmt"
	"slices"

	"crossroads/questions"
)

// try changes the answer in focus: by a step, to a choice by its number, or to
// "not sure". Where several may be taken the arrows move between them.
func (r *result) try(name string) event {
	t := r.trial
	q, _, ok := t.focus(r.scene)
	if !ok {
		return nil
	}
	by, number := map[string]int{"left": -1, "right": 1}[name], digit(name)
	if number > len(q.Choices) {
		return ignored{name}
	}
	switch {
	case q.Kind == questions.Text || q.Kind == questions.Ranking:
		return warned{"A text or an order cannot be tried here: change it in the review"}
	case name == "u":
		r.put(questions.Answer{Question: q.ID, Note: t.of(q).Note, State: questions.Unsure})
	case q.Kind == questions.Several && number > 0:
		t.choice = number - 1
		return r.toggle(q)
	case q.Kind == questions.Several && t.choice == folded:
		t.choice = 0
	case q.Kind == questions.Several && by != 0:
		t.choice = max(0, min(t.choice+by, len(q.Choices)-1))
	case q.Kind == questions.Several:
		return r.toggle(q)
	case by != 0:
		r.put(stepped(q, t.of(q), by))
	case number > 0:
		r.put(questions.Answer{Question: q.ID, Note: t.of(q).Note, State: questions.Answered, Values: []string{q.Choices[number-1].ID}})
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
		return warned{fmt.Sprintf("%d of %d are chosen: take one away first", len(values), q.Limit)}
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
