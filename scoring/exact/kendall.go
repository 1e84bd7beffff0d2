package exact

import "math"

// Concordance is how far several judges rank the same objects alike.
type Concordance struct {
	W    float64 // 0 none, 1 perfect; NaN where undefined
	Chi2 float64 // m(n-1)W
	DF   int     // n-1
	// P is the chance of so much agreement among judges who rank at random, by
	// the chi-square approximation, which is conservative for few objects
	// (Legendre 2005, JABES 10:226-245): show W rather than P.
	P float64
}

// KendallW is Kendall's coefficient of concordance over ratings[judge][object],
// which are ranked for every judge with ties at their average rank:
//
//	W = 12 sum (R_i - mean R)^2 / (m^2 (n^3 - n) - m T),  T = sum (t^3 - t)
//
// over the ties of all judges (Kendall & Babington Smith 1939, Annals of
// Mathematical Statistics 10:275-287; Siegel 1956, ch. 9). Without correction T
// is left out. It is undefined where every judge ties everything and for fewer
// than two objects; one judge trivially agrees with himself.
func KendallW(ratings [][]float64, correct bool) Concordance {
	m := len(ratings)
	if m == 0 || len(ratings[0]) < 2 {
		return Concordance{W: math.NaN(), Chi2: math.NaN(), P: math.NaN()}
	}
	n := len(ratings[0])
	sums := make([]float64, n)
	ties := 0.0
	for _, judge := range ratings {
		ranks := Ranks(judge, Average, false)
		size := map[float64]float64{}
		for i, r := range ranks {
			sums[i] += r
			size[r]++
		}
		for _, t := range size {
			ties += t*t*t - t
		}
	}
	if !correct {
		ties = 0
	}
	mean, spread := float64(m)*float64(n+1)/2, 0.0
	for _, r := range sums {
		spread += (r - mean) * (r - mean)
	}
	mf, nf := float64(m), float64(n)
	c := Concordance{W: 12 * spread / (mf*mf*(nf*nf*nf-nf) - mf*ties), DF: n - 1}
	c.Chi2 = mf * (nf - 1) * c.W
	c.P = upperGamma(float64(c.DF)/2, c.Chi2/2)
	return c
}
