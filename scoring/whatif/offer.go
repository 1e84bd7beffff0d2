package whatif

import (
	"cmp"
	"slices"

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
func (p *Plan) Offered() func(questions.Answers, questions.Question) []string {
	spreads := latest(func(a questions.Answers) []float64 { return p.possible(a).spreads() })
	return func(a questions.Answers, q questions.Question) []string { return p.offered(q, spreads(a)) }
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
func (p *Plan) offered(q questions.Question, spread []float64) []string {
	apart := map[string]float64{}
	for i, c := range p.e.Model().Criteria {
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
