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
//
// The leads need not be kept apart: their sum is the sum of the sizes of all
// gaps, their difference the whole gap, and the smaller one is half of what the
// one exceeds the size of the other.
type seamDraws struct {
	*combined
	group        group
	costA, costB []int64 // A and B less the combination, where it has its own cells
	start, mark  []int64 // A less B when the derived cells began, and so far
	sizes        []int64 // sum of the sizes of the gaps where cells are derived
}

func newSeamDraws(c *combined) *seamDraws {
	s := &seamDraws{combined: c}
	for _, one := range []*[]int64{&s.costA, &s.costB, &s.start, &s.mark, &s.sizes} {
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
	if s != nil && g != s.group {
		s.settle(totals)
		s.group = g
	}
}

// after is called behind every term. Where either may be ahead every term has
// a gap of its own; in the other groups all gaps point the same way and are
// settled together.
func (s *seamDraws) after(g group, totals [][]int64) {
	if s != nil && g == contends {
		s.settle(totals)
	}
}

// settle takes in what was added since it was last called.
func (s *seamDraws) settle(totals [][]int64) {
	a, b := totals[s.a][:block], totals[s.b][:block]
	if s.group == apart {
		both := totals[s.index]
		for k := range both {
			s.costA[k], s.costB[k] = a[k]-both[k], b[k]-both[k]
			s.start[k] = a[k] - b[k]
		}
		copy(s.mark, s.start)
		clear(s.sizes)
		return
	}
	mark, sizes := s.mark[:block], s.sizes[:block]
	for k := range block {
		gap := a[k] - b[k]
		sizes[k] += size(gap - mark[k])
		mark[k] = gap
	}
}

// size is the absolute value, without a branch.
func size(v int64) int64 {
	sign := v >> 63
	return (v ^ sign) - sign
}

// end returns the draws of the block in which the smaller lead, all that a
// combination can win back, exceeds what it gives away against the better of
// the two.
func (s *seamDraws) end(totals [][]int64) int {
	if s == nil {
		return 0
	}
	if s.group != contends {
		s.settle(totals)
	}
	worth := 0
	for k, a := range totals[s.a] {
		b := totals[s.b][k]
		cost := s.costA[k]
		if b > a {
			cost = s.costB[k]
		}
		if s.sizes[k]-size(a-b-s.start[k]) > 2*cost {
			worth++
		}
	}
	return worth
}
