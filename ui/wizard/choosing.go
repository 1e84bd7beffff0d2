package wizard

import (
	"fmt"
	"slices"

	"crossroads/questions"
)

// chosen is what is chosen of a question so far, confirmed or not, in the order
// in which it was.
func (s *scene) chosen(id questions.ID) []string {
	one := s.walk.Answer(id)
	if one.State == questions.Answered || one.State == questions.Draft {
		return one.Values
	}
	return nil
}

// toggled adds a choice to what is chosen of a question, or takes it away. It
// refuses more than the limit, in the word for what is done to choices here.
func (s *scene) toggled(q questions.Question, id, word string) event {
	values := slices.Clone(s.chosen(q.ID))
	if i := slices.Index(values, id); i >= 0 {
		values = slices.Delete(values, i, i+1)
	} else if q.Limit > 0 && len(values) >= q.Limit {
		return warned{fmt.Sprintf("%d of %d are %s: take one away first", len(values), q.Limit, word)}
	} else {
		values = append(values, id)
	}
	return s.draft(q.ID, values...)
}

// draft keeps what is chosen without going on. What was confirmed before stays
// so, unless nothing is left of it.
func (s *scene) draft(id questions.ID, values ...string) event {
	state := questions.Draft
	if s.walk.Answer(id).State == questions.Answered && len(values) > 0 {
		state = questions.Answered
	}
	return drafted{answer: s.say(id, state, values...)}
}
