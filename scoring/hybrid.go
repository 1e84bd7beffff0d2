package scoring

import "math"

// hybrid sets the balance of a combination against the two it combines, at the
// mid values: where its cells are derived, each of the two has leads over the
// other, and a combination can win back at most the smaller sum of them
// against the better one, because sum w max(a, b) less the greater of sum w a
// and sum w b is min(sum w (a-b)+, sum w (b-a)+). Elsewhere it has cells of its
// own, and the difference to the better one is what it costs.
func (e *Engine) hybrid(s situation, gate string, lines []Line, standings []Standing) Hybrid {
	if e.combined == nil {
		return Hybrid{Index: -1, Gate: gate}
	}
	c := e.combined
	h := Hybrid{
		Index: c.index, Gate: gate,
		KeepLow: s.keep.Low, KeepMid: s.keep.Mid, KeepHigh: s.keep.High,
		KeepReason: s.keep.Reason,
	}
	better := c.a
	if standings[c.b].Points > standings[c.a].Points {
		better = c.b
	}
	for _, l := range lines {
		if l.Cells[c.index].Keep {
			gap := l.Points[c.a] - l.Points[c.b]
			h.LeadA += math.Max(gap, 0)
			h.LeadB += math.Max(-gap, 0)
			continue
		}
		h.Cost += l.Points[better] - l.Points[c.index]
	}
	h.Bound = math.Min(h.LeadA, h.LeadB)
	return h
}
