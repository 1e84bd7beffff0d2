package reference

import (
	"math"

	"crossroads/scoring/exact"
)

// POrdinal is the share of all weights in the order w_1 >= w_2 >= ... under
// which the weighted sum of d is positive. These weights are a simplex whose
// corners put equal weight on the first k criteria, so it is [exact.PSimplex] of the
// running means.
func POrdinal(d []float64) float64 {
	means := make([]float64, len(d))
	sum := 0.0
	for i, v := range d {
		sum += v
		means[i] = sum / float64(i+1)
	}
	return exact.PSimplex(means, 0)
}

// PBounded is the share of all weights with lower <= w <= upper under which the
// weighted sum of d is positive; NaN where the weights within the bounds have no
// volume, or too little of it for a digit to be left. Weights above a lower bound
// are a smaller simplex; weights above some upper bounds are taken away by
// inclusion and exclusion. The time doubles with every criterion, and digits are
// lost where the bounds leave little of the simplex.
func PBounded(d, lower, upper []float64) float64 {
	var won, all, taken float64
	corner := make([]float64, len(d)) // the lower bounds of a subset's simplex
	for subset := range 1 << len(d) {
		sign, free := 1.0, 1.0
		for i := range d {
			corner[i] = lower[i]
			if subset>>i&1 == 1 {
				corner[i] = upper[i]
				sign = -sign
			}
			free -= corner[i]
		}
		if free <= 1e-12 { // of the rounding of the bounds
			continue
		}
		volume := sign
		for range len(d) - 1 {
			volume *= free
		}
		all += volume
		taken += math.Abs(volume)
		won += volume * exact.PSimplex(cornered(d, corner, free), 0)
	}
	if all <= 1e-12*taken {
		return math.NaN()
	}
	return won / all
}

// cornered is d at the corners of the simplex above the given lower bounds.
func cornered(d, lower []float64, free float64) []float64 {
	base := 0.0
	for i, v := range d {
		base += lower[i] * v
	}
	at := make([]float64, len(d))
	for i, v := range d {
		at[i] = base + free*v
	}
	return at
}

// CentralWeights are the mean weights among those under which the weighted sum
// of d is positive; nil where there are none. A weight is the chance to draw
// its criterion once more: E[w_k | S > 0] = P(d with d_k doubled) / (n P(d)).
func CentralWeights(d []float64) []float64 {
	p := exact.PSimplex(d, 0)
	if p == 0 {
		return nil
	}
	weights := make([]float64, len(d))
	for k := range d {
		twice := append(d[:len(d):len(d)], d[k])
		weights[k] = exact.PSimplex(twice, 0) / (float64(len(d)) * p)
	}
	return weights
}
