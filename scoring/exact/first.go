package exact

// vertex is a corner of a piece of the simplex with the two margins there.
type vertex struct{ first, second float64 }

// First is the share of all weights under which row k of three rows of values
// has the greatest weighted sum, for w uniform on the simplex. Rows that are
// equal everywhere would tie; leave all but one of them out.
//
// The simplex is cut by the margin over the one rival into pieces (see
// [PSimplex]); in each piece on the right side the share for the margin over
// the other rival is again exact. The number of pieces can grow like a binomial
// coefficient in the number of criteria: fine for 16, not for 40.
func First(values [][]float64, k int) float64 {
	j, l := (k+1)%3, (k+2)%3
	var positive, negative, zero []vertex
	for i := range values[k] {
		v := vertex{values[k][i] - values[j][i], values[k][i] - values[l][i]}
		switch {
		case v.first > 0:
			positive = append(positive, v)
		case v.first < 0:
			negative = append(negative, v)
		default:
			zero = append(zero, v)
		}
	}
	c := cutter{positive: positive, negative: negative, second: make([]float64, 0, len(values[k]))}
	for _, v := range zero {
		c.second = append(c.second, v.second)
	}
	return c.share(0, 0)
}

// cutter walks over the pieces. Of positive and negative, those from p and n
// on are still corners of the piece; second holds the margin over the other
// rival at the corners where the first margin is 0.
type cutter struct {
	positive, negative []vertex
	second             []float64
}

func (c *cutter) share(p, n int) float64 {
	if p == len(c.positive) {
		return 0
	}
	if n == len(c.negative) {
		corners := c.second[:len(c.second):len(c.second)]
		for _, v := range c.positive[p:] {
			corners = append(corners, v.second)
		}
		return PSimplex(corners, 0)
	}
	a, b := c.positive[p], c.negative[n]
	part := a.first / (a.first - b.first) // where the edge from a to b is cut
	c.second = append(c.second, a.second+part*(b.second-a.second))
	kept := part*c.share(p, n+1) + (1-part)*c.share(p+1, n)
	c.second = c.second[:len(c.second)-1]
	return kept
}
