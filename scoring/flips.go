package scoring

import (
	"cmp"
	"slices"

	"crossroads/questions"
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
	room   outcome
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

// candidate is a set that flips.
type candidate struct {
	options []*option
	cost    int
	gain    int // points by which the new leader is ahead, as whole sums
}

// findFlips returns sets that take the lead from the leader, smallest first:
// all single options and pairs are weighed, threes only where these have none.
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
	if len(found) < maxFlips {
		s.pairs()
		found = s.best(found)
	}
	if len(found) == 0 {
		s.threes()
		found = s.best(found)
	}
	return found
}

// best appends what was found to flips already known and starts anew.
func (s *flipSearch) best(found []candidate) []candidate {
	slices.SortFunc(s.found, candidate.compare)
	found = append(found, s.found[:min(len(s.found), maxFlips-len(found))]...)
	s.found = nil
	return found
}

// compare orders sets of equal size: what is easiest to say first, then what
// flips most clearly, then by the order of the questions.
func (c candidate) compare(d candidate) int {
	order := cmp.Or(cmp.Compare(c.cost, d.cost), cmp.Compare(d.gain, c.gain))
	for k := 0; order == 0 && k < len(c.options); k++ {
		order = cmp.Or(cmp.Compare(c.options[k].question, d.options[k].question),
			slices.Compare(c.options[k].to, d.options[k].to))
	}
	return order
}

// move evaluates options together.
func (s *flipSearch) move(options ...*option) move {
	s.t.with(&s.room, options...)
	m := move{options: options, effect: make([]int, len(s.room.sums)), out: s.room.out}
	for _, o := range options {
		m.sites |= s.t.p.sites[o.question]
	}
	m.rules = m.out != s.t.out
	for a := range m.effect {
		m.effect[a] = s.room.sums[a] - s.t.sums[a] - (s.room.sums[s.leader] - s.t.sums[s.leader])
	}
	return m
}

// ahead returns by how much the best other alternative gets ahead of the
// leader; not positive where the leader stays.
func (s *flipSearch) ahead(out uint64, effect ...[]int) int {
	best := 0
	for a, sum := range s.t.sums {
		if a == s.leader || out>>a&1 == 1 {
			continue
		}
		gap := sum - s.t.sums[s.leader]
		for _, e := range effect {
			gap += e[a]
		}
		best = max(best, gap)
	}
	if best == 0 && out>>s.leader&1 == 1 {
		return 1
	}
	return best
}

// consider keeps a set if it flips and is the easiest with its questions.
func (s *flipSearch) consider(out uint64, effect []int, options ...*option) bool {
	gain := s.ahead(out, effect)
	if gain > 0 {
		s.keep(gain, options)
	}
	return gain > 0
}

// keep files a set that flips. Of the sets with the same questions only the
// first in order is kept, and of all only as many as can be reported.
func (s *flipSearch) keep(gain int, options []*option) {
	c := candidate{options: slices.Clone(options), gain: gain}
	slices.SortFunc(c.options, func(a, b *option) int { return a.question - b.question })
	for _, o := range options {
		c.cost += o.cost
	}
	same := slices.IndexFunc(s.found, func(d candidate) bool {
		return slices.EqualFunc(c.options, d.options, func(a, b *option) bool { return a.question == b.question })
	})
	if same >= 0 {
		if c.compare(s.found[same]) < 0 {
			s.found[same] = c
		}
		return
	}
	s.found = append(s.found, c)
	if len(s.found) > 4*maxFlips {
		slices.SortFunc(s.found, candidate.compare)
		s.found = s.found[:2*maxFlips]
	}
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
			if gain := s.ahead(rules(s.t.out, a, b), a.effect, b.effect); gain > 0 {
				s.keep(gain, []*option{a.options[0], b.options[0]})
			}
		}
	}
	s.entangled(0, func(a, b *option) bool {
		m := s.move(a, b)
		s.consider(m.out, m.effect, m.options...)
		return true
	})
}

// entangled visits every two options of different questions that act on the
// same place and, with something else worth more, could flip the leader. It
// stops where visit returns false.
func (s *flipSearch) entangled(more int, visit func(a, b *option) bool) {
	for i, as := range s.groups {
		for _, bs := range s.groups[i+1:] {
			if as[0].sites&bs[0].sites == 0 ||
				!s.reachable(more, as[0].options[0].question, bs[0].options[0].question) {
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

// What the answers to some questions leave free of a criterion.
const (
	freeRating = iota
	freeCase
	freeBoth
)

// could returns, by what is free, criterion and alternative, the most by which
// any answers could change the alternative's sum less the leader's.
func (t *trial) could(leader int) [3][][]int {
	var could [3][][]int
	least, most := t.p.e.extremes()
	for i := range t.p.criteria {
		twice, cases := t.twice[i], [][]int{t.mids[i]}
		rows := [3][]int{}
		for free := range rows {
			if free != freeRating {
				cases = slices.Concat(t.p.criteria[i].mids...)
			}
			low, high := least, most
			if free == freeCase {
				low, high = twice, twice
			}
			rows[free] = make([]int, len(t.sums))
			for a := range t.sums {
				now := twice * (t.mids[i][a] - t.mids[i][leader])
				for _, mids := range cases {
					d := mids[a] - mids[leader]
					rows[free][a] = max(rows[free][a], low*d-now, high*d-now)
				}
			}
			could[free] = append(could[free], rows[free])
		}
	}
	return could
}

// extremes returns the least and the most that twice a rating can be.
func (e *Engine) extremes() (least, most int) {
	least, most = unsure().twice(), unsure().twice()
	for _, w := range e.model.Words {
		least, most = min(least, w.Low+w.High), max(most, w.Low+w.High)
	}
	return least, most
}

// reachable reports whether the answers to some questions could flip the
// leader together with something else worth more.
func (s *flipSearch) reachable(more int, ask ...int) bool {
	var all, cases, ratings sites
	for _, q := range ask {
		all |= s.t.p.sites[q]
		cases |= s.t.p.cases[q]
		ratings |= s.t.p.ratings[q]
	}
	if all&siteOut != 0 {
		return true
	}
	for a, sum := range s.t.sums {
		if a == s.leader || s.t.out>>a&1 == 1 {
			continue
		}
		gap := sum - s.t.sums[s.leader] + more
		for i := range s.t.mids {
			bit := siteOf(i)
			switch {
			case all&bit == 0:
			case cases&bit == 0:
				gap += s.could[freeRating][i][a]
			case ratings&bit == 0:
				gap += s.could[freeCase][i][a]
			default:
				gap += s.could[freeBoth][i][a]
			}
		}
		if gap > 0 {
			return true
		}
	}
	return false
}

// flip describes a candidate, checked against the answers as they would be;
// ok is false where it does not flip there.
func (e *Engine) flip(c candidate, flow *questions.Flow, a questions.Answers, leader int) (f Flip, ok bool) {
	changed := a
	for _, o := range c.options {
		id := flow.Questions[o.question].ID
		one, _ := a.Of(id)
		from := slices.Clone(one.Values)
		if !one.Known() {
			from = nil
		}
		f.Changes = append(f.Changes, Change{Question: id, From: from, To: o.to})
		changed = changed.With(questions.Answer{Question: id, State: questions.Answered, Values: o.to})
	}
	after := e.outcome(flow.Active(changed))
	f.To = e.leader(&after)
	return f, after.flips(leader) && f.To >= 0
}

// outcome evaluates active answers without a plan.
func (e *Engine) outcome(active questions.Answers) outcome {
	ratings := make([]Interval, len(e.criteria))
	for i := range ratings {
		ratings[i] = e.rating(i, active)
	}
	o := outcome{}
	o.sums, o.weight = weigh(e.situation(active).cells, ratings)
	for a, s := range e.knockedOut(active) {
		if s.KnockedOut {
			o.out |= 1 << a
		}
	}
	return o
}
