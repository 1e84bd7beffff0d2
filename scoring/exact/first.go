package exact

import (
	"cmp"
	"slices"
)

// vertex is a corner of a piece of the simplex with the two margins there.
type vertex struct{ first, second float64 }

// First is the share of all weights under which row k of three rows of values
// has the greatest weighted sum, for w uniform on the simplex; rows that are
// equal everywhere split what they lead.
//
// The simplex is cut by the margin over one rival into pieces (see [PSimplex]);
// in each piece on the right side the share for the margin over the other rival
// is again exact. The number of pieces, see [Pieces], can grow like a binomial
// coefficient in the number of criteria.
func First(values [][]float64, k int) float64 {
	j, l := (k+1)%3, (k+2)%3
	if slices.Equal(values[k], values[l]) {
		j, l = l, j
	}
	if slices.Equal(values[k], values[j]) {
		if slices.Equal(values[k], values[l]) {
			return 1.0 / 3
		}
		return PSimplex(less(values[k], values[l]), 0) / 2
	}
	first := newCutter(less(values[k], values[j]), less(values[k], values[l]))
	other := newCutter(less(values[k], values[l]), less(values[k], values[j]))
	// Which rival is cut off first is to depend on the values alone, so that the
	// order of the rows does not show in the rounding.
	if cmp.Or(cmp.Compare(other.pieces(), first.pieces()), slices.CompareFunc(other.corners, first.corners, vertex.compare)) < 0 {
		first = other
	}
	return first.share(0, 0)
}

// Pieces is into how many pieces at most [First] cuts the simplex for any of
// the rows.
func Pieces(values [][]float64) float64 {
	most := 0.0
	for k := range values {
		j, l := (k+1)%3, (k+2)%3
		most = max(most, min(newCutter(less(values[k], values[j]), less(values[k], values[l])).pieces(),
			newCutter(less(values[k], values[l]), less(values[k], values[j])).pieces()))
	}
	return most
}

func (v vertex) compare(w vertex) int {
	return cmp.Or(cmp.Compare(v.first, w.first), cmp.Compare(v.second, w.second))
}

// less is a less b by criteria.
func less(a, b []float64) []float64 {
	d := make([]float64, len(a))
	for i := range d {
		d[i] = a[i] - b[i]
	}
	return d
}

// cutter walks over the pieces. Of positive and negative, those from p and n
// on are still corners of the piece; second holds the margin over the other
// rival at the corners where the first margin is 0.
type cutter struct {
	corners            []vertex // all, in order
	positive, negative []vertex
	second             []float64
	above, below, row  []float64 // room for the recursion of PSimplex
}

func newCutter(first, second []float64) *cutter {
	c := &cutter{corners: make([]vertex, len(first))}
	for i := range first {
		c.corners[i] = vertex{first[i], second[i]}
	}
	slices.SortFunc(c.corners, vertex.compare)
	for _, v := range c.corners {
		switch {
		case v.first > 0:
			c.positive = append(c.positive, v)
		case v.first < 0:
			c.negative = append(c.negative, v)
		default:
			c.second = append(c.second, v.second)
		}
	}
	return c
}

// pieces is the number of pieces on the right side: the ways to go through the
// corners of both signs that end with the last negative one.
func (c *cutter) pieces() float64 {
	ways := 1.0
	for k := range c.negative {
		ways *= float64(len(c.positive)+k) / float64(k+1)
	}
	return ways
}

func (c *cutter) share(p, n int) float64 {
	if p == len(c.positive) {
		return 0
	}
	if n == len(c.negative) {
		return c.piece(c.positive[p:])
	}
	a, b := c.positive[p], c.negative[n]
	part := a.first / (a.first - b.first) // where the edge from a to b is cut
	c.second = append(c.second, a.second+part*(b.second-a.second))
	kept := part*c.share(p, n+1) + (1-part)*c.share(p+1, n)
	c.second = c.second[:len(c.second)-1]
	return kept
}

// piece is the share of a piece in which the other margin is positive too.
func (c *cutter) piece(rest []vertex) float64 {
	c.above, c.below = c.above[:0], c.below[:0]
	sort := func(y float64) {
		if y > 0 {
			c.above = append(c.above, y)
		} else {
			c.below = append(c.below, y)
		}
	}
	for _, y := range c.second {
		sort(y)
	}
	for _, v := range rest {
		sort(v.second)
	}
	return split(c.above, c.below, &c.row)
}
