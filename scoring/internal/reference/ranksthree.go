package reference

import "crossroads/scoring/exact"

// RanksThree are the shares of all weights under which each of three rows of
// values takes rank 1, 2 and 3. The last rank is the first one of the negated
// values; the middle one is what is left.
func RanksThree(values [][]float64) [3][3]float64 {
	negated := make([][]float64, 3)
	for k, row := range values {
		negated[k] = make([]float64, len(row))
		for i, v := range row {
			negated[k][i] = -v
		}
	}
	var ranks [3][3]float64
	for k := range ranks {
		first, last := exact.First(values, k), exact.First(negated, k)
		ranks[k] = [3]float64{first, 1 - first - last, last}
	}
	return ranks
}
