package reference

import (
	"math"

	"crossroads/scoring/exact"
)

// SampleSize is the number of draws at which the half width of a 95 % interval
// of any share is at most d: n = z^2 p(1-p)/d^2 at p = 1/2.
func SampleSize(d float64) int {
	n := 1.96 * 1.96 / 4 / (d * d)
	return int(math.Ceil(n - 1e-6)) // 9604 is not 9605
}

// HalfWidth is the half width of the 95 % interval of a share b over n draws.
func HalfWidth(b float64, n int) float64 {
	return 1.96 * math.Sqrt(b*(1-b)/float64(n))
}

// Simplex fills w with weights drawn uniformly from the simplex: normalised
// exponentials (Devroye 1986, Non-Uniform Random Variate Generation, ch. 5).
func Simplex(random *exact.SplitMix64, w []float64) {
	sum := 0.0
	for i := range w {
		w[i] = -math.Log(1 - Uniform(random))
		sum += w[i]
	}
	for i := range w {
		w[i] /= sum
	}
}

// Uniform draws a multiple of 2^-53 in [0, 1).
func Uniform(random *exact.SplitMix64) float64 { return float64(random.Next()>>11) / (1 << 53) }
