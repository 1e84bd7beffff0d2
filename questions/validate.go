package questions

import (
	"fmt"
	"slices"
)

// MaxText is the length to which texts and notes are cut, in runes.
const MaxText = 500

// Check reports what is wrong with an answer to the question, in words that
// say how to mend it; nil where it can be accepted. Unsure, skipped and draft
// answers are always accepted.
func (q Question) Check(a Answer) error {
	if a.State != Answered {
		return nil
	}
	if q.Kind == Text {
		if a.Text == "" {
			return fmt.Errorf("write something, or skip the question")
		}
		return nil
	}
	for i, v := range a.Values {
		if _, ok := q.Choice(v); !ok {
			return &UnknownChoiceError{Question: q.ID, Value: v, Near: Nearest(v, q.choiceIDs())}
		}
		if slices.Contains(a.Values[:i], v) {
			return fmt.Errorf("%q is given twice", v)
		}
	}
	return q.checkCount(len(a.Values))
}

func (q Question) checkCount(n int) error {
	switch {
	case n == 0:
		return fmt.Errorf("choose one, or say that you are not sure")
	case (q.Kind == Several || q.Picks()) && q.Limit > 0 && n > q.Limit:
		return fmt.Errorf("choose at most %d: take one away first", q.Limit)
	case q.Kind == Ranking && !q.Picks() && n != len(q.Choices):
		return fmt.Errorf("put all %d in order", len(q.Choices))
	case q.Kind != Several && q.Kind != Ranking && n > 1:
		return fmt.Errorf("choose one of them")
	}
	return nil
}

func (q Question) choiceIDs() []string {
	ids := make([]string, len(q.Choices))
	for i, c := range q.Choices {
		ids[i] = c.ID
	}
	return ids
}

// UnknownChoiceError is an answer that names a choice the question lacks.
type UnknownChoiceError struct {
	Question ID
	Value    string
	Near     string // the choice probably meant; may be empty
}

// Error implements error.
func (e *UnknownChoiceError) Error() string {
	return fmt.Sprintf("%s has no choice %q", e.Question, e.Value)
}
