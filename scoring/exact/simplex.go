package exact

import (
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
