package whatif

import (
	"cmp"
	"math"
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
)

// Changes works out what would change the verdict. The answers are all that
// were given; what does not apply is left out here.
//
// Flips of one and two answers are searched completely, sets of three, within
// limits, only where there is no smaller one. Of several ways to answer the
// same questions the smallest step is reported; ratings and answers left open
// come before facts. With everything knocked out, or one alternative alone in
// the race, there is nothing to compare and the result is empty.
func (p *Plan) Changes(a questions.Answers) Sensitivity {
	t := p.trial(a)
	leader := p.e.Leader(&t.Outcome)
	if leader < 0 {
		return Sensitivity{}
	}
	s := sensitive{t: t, leader: leader, runner: -1}
	without := t.Outcome
	without.Out |= 1 << leader
	s.runner = p.e.Leader(&without)

	var options []option
	for q := range p.when {
		if p.sites[q] != 0 && p.when[q].Holds(t.active) {
			options = append(options, t.sensible(p.options(q, a))...)
		}
	}
	var r Sensitivity
	for _, c := range findFlips(t, leader, options) {
		if f, ok := p.flip(c, a, leader); ok {
			r.Flips = append(r.Flips, f)
		}
	}
	if s.runner >= 0 {
		r.Ratings = s.ratings()
		r.Claims = s.claims(t.cells())
		r.Tornado = s.tornado(options, r.Claims)
	}
	return r
}

// sensitive holds what the parts of a Sensitivity have in common.
type sensitive struct {
	t              *trial
	leader, runner int
}

// margin is the lead over the runner-up in points.
func (s *sensitive) margin(o *scoring.Outcome) float64 {
	return o.Margin(s.leader, s.runner)
}

// ratings returns for every criterion the interval of its raw rating in which
// the leader stays: over each rival the lead is rest + r d, which is 0 at
// r = -rest/d.
func (s *sensitive) ratings() []RatingRange {
	ranges := make([]RatingRange, len(s.t.mids))
	for i, mids := range s.t.mids {
		r := RatingRange{Criterion: i, Low: 0, High: 100}
		for a := range s.t.Sums {
			d := mids[s.leader] - mids[a]
			if a == s.leader || s.t.KnockedOut(a) || d == 0 {
				continue
			}
			rest := s.t.Sums[s.leader] - s.t.Sums[a] - s.t.doubled[i]*d
			at := -float64(rest) / float64(2*d)
			if d > 0 {
				r.Low = math.Max(r.Low, at)
			} else {
				r.High = math.Min(r.High, at)
			}
		}
		ranges[i] = r
	}
	return ranges
}

// claims returns what every contested claim in force does to the margin.
func (s *sensitive) claims(cells [][]scoring.Cell) []ClaimFlip {
	var list []ClaimFlip
	for _, id := range contested(cells) {
		c := ClaimFlip{Uncertainty: id}
		for step := range 3 {
			o := s.under(cells, id, step)
			c.Margins[step] = s.margin(&o)
			c.Flips = c.Flips || o.Flips(s.leader)
		}
		list = append(list, c)
	}
	slices.SortStableFunc(list, func(a, b ClaimFlip) int {
		if a.Flips != b.Flips {
			if a.Flips {
				return -1
			}
			return 1
		}
		return cmp.Compare(spread(b.Margins[:]), spread(a.Margins[:]))
	})
	return list
}

// contested returns the uncertainties that the cells rest on, each once, in
// order.
func contested(cells [][]scoring.Cell) []string {
	var ids []string
	for _, row := range cells {
		for _, c := range row {
			if id := c.Uncertainty; id != "" && !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	slices.Sort(ids)
	return ids
}

// under returns the outcome with one uncertainty at u = 0, 1/2 or 1.
func (s *sensitive) under(cells [][]scoring.Cell, id string, step int) scoring.Outcome {
	o := scoring.Outcome{Sums: slices.Clone(s.t.Sums), Weight: s.t.Weight, Out: s.t.Out}
	for i, row := range cells {
		for a, c := range row {
			if c.Uncertainty == id {
				o.Sums[a] += s.t.doubled[i] * (c.At(step) - c.Mid)
			}
		}
	}
	return o
}

// tornado returns how far single answers and claims can move the margin.
func (s *sensitive) tornado(options []option, claims []ClaimFlip) []Swing {
	now := s.margin(&s.t.Outcome)
	var list []Swing
	var o scoring.Outcome
	for k := 0; k < len(options); {
		q := options[k].question
		w := Swing{Question: s.t.p.flow.Questions[q].ID, Low: now, High: now}
		for ; k < len(options) && options[k].question == q; k++ {
			s.t.with(&o, &options[k])
			m := s.margin(&o)
			w.Low, w.High = math.Min(w.Low, m), math.Max(w.High, m)
		}
		list = append(list, w)
	}
	for _, c := range claims {
		list = append(list, Swing{
			Uncertainty: c.Uncertainty, Low: slices.Min(c.Margins[:]), High: slices.Max(c.Margins[:]),
		})
	}
	list = slices.DeleteFunc(list, func(w Swing) bool { return w.Low == w.High })
	slices.SortStableFunc(list, func(a, b Swing) int { return cmp.Compare(b.High-b.Low, a.High-a.Low) })
	return list
}

// spread is the distance between the least and the greatest value.
func spread(values []float64) float64 { return slices.Max(values) - slices.Min(values) }
