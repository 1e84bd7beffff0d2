package measured

import (
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
)

// Readiness says for which criteria a measurement can count, before anybody waits
// for it.
type Readiness struct {
	Counts, Waits []string       // ids of criteria
	Open          []questions.ID // what has to be answered before it counts for those that wait
}

// Ready returns that for a measurement that bears on some criteria and is made for
// these answers. Criteria that the model lacks are left out.
func Ready(m *scoring.Model, criteria []string, a questions.Answers) (r Readiness) {
	for _, id := range criteria {
		row := m.CriterionOf(id)
		if row < 0 {
			continue
		}
		_, open := chosen(m, m.Criteria[row].Cases, a)
		if len(open) == 0 {
			r.Counts = append(r.Counts, id)
			continue
		}
		r.Waits = append(r.Waits, id)
		r.Open = merged(r.Open, open)
	}
	return r
}

// Counts reports whether a result counts for anything.
func (t *Taken) Counts() bool {
	return t.Answers.Len() > 0 && slices.ContainsFunc(t.Effects, func(e Effect) bool { return len(e.Open) == 0 })
}

// Open are the answers that keep a result from counting for some criterion.
func (t *Taken) Open() (open []questions.ID) {
	for _, e := range t.Effects {
		open = merged(open, e.Open)
	}
	return open
}

// merged adds to a list what it lacks.
func merged(list, more []questions.ID) []questions.ID {
	for _, id := range more {
		if !slices.Contains(list, id) {
			list = append(list, id)
		}
	}
	return list
}
