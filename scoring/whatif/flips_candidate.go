package whatif

import (
	"cmp"
	"slices"

	"crossroads/questions"
)

// candidate is a set that flips.
type candidate struct {
	options []*option
	cost    int
	gain    int // points by which the new leader is ahead, as whole sums
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

// keep files a set that gains something, and reports whether it does. Of the sets with the same questions only the
// first in order is kept, and of all only as many as can be reported.
func (s *flipSearch) keep(gain int, options ...*option) bool {
	if gain <= 0 {
		return false
	}
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
		return true
	}
	s.found = append(s.found, c)
	if len(s.found) > 4*maxFlips {
		slices.SortFunc(s.found, candidate.compare)
		s.found = s.found[:2*maxFlips]
	}
	return true
}

// flip describes a candidate, checked against the answers as they would be;
// ok is false where it does not flip there.
func (p *Plan) flip(c candidate, a questions.Answers, leader int) (f Flip, ok bool) {
	changed := a
	for _, o := range c.options {
		id := p.flow.Questions[o.question].ID
		one, _ := a.Get(id)
		from := slices.Clone(one.Values)
		if !one.Known() {
			from = nil
		}
		f.Changes = append(f.Changes, Change{Question: id, From: from, To: o.to})
		changed = changed.With(questions.Answer{Question: id, State: questions.Answered, Values: o.to})
	}
	after := p.e.Outcome(p.flow.Active(changed))
	f.To = p.e.Leader(&after)
	return f, after.Flips(leader)
}
