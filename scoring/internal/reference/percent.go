package reference

import (
	"cmp"
	"math"
	"slices"
)

// Percent turns weights into whole percent that sum to 100 by the largest
// remainder (Hamilton). Equal remainders go to the greater weight, then to the
// earlier one. Weights that sum to 0 give all 0.
func Percent(weights []float64) []int {
	sum := 0.0
	for _, w := range weights {
		sum += w
	}
	whole := make([]int, len(weights))
	if sum <= 0 {
		return whole
	}
	left := 100
	order := make([]int, len(weights))
	rest := make([]float64, len(weights))
	for i, w := range weights {
		exact := 100 * w / sum
		whole[i] = int(math.Floor(exact))
		rest[i] = exact - float64(whole[i])
		left -= whole[i]
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(rest[b], rest[a]), cmp.Compare(weights[b], weights[a]))
	})
	for k := range left {
		whole[order[k%len(order)]]++
	}
	return whole
}
