package reference

import (
	"cmp"
	"slices"
)

// Surrogate says how weights are made from a ranking.
type Surrogate string

// The surrogate weights of position j of n.
const (
	// Centroid is (1/n) sum_{k>=j} 1/k, the centroid of all weights in this
	// order (rank order centroid: Barron & Barrett 1996, Management Science
	// 42:1515-1523).
	Centroid Surrogate = "roc"
	// RankSum is 2(n+1-j)/(n(n+1)) (Stillwell, Seaver & Edwards 1981,
	// Organizational Behavior and Human Performance 28:62-77).
	RankSum Surrogate = "rs"
	// Reciprocal is (1/j) / sum_k 1/k (the same).
	Reciprocal Surrogate = "rr"
)

// Weights turns ranks, 1 the best, into weights that sum to 1. Criteria with
// the same rank share the mean of the positions they take up; anything else
// does not sum to 1. Ranks may be of any kind, only their order counts.
func (s Surrogate) Weights(ranks []float64) []float64 {
	order := make([]int, len(ranks))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(ranks[a], ranks[b]) })
	weights := make([]float64, len(ranks))
	for from := 0; from < len(order); {
		to, sum := from, 0.0
		for ; to < len(order) && ranks[order[to]] == ranks[order[from]]; to++ {
			sum += s.at(to+1, len(ranks))
		}
		for _, i := range order[from:to] {
			weights[i] = sum / float64(to-from)
		}
		from = to
	}
	return weights
}

// at is the weight of position j of n.
func (s Surrogate) at(j, n int) float64 {
	switch s {
	case Centroid:
		return harmonic(j, n) / float64(n)
	case Reciprocal:
		return 1 / float64(j) / harmonic(1, n)
	}
	return 2 * float64(n+1-j) / float64(n*(n+1))
}

// harmonic is the sum of 1/k for k from j to n, smallest first.
func harmonic(j, n int) float64 {
	sum := 0.0
	for k := n; k >= j; k-- {
		sum += 1 / float64(k)
	}
	return sum
}
