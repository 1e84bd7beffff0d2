package whatif

import "slices"

// threes weighs sets of three options of different questions, within limits:
// first three that act on different places, then two that act on the same with
// a third apart, then three that hang together.
func (s *flipSearch) threes() {
	for rival := range s.t.Sums {
		if rival == s.leader {
			continue
		}
		order := s.by(rival)
		s.apart(rival, order)
		s.twoAndOne(rival, order)
	}
	s.together()
}

// by returns the moves that help a rival, the most helpful first.
func (s *flipSearch) by(rival int) []*move {
	var order []*move
	for i := range s.moves {
		if m := &s.moves[i]; m.effect[rival] > 0 || m.rules {
			order = append(order, m)
		}
	}
	slices.SortStableFunc(order, func(a, b *move) int { return b.effect[rival] - a.effect[rival] })
	return order
}

// apart adds up three moves at different places.
func (s *flipSearch) apart(rival int, order []*move) {
	need := s.t.Sums[s.leader] - s.t.Sums[rival]
	for i, a := range order {
		if 3*a.effect[rival] <= need {
			return
		}
		for j := i + 1; j < len(order); j++ {
			b := order[j]
			if a.effect[rival]+2*b.effect[rival] <= need {
				break
			}
			if a.sites&b.sites != 0 {
				continue
			}
			for _, c := range order[j+1:] {
				s.steps++
				if a.effect[rival]+b.effect[rival]+c.effect[rival] <= need || s.steps > stepsOfThree {
					break
				}
				if c.sites&(a.sites|b.sites) == 0 {
					gain := s.ahead(rules(s.t.Out, a, b, c), a.effect, b.effect, c.effect)
					s.keep(gain, a.options[0], b.options[0], c.options[0])
				}
			}
		}
	}
}

// twoAndOne evaluates two options that act on the same place and adds a third.
func (s *flipSearch) twoAndOne(rival int, order []*move) {
	if len(order) == 0 {
		return
	}
	need := s.t.Sums[s.leader] - s.t.Sums[rival]
	s.entangled(order[0].effect[rival], s.ruledOut(order), func(a, b *option) bool {
		if s.tries++; s.tries > triesOfThree {
			return false
		}
		two := s.move(a, b)
		for _, c := range order {
			if two.effect[rival]+c.effect[rival] <= need {
				break
			}
			if c.sites&two.sites == 0 {
				gain := s.ahead(rules(s.t.Out, &two, c), two.effect, c.effect)
				s.keep(gain, a, b, c.options[0])
			}
		}
		return true
	})
}

// ruledOut returns what stays ruled out under each of the moves: a third answer
// can bring a rival in that two others then put ahead.
func (s *flipSearch) ruledOut(moves []*move) uint64 {
	out := s.t.Out
	for _, m := range moves {
		out &= m.out
	}
	return out
}

// together evaluates three options of which each acts on a place of another.
func (s *flipSearch) together() {
	groups := s.groups
	for i, a := range groups {
		for j := i + 1; j < len(groups); j++ {
			b := groups[j]
			for _, c := range groups[j+1:] {
				if linked(a[0].sites, b[0].sites, c[0].sites) &&
					s.reachable(0, s.t.Out, a[0].options[0].question, b[0].options[0].question, c[0].options[0].question) &&
					!s.evaluate(a, b, c) {
					return
				}
			}
		}
	}
}

// evaluate tries every option of three questions; false where the limit is
// reached.
func (s *flipSearch) evaluate(as, bs, cs []*move) bool {
	for _, a := range as {
		for _, b := range bs {
			for _, c := range cs {
				if s.tries++; s.tries > triesOfThree {
					return false
				}
				m := s.move(a.options[0], b.options[0], c.options[0])
				s.consider(m.out, m.effect, m.options...)
			}
		}
	}
	return true
}

// linked reports whether three questions hang together by their places.
func linked(a, b, c sites) bool {
	links := 0
	for _, common := range []sites{a & b, b & c, a & c} {
		if common != 0 {
			links++
		}
	}
	return links >= 2
}
