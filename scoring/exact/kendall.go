package exact

import "math"

// KendallW is Kendall's coefficient of concordance over ratings[judge][object]:
// how far several judges rank the same objects alike, from 0 to 1. Every judge's
// ratings are ranked, ties at their average rank:
//
//	W = 12 sum (R_i - mean R)^2 / (m^2 (n^3 - n) - m T),  T = sum (t^3 - t)
//
// over the ties of all judges (Kendall & Babington Smith 1939, Annals of
// Mathematical Statistics 10:275-287; Siegel 1956, ch. 9). It is NaN where every
// judge ties everything and for fewer than two objects; one judge trivially agrees
// with himself.
func KendallW(ratings [][]float64) float64 {
	if len(ratings) == 0 {
		return math.NaN()
	}
	m, n := float64(len(ratings)), float64(len(ratings[0]))
	sums, ties := make([]float64, len(ratings[0])), 0.0
	for _, judge := range ratings {
		for i, own := range judge {
			below, equal := 0.0, 0.0
			for _, other := range judge {
				switch {
				case other < own:
					below++
				case other == own:
					equal++
				}
			}
			sums[i] += below + (equal+1)/2
			ties += equal*equal - 1 // t of them make t^3 - t
		}
	}
	spread := 0.0
	for _, r := range sums {
		spread += (r - m*(n+1)/2) * (r - m*(n+1)/2)
	}
	return 12 * spread / (m*m*(n*n*n-n) - m*ties)
}
