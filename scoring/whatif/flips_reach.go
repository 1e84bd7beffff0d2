package whatif

import (
	"slices"

	"crossroads/scoring"
)

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
	least, most := t.p.extremes()
	for i := range t.p.criteria {
		doubled, cases := t.doubled[i], [][]int{t.mids[i]}
		rows := [3][]int{}
		for free := range rows {
			if free != freeRating {
				cases = slices.Concat(t.p.criteria[i].mids...)
			}
			low, high := least, most
			if free == freeCase {
				low, high = doubled, doubled
			}
			rows[free] = make([]int, len(t.Sums))
			for a := range t.Sums {
				now := doubled * (t.mids[i][a] - t.mids[i][leader])
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
func (p *Plan) extremes() (least, most int) {
	least, most = scoring.Unsure().DoubledMid(), scoring.Unsure().DoubledMid()
	for _, w := range p.e.Model().Words {
		least, most = min(least, w.Low+w.High), max(most, w.Low+w.High)
	}
	if slices.ContainsFunc(p.e.Model().Criteria, func(c scoring.Criterion) bool { return c.Picked != "" }) {
		first, rest := p.e.Pick(0).DoubledMid(), p.e.Pick(-1).DoubledMid()
		least, most = min(least, first, rest), max(most, first, rest)
	}
	return least, most
}

// reachable reports whether the answers to some questions could flip the
// leader together with something else that is worth more points and leaves out
// what is ruled out.
func (s *flipSearch) reachable(more int, out uint64, ask ...int) bool {
	var all, cases, ratings sites
	for _, q := range ask {
		all |= s.t.p.sites[q]
		cases |= s.t.p.cases[q]
		ratings |= s.t.p.ratings[q]
	}
	if all&siteOut != 0 {
		return true
	}
	for a, sum := range s.t.Sums {
		if a == s.leader || out>>a&1 == 1 {
			continue
		}
		gap := sum - s.t.Sums[s.leader] + more
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
