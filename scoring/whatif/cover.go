package whatif

import "crossroads/questions"

// Cover says which open questions can still change the alternative with the
// most points, musts and gate included, whatever is answered to all the
// others. It is sound: a question it leaves out cannot change it. It may name
// some that cannot, because it bounds the sum over the criteria by the sums of
// the bounds.
func (p *Plan) Cover(a questions.Answers) Coverage {
	s := p.possible(a)
	path := p.flow.Path(a)
	c := Coverage{Asked: len(path)}
	for _, q := range path {
		if one, _ := a.Get(q.ID); !one.Open() {
			c.Answered++
		}
	}
	contenders := s.contenders()
	if len(contenders) < 2 {
		return c
	}
	open := s.openTerms(contenders)
	for _, q := range path {
		if one, _ := a.Get(q.ID); one.Open() && s.canChange(p.words.Index[q.ID], open) {
			c.Open = append(c.Open, q.ID)
		}
	}
	c.CanChange = len(c.Open)
	return c
}

// nobody stands among the contenders for the case that all are ruled out.
const nobody = -1

// contenders returns the alternatives that may come to lead.
func (s *possible) contenders() []int {
	var list []int
	m := len(s.p.e.Model().Alternatives)
	sure := false // some alternative competes whatever is answered
	for a := range m {
		sure = sure || s.atRisk>>a&1 == 0
		if s.out>>a&1 == 1 {
			continue
		}
		beaten := false
		for b := range m {
			if b != a && s.atRisk>>b&1 == 0 {
				_, most := s.lead(a, b)
				beaten = beaten || most < 0
			}
		}
		if !beaten {
			list = append(list, a)
		}
	}
	if !sure {
		list = append(list, nobody)
	}
	return list
}

// lead bounds the sum by which one alternative is ahead of another.
func (s *possible) lead(a, b int) (least, most int) {
	for i := range s.ratings {
		low, high := s.term(i, a, b)
		least, most = least+low, most+high
	}
	return least, most
}

// openTerms marks the criteria that can move a lead between two contenders
// that can go either way.
func (s *possible) openTerms(contenders []int) []bool {
	open := make([]bool, len(s.ratings))
	for k, a := range contenders {
		for _, b := range contenders[k+1:] {
			if a == nobody || b == nobody {
				continue
			}
			if least, most := s.lead(a, b); least > 0 || most < 0 {
				continue
			}
			for i := range open {
				low, high := s.term(i, a, b)
				open[i] = open[i] || low < high
			}
		}
	}
	return open
}

// canChange reports whether an open question, by itself or by way of those
// that hang on it, acts on a criterion that is open or on what is ruled out.
func (s *possible) canChange(q int, open []bool) bool {
	asked := make([]bool, len(s.maybe))
	asked[q] = true
	for _, f := range s.p.follows[q] {
		asked[f] = true
	}
	if s.p.sites[q]&siteOut != 0 {
		for k := range s.p.knocks {
			if s.hangsOn(&s.p.knocks[k].When, asked) {
				return true
			}
		}
	}
	keep := s.anyHangsOn(s.p.keeps, asked)
	for i := range open {
		if !open[i] || s.p.sites[q]&siteOf(i) == 0 {
			continue
		}
		r := &s.p.criteria[i]
		rated := r.rating >= 0 && asked[r.rating] && s.maybe[r.rating] || r.picked >= 0 && asked[r.picked] && s.maybe[r.picked]
		if rated || keep && s.p.e.KeepMatters(i) || s.anyHangsOn(r.cases, asked) {
			return true
		}
	}
	return false
}
