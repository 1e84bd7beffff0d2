package exact

import (
	"math"
	"slices"
)

// PSimplex is the share of all weights under which the weighted sum of d
// exceeds t: P(sum w_i d_i > t) for w uniform on the simplex w >= 0, sum w = 1.
//
// With y = d - t, positives y+ and the rest y- <= 0,
//
//	a[0][j] = 1 (j >= 1), a[i][0] = 0,
//	a[i][j] = (y+_j a[i-1][j] - y-_i a[i][j-1]) / (y+_j - y-_i)
//
// (Varsi 1973, Pacific J. Math. 46:303-314; Ali 1973, ibid. 48:313-322). The
// edge between a positive and another vertex is cut where the sum is 0; the two
// pieces have these shares, and the new vertex no longer matters. Every step is
// a convex combination, so nothing cancels, and repeated or zero differences
// need no care. An empty d gives 0. The order of d does not matter, not even for
// the rounding.
func PSimplex(d []float64, t float64) float64 {
	var positive, rest []float64
	for _, v := range d {
		if y := v - t; y > 0 {
			positive = append(positive, y)
		} else {
			rest = append(rest, y)
		}
	}
	slices.Sort(positive)
	slices.Sort(rest)
	var row []float64
	return split(positive, rest, &row)
}

// split runs the recursion of PSimplex row by row, in room that is reused.
func split(positive, rest []float64, room *[]float64) float64 {
	if len(positive) == 0 {
		return 0
	}
	row := append((*room)[:0], 0)
	for range positive {
		row = append(row, 1)
	}
	*room = row
	for _, n := range rest {
		for j, p := range positive {
			row[j+1] = (p*row[j+1] - n*row[j]) / (p - n)
		}
	}
	return row[len(positive)]
}

// POrdinal is the share of all weights in the order w_1 >= w_2 >= ... under
// which the weighted sum of d is positive. These weights are a simplex whose
// corners put equal weight on the first k criteria, so it is [PSimplex] of the
// running means.
func POrdinal(d []float64) float64 {
	means := make([]float64, len(d))
	sum := 0.0
	for i, v := range d {
		sum += v
		means[i] = sum / float64(i+1)
	}
	return PSimplex(means, 0)
}

// PBounded is the share of all weights with lower <= w <= upper under which the
// weighted sum of d is positive; NaN where no weights are within the bounds.
// Weights above a lower bound are a smaller simplex; weights above some upper
// bounds are taken away by inclusion and exclusion. The time doubles with every
// criterion, and digits are lost where the bounds leave little of the simplex.
func PBounded(d, lower, upper []float64) float64 {
	var won, all float64
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
		if free <= 0 {
			continue
		}
		volume := sign
		for range len(d) - 1 {
			volume *= free
		}
		all += volume
		won += volume * PSimplex(cornered(d, corner, free), 0)
	}
	if all <= 0 {
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
	p := PSimplex(d, 0)
	if p == 0 {
		return nil
	}
	weights := make([]float64, len(d))
	for k := range d {
		twice := append(d[:len(d):len(d)], d[k])
		weights[k] = PSimplex(twice, 0) / (float64(len(d)) * p)
	}
	return weights
}
