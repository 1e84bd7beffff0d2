package whatif

import (
	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/predicate"
)

// possible is everything that can still come of answers while some questions
// are open. It errs on one side only: what can happen is in it, some of what is
// in it cannot happen, because questions that act in several places are taken
// as if each place were answered on its own.
type possible struct {
	p       *Plan
	applies []questions.Truth // question
	maybe   []bool            // question: its active answer is not settled
	active  []uint64          // question: the settled answer
	ratings [][2]int          // criterion: least and most twice the rating
	cases   [][]int           // criterion: the cases that can hold
	keeps   []int
	out     uint64 // alternatives ruled out whatever is answered
	atRisk  uint64 // alternatives that may be ruled out, those among them
}

func (p *Plan) possible(a questions.Answers) *possible {
	n := len(p.when)
	s := &possible{
		p: p, applies: make([]questions.Truth, n), maybe: make([]bool, n), active: make([]uint64, n),
		ratings: make([][2]int, len(p.criteria)), cases: make([][]int, len(p.criteria)),
	}
	for q := range p.when {
		one, _ := a.Get(p.flow.Questions[q].ID)
		s.applies[q] = p.when[q].Truth(s.active, s.maybe)
		switch {
		case s.applies[q] == questions.Maybe, s.applies[q] == questions.Yes && one.Open():
			s.maybe[q] = true
		case s.applies[q] == questions.Yes:
			s.active[q] = p.words.Given(q, one)
		}
	}
	for i := range p.criteria {
		s.ratings[i] = s.rating(i, a)
		s.cases[i] = s.first(p.criteria[i].cases)
	}
	last := len(p.keeps) - 1
	s.keeps = append(s.first(p.keeps[:last]), last)
	s.rule(p.knocks)
	return s
}

// first returns the places of the predicates of which each may be the first
// that holds.
func (s *possible) first(list []predicate.Predicate) []int {
	var can []int
	for k := range list {
		truth := list[k].Truth(s.active, s.maybe)
		if truth != questions.No || k == len(list)-1 {
			can = append(can, k)
		}
		if truth == questions.Yes {
			break
		}
	}
	return can
}

// rating returns the least and the most that twice the rating can be.
func (s *possible) rating(i int, a questions.Answers) [2]int {
	r, open := &s.p.criteria[i], scoring.Unsure().DoubledMid()
	least, most := s.p.extremes()
	picked := s.between(r.picked, a, s.p.e.Picked(i, a).DoubledMid(), [2]int{least, most}, [2]int{open, open})
	return s.between(r.rating, a, s.p.e.Said(i, a).DoubledMid(), [2]int{least, most}, picked)
}

// between bounds what a question says of a rating: what it has said, anything
// that it can say while it is open, or what holds where it says nothing.
func (s *possible) between(q int, a questions.Answers, said int, can, silent [2]int) [2]int {
	if q < 0 {
		return silent
	}
	one, _ := a.Get(s.p.flow.Questions[q].ID)
	switch {
	case s.maybe[q] && one.Known():
		return [2]int{min(said, silent[0]), max(said, silent[1])}
	case s.maybe[q] && one.Open():
		return [2]int{min(can[0], silent[0]), max(can[1], silent[1])}
	case s.active[q]&predicate.Known != 0:
		return [2]int{said, said}
	}
	return silent
}

func (s *possible) rule(knocks []scoring.Knock) {
	for k := range knocks {
		switch knocks[k].When.Truth(s.active, s.maybe) {
		case questions.Yes:
			s.out |= knocks[k].Out
			s.atRisk |= knocks[k].Out
		case questions.Maybe:
			s.atRisk |= knocks[k].Out
		}
	}
}

// term returns the least and the most that a criterion can put one alternative
// ahead of another.
func (s *possible) term(i, a, b int) (least, most int) {
	first := true
	for _, keep := range s.keeps {
		for _, k := range s.cases[i] {
			mids := s.p.criteria[i].mids[keep][k]
			for _, doubled := range s.ratings[i] {
				v := doubled * (mids[a] - mids[b])
				if first {
					least, most, first = v, v, false
				}
				least, most = min(least, v), max(most, v)
			}
		}
	}
	return least, most
}

// hangsOn reports whether a predicate that is not settled looks at any of the
// questions that are not settled either.
func (s *possible) hangsOn(pred *predicate.Predicate, asked []bool) bool {
	if pred.Truth(s.active, s.maybe) != questions.Maybe {
		return false
	}
	found := false
	pred.Visit(func(q int) { found = found || asked[q] && s.maybe[q] })
	return found
}

// anyHangsOn is hangsOn for those of a list that can be reached.
func (s *possible) anyHangsOn(list []predicate.Predicate, asked []bool) bool {
	for k := range list {
		if s.hangsOn(&list[k], asked) {
			return true
		}
		if list[k].Truth(s.active, s.maybe) == questions.Yes {
			break
		}
	}
	return false
}
