package workshop

import (
	"slices"

	"crossroads/questions"
)

// agenda is what everybody is asked in a round, fixed when it begins: nobody's
// own answers choose their questions, except by the conditions that make a
// question mean something.
type agenda struct {
	Questions []questions.ID            `json:"questions"`
	Offered   map[questions.ID][]string `json:"offered,omitempty"` // choices of the picks
	Again     []questions.ID            `json:"again,omitempty"`   // what a second round asks first
}

// newAgenda lists what is asked in the first round: what the flow asks first,
// or everything; and the same priorities for all, those that are worth offering
// before anything is known.
func newAgenda(flow *questions.Flow, complete bool) agenda {
	var a agenda
	complete = complete || !flow.Marked()
	rated := slices.ContainsFunc(flow.Questions, func(q questions.Question) bool { return q.Kind == questions.Rating })
	for _, q := range flow.Questions {
		if complete && q.Picks() && rated || !complete && q.Asked != questions.First {
			continue
		}
		a.Questions = append(a.Questions, q.ID)
		if q.Picks() && flow.Offered != nil {
			if a.Offered == nil {
				a.Offered = map[questions.ID][]string{}
			}
			a.Offered[q.ID] = flow.Offered(questions.Answers{}, q)
		}
	}
	return a
}

// with returns the agenda with more questions, less those it has, and what is
// asked first because people disagreed on it.
func (a agenda) with(more, again []questions.ID) agenda {
	a.Questions, a.Again = slices.Clone(a.Questions), slices.Clone(again)
	for _, id := range more {
		if !slices.Contains(a.Questions, id) {
			a.Questions = append(a.Questions, id)
		}
	}
	return a
}

// flow returns the questionnaire of a round: the questions of the agenda, in
// the order of the whole flow, each asked whoever answers and whatever they
// said, as far as its condition holds.
func (a agenda) flow(whole *questions.Flow) *questions.Flow {
	f := &questions.Flow{Steps: whole.Steps, Retired: whole.Retired}
	for _, q := range whole.Questions {
		if !slices.Contains(a.Questions, q.ID) {
			continue
		}
		q.Asked = ""
		if offered, ok := a.Offered[q.ID]; ok {
			q.Choices = slices.DeleteFunc(slices.Clone(q.Choices), func(c questions.Choice) bool { return !slices.Contains(offered, c.ID) })
		}
		f.Questions = append(f.Questions, q)
	}
	return f
}
