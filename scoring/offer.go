package scoring

import (
	"cmp"
	"slices"
	"sync/atomic"

	"crossroads/questions"
)

const (
	// mostOffered is how many criteria can be compared at a glance, and chosen by
	// a digit.
	mostOffered = 8
	// leastSpread is how many points of a scale the alternatives have to be apart
	// for a criterion to be worth a line.
	leastSpread = 4
)

// Offered returns a function for [questions.Flow.Offered]: of the criteria
// that can be picked, those on which the alternatives in the race are furthest
// apart in this situation, in the order of the question. Where facts are open,
// the cases that can still hold count alike.
func (e *Engine) Offered(flow *questions.Flow) func(questions.Answers, questions.Question) []string {
	p := e.planFor(flow)
	var last atomic.Pointer[spreads]
	return func(a questions.Answers, q questions.Question) []string {
		s := last.Load()
		if s == nil || !s.of.Equal(a) {
			s = &spreads{of: a, criterion: p.possible(a).spreads()}
			last.Store(s)
		}
		return p.offered(q, s.criterion)
	}
}

// spreads is what was found for some answers.
type spreads struct {
	of        questions.Answers
	criterion []float64
}

// spreads returns for every criterion how far apart the alternatives are, in
// the mean over the cases that can hold.
func (s *possible) spreads() []float64 {
	list := make([]float64, len(s.cases))
	for i, cases := range s.cases {
		for _, k := range cases {
			least, most := 100, 0
			for a, mid := range s.p.criteria[i].mids[s.keeps[0]][k] {
				if s.out>>a&1 == 0 {
					least, most = min(least, mid), max(most, mid)
				}
			}
			list[i] += float64(max(0, most-least)) / float64(len(cases))
		}
	}
	return list
}

// offered picks the choices of a question by their spread.
func (p *plan) offered(q questions.Question, spread []float64) []string {
	apart := map[string]float64{}
	for i, c := range p.e.model.Criteria {
		if c.Picked == q.ID {
			apart[c.ID] = spread[i]
		}
	}
	var worth, offered []string
	for _, c := range q.Choices {
		if apart[c.ID] >= leastSpread {
			worth = append(worth, c.ID)
		}
	}
	slices.SortStableFunc(worth, func(a, b string) int { return cmp.Compare(apart[b], apart[a]) })
	worth = worth[:min(len(worth), mostOffered)]
	for _, c := range q.Choices {
		if slices.Contains(worth, c.ID) {
			offered = append(offered, c.ID)
		}
	}
	return offered
}
