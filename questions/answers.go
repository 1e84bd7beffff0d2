package questions

import (
	"iter"
	"slices"
)

// State says what somebody did with a question.
type State string

// The states of an answer. A question without an Answer is unanswered.
const (
	Answered State = "answered"
	Unsure   State = "unsure"  // "not sure" was chosen
	Skipped  State = "skipped" // passed over on purpose
	Draft    State = "draft"   // begun, not confirmed; scored as unanswered
)

// Answer is what was said to one question.
type Answer struct {
	Question ID
	State    State
	Values   []string // ids of the choices, in the order given; for Ranking, best first
	Text     string   // for Text questions
	Note     string   // free text kept beside the answer, never scored
}

// Known reports whether the answer says something that can be scored.
func (a Answer) Known() bool { return a.State == Answered }

// Open reports whether the question still waits for a decision: nothing was
// said or only a draft was left.
func (a Answer) Open() bool { return a.State == "" || a.State == Draft }

// Equal reports whether both answers say the same, notes included.
func (a Answer) Equal(b Answer) bool {
	return a.Question == b.Question && a.Note == b.Note && a.Same(b)
}

// Same reports whether both say the same, be it to different questions, and
// whatever stands beside them.
func (a Answer) Same(b Answer) bool {
	return a.State == b.State && a.Text == b.Text && slices.Equal(a.Values, b.Values)
}

// Answers is an ordered list with at most one answer per question. It is
// immutable: every change returns a new list. The zero value is empty.
type Answers struct {
	list []Answer
}

// NewAnswers returns the answers in the order given; a later answer to the
// same question replaces an earlier one in its place.
func NewAnswers(list ...Answer) Answers {
	a := Answers{list: make([]Answer, 0, len(list))}
	for _, one := range list {
		one.Values = slices.Clone(one.Values)
		if i := a.index(one.Question); i >= 0 {
			a.list[i] = one
		} else {
			a.list = append(a.list, one)
		}
	}
	return a
}

// With returns the answers with one more, or with one replaced in its place.
func (a Answers) With(one Answer) Answers {
	one.Values = slices.Clone(one.Values)
	list := slices.Clone(a.list)
	if i := a.index(one.Question); i >= 0 {
		list[i] = one
	} else {
		list = append(list, one)
	}
	return Answers{list: list}
}

// Without returns the answers without the one to the given question.
func (a Answers) Without(id ID) Answers {
	i := a.index(id)
	if i < 0 {
		return a
	}
	return Answers{list: slices.Delete(slices.Clone(a.list), i, i+1)}
}

// Get returns the answer to a question; ok is false where it is unanswered.
func (a Answers) Get(id ID) (one Answer, ok bool) {
	if i := a.index(id); i >= 0 {
		return a.list[i], true
	}
	return Answer{Question: id}, false
}

// Has reports whether the question is answered with the given choice, alone or
// among others.
func (a Answers) Has(id ID, choice string) bool {
	one, _ := a.Get(id)
	return one.Known() && slices.Contains(one.Values, choice)
}

// Len returns the number of answers in whatever state.
func (a Answers) Len() int { return len(a.list) }

// All yields the answers in their order. The caller must not change Values.
func (a Answers) All() iter.Seq[Answer] { return slices.Values(a.list) }

// Equal reports whether both say the same in the same order.
func (a Answers) Equal(b Answers) bool {
	return slices.EqualFunc(a.list, b.list, Answer.Equal)
}

func (a Answers) index(id ID) int {
	for i := range a.list { // by index: an answer is large to copy
		if a.list[i].Question == id {
			return i
		}
	}
	return -1
}
