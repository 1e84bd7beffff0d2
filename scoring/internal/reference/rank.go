package reference

import (
	"cmp"
	"slices"
)

// Ties says which rank equal values get.
type Ties string

// The treatments of ties.
const (
	Dense   Ties = "dense"   // 1, 2, 2, 3
	Average Ties = "average" // 1, 2.5, 2.5, 4
	Min     Ties = "min"     // 1, 2, 2, 4
)

// Ranks returns the rank of every value, from 1; descending gives rank 1 to
// the greatest.
func Ranks(values []float64, ties Ties, descending bool) []float64 {
	order := make([]int, len(values))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if descending {
			a, b = b, a
		}
		return cmp.Compare(values[a], values[b])
	})
	ranks := make([]float64, len(values))
	for from, group := 0, 1; from < len(order); group++ {
		to := from + 1
		for to < len(order) && values[order[to]] == values[order[from]] {
			to++
		}
		rank := float64(from + 1)
		switch ties {
		case Dense:
			rank = float64(group)
		case Average:
			rank = float64(from+1+to) / 2
		}
		for _, i := range order[from:to] {
			ranks[i] = rank
		}
		from = to
	}
	return ranks
}
