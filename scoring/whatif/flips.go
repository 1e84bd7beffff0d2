package whatif

import (
	"slices"

	"crossroads/scoring"
)

// maxFlips is how many flips are reported.
const maxFlips = 5

// triesOfThree bounds the sets of three that are evaluated because their
// questions act on the same criteria, and stepsOfThree those that are added up.
// Smaller sets are searched completely.
const (
	triesOfThree = 2000
	stepsOfThree = 200_000
)

// flipSearch looks for small sets of options that take the lead away.
//
// The points are a sum over criteria, so options that act on different ones
// add up: a set of them is weighed by adding their effects, without evaluating
// anything. Only options that act on the same criterion, or both on what rules
// alternatives out, are evaluated together, and these only where the criteria
// they act on could carry enough.
type flipSearch struct {
	t      *trial
	leader int
	moves  []move     // one option each, those that flip alone left out
	groups [][]*move  // the same by question
	could  [3][][]int // by what is free: see could
	room   scoring.Outcome
	tries  int // of triesOfThree
	steps  int // of stepsOfThree
	found  []candidate
}

// move is one or two options with what they do to the sums.
type move struct {
	options []*option
	sites   sites
	effect  []int // alternative: change of its sum less change of the leader's
	out     uint64
	rules   bool // out is other than in the base
}

// findFlips returns sets that take the lead from the leader, smallest first:
// all single options and pairs are weighed, threes only where these have none.
// What only rules alternatives out comes last, and not instead of anything.
func findFlips(t *trial, leader int, options []option) []candidate {
	s := &flipSearch{t: t, leader: leader, could: t.could(leader)}
	for k := range options {
		o := &options[k]
		if m := s.move(o); !s.consider(m.out, m.effect, m.options...) {
			s.moves = append(s.moves, m)
		}
	}
	s.groups = s.byQuestion()
	found := s.best(nil)
	guessed := slices.DeleteFunc(slices.Clone(found), s.weighs)
	found = slices.DeleteFunc(found, func(c candidate) bool { return !s.weighs(c) })
	if len(found) < maxFlips {
		s.pairs()
		found = s.best(found)
	}
	if len(found) == 0 {
		s.threes()
		found = s.best(found)
	}
	return append(found, guessed[:min(len(guessed), maxFlips-len(found))]...)
}

// weighs reports whether a set says more than that another answer to what was
// answered would rule something out, which anybody could have guessed and nobody
// can choose. Sets of two always count as if they did: there are many of them
// where there is one.
func (s *flipSearch) weighs(c candidate) bool {
	return len(c.options) > 1 || c.options[0].cost < costFact || !s.move(c.options[0]).rules
}

// move evaluates options together.
func (s *flipSearch) move(options ...*option) move {
	s.t.with(&s.room, options...)
	m := move{options: options, effect: make([]int, len(s.room.Sums)), out: s.room.Out}
	for _, o := range options {
		m.sites |= s.t.p.sites[o.question]
	}
	m.rules = m.out != s.t.Out
	for a := range m.effect {
		m.effect[a] = s.room.Sums[a] - s.t.Sums[a] - (s.room.Sums[s.leader] - s.t.Sums[s.leader])
	}
	return m
}

// ahead returns by how much the best other alternative gets ahead of the
// leader; not positive where the leader stays, or nothing is left.
func (s *flipSearch) ahead(out uint64, effect ...[]int) int {
	best, left := 0, false
	for a, sum := range s.t.Sums {
		if a == s.leader || out>>a&1 == 1 {
			continue
		}
		gap := sum - s.t.Sums[s.leader]
		for _, e := range effect {
			gap += e[a]
		}
		best, left = max(best, gap), true
	}
	if best == 0 && left && out>>s.leader&1 == 1 {
		return 1
	}
	return best
}

// consider keeps a set if it flips and is the easiest with its questions.
func (s *flipSearch) consider(out uint64, effect []int, options ...*option) bool {
	return s.keep(s.ahead(out, effect), options...)
}

// pairs weighs every two options of different questions.
func (s *flipSearch) pairs() {
	for i := range s.moves {
		a := &s.moves[i]
		for j := i + 1; j < len(s.moves); j++ {
			b := &s.moves[j]
			if a.sites&b.sites != 0 {
				continue
			}
			s.keep(s.ahead(rules(s.t.Out, a, b), a.effect, b.effect), a.options[0], b.options[0])
		}
	}
	s.entangled(0, s.t.Out, func(a, b *option) bool {
		m := s.move(a, b)
		s.consider(m.out, m.effect, m.options...)
		return true
	})
}

// entangled visits every two options of different questions that act on the
// same place and, with something else worth more points and leaving out what
// is ruled out, could flip the leader. It stops where visit returns false.
func (s *flipSearch) entangled(more int, out uint64, visit func(a, b *option) bool) {
	for i, as := range s.groups {
		for _, bs := range s.groups[i+1:] {
			if as[0].sites&bs[0].sites == 0 ||
				!s.reachable(more, out, as[0].options[0].question, bs[0].options[0].question) {
				continue
			}
			for _, a := range as {
				for _, b := range bs {
					if !visit(a.options[0], b.options[0]) {
						return
					}
				}
			}
		}
	}
}

// byQuestion groups the moves by their question; all of one act on the same
// places.
func (s *flipSearch) byQuestion() [][]*move {
	var groups [][]*move
	for i := range s.moves {
		m := &s.moves[i]
		last := len(groups) - 1
		if last < 0 || groups[last][0].options[0].question != m.options[0].question {
			groups, last = append(groups, nil), last+1
		}
		groups[last] = append(groups[last], m)
	}
	return groups
}

// rules returns what is ruled out under moves that act on different places, so
// that at most one of them changes it.
func rules(out uint64, moves ...*move) uint64 {
	for _, m := range moves {
		if m.rules {
			return m.out
		}
	}
	return out
}
