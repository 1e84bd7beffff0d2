package scoring

// group says what a criterion does to the balance of a combination.
type group int

// The groups, in the order in which they are drawn.
const (
	apart    group = iota // the combination has its own cell
	leadsA                // derived, and the first of the two is never behind
	leadsB                // derived, and the second never is
	contends              // derived, and either may be ahead
)

func (e *Engine) group(cells []Cell) group {
	if e.combined == nil || !cells[e.combined.index].Keep {
		return apart
	}
	a, b := cells[e.combined.a], cells[e.combined.b]
	switch {
	case a.Low >= b.High:
		return leadsA
	case b.Low >= a.High:
		return leadsB
	}
	return contends
}

// seamDraws weighs in every draw what a combination can win back against what
// it costs. A nil one does nothing.
type seamDraws struct {
	*combined
	group        group
	mark         []int64 // A less B when the group began
	costA, costB []int64 // A and B less the combination, where it has its own cells
	leadA, leadB []int64
}

func newSeamDraws(c *combined) *seamDraws {
	s := &seamDraws{combined: c}
	for _, one := range []*[]int64{&s.mark, &s.costA, &s.costB, &s.leadA, &s.leadB} {
		*one = make([]int64, block)
	}
	return s
}

func (s *seamDraws) begin() {
	if s != nil {
		s.group = apart
	}
}

// before is called ahead of every term, in the order of the groups.
func (s *seamDraws) before(g group, totals [][]int64) {
	if s == nil || g == s.group {
		return
	}
	s.close(totals)
	s.group = g
}

// close settles the group that ends.
func (s *seamDraws) close(totals [][]int64) {
	a, b, both := totals[s.a], totals[s.b], totals[s.index]
	for k := range s.mark {
		gap := a[k] - b[k]
		switch s.group {
		case apart:
			s.costA[k], s.costB[k] = a[k]-both[k], b[k]-both[k]
			s.leadA[k], s.leadB[k] = 0, 0
		case leadsA:
			s.leadA[k] += gap - s.mark[k]
		case leadsB:
			s.leadB[k] -= gap - s.mark[k]
		}
		s.mark[k] = gap
	}
}

// after is called behind every term.
func (s *seamDraws) after(g group, totals [][]int64) {
	if s == nil || g != contends {
		return
	}
	a, b := totals[s.a], totals[s.b]
	for k := range s.mark {
		gap := a[k] - b[k]
		won := gap - s.mark[k]
		s.leadA[k] += won &^ (won >> 63)
		s.leadB[k] += -won & (won >> 63)
		s.mark[k] = gap
	}
}

// end returns the draws of the block in which the smaller lead, all that a
// combination can win back, exceeds what it gives away against the better of
// the two.
func (s *seamDraws) end(totals [][]int64) int {
	if s == nil {
		return 0
	}
	s.close(totals)
	worth := 0
	for k, a := range totals[s.a] {
		cost := s.costA[k]
		if totals[s.b][k] > a {
			cost = s.costB[k]
		}
		if min(s.leadA[k], s.leadB[k]) > cost {
			worth++
		}
	}
	return worth
}
