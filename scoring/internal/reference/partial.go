package reference

import "fmt"

// PartialValue is a piecewise linear value function: Values at Cutoffs, which
// increase strictly; at least two of each.
type PartialValue struct {
	Cutoffs, Values []float64
	Extrapolate     bool // go on along the first and the last piece
}

// At is the value at x. An x outside the cutoffs is an error, unless the
// function extrapolates.
func (f PartialValue) At(x float64) (float64, error) {
	last := len(f.Cutoffs) - 1
	if !f.Extrapolate && (x < f.Cutoffs[0] || x > f.Cutoffs[last]) {
		return 0, fmt.Errorf("%g is outside the scale from %g to %g", x, f.Cutoffs[0], f.Cutoffs[last])
	}
	piece := 1
	for piece < last && x > f.Cutoffs[piece] {
		piece++
	}
	from, to := f.Cutoffs[piece-1], f.Cutoffs[piece]
	part := (x - from) / (to - from)
	return f.Values[piece-1] + part*(f.Values[piece]-f.Values[piece-1]), nil
}
