package scoring

// hybrid sets the balance of a combination against the two it combines, at the
// mid values: where its cells are derived, each of the two has leads over the
// other, and a combination can win back at most the smaller sum of them
// against the better one, because sum w max(a, b) less the greater of sum w a
// and sum w b is min(sum w (a-b)+, sum w (b-a)+). Elsewhere it has cells of its
// own, and the difference to the better one is what it costs.
func (e *Engine) hybrid(s situation, gate string, ratings []Interval, sums []int, weight int) Hybrid {
	if e.combined == nil {
		return Hybrid{Index: -1, Gate: gate}
	}
	c := e.combined
	better := c.a
	if sums[c.b] > sums[c.a] {
		better = c.b
	}
	leadA, leadB, cost := 0, 0, 0
	for i, row := range s.cells {
		twice := ratings[i].twice()
		if !row[c.index].Keep {
			cost += twice * (row[better].Mid - row[c.index].Mid)
			continue
		}
		gap := twice * (row[c.a].Mid - row[c.b].Mid)
		leadA += max(gap, 0)
		leadB += max(-gap, 0)
	}
	return Hybrid{
		Index: c.index, Gate: gate,
		LeadA: points(leadA, weight), LeadB: points(leadB, weight),
		Bound: points(min(leadA, leadB), weight), Cost: points(cost, weight),
		KeepLow: s.keep.Low, KeepMid: s.keep.Mid, KeepHigh: s.keep.High,
		KeepReason: s.keep.Reason,
	}
}
