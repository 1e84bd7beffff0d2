package reference

import "math"

// upperGamma is the regularised upper incomplete gamma function Q(a, x), for
// a > 0 and x >= 0. Q(df/2, chi2/2) is the upper tail of a chi-square. Series
// below a+1, continued fraction by Lentz's method above (Abramowitz & Stegun
// 6.5.29 and 6.5.31).
func upperGamma(a, x float64) float64 {
	switch {
	case math.IsNaN(x) || a <= 0 || x < 0:
		return math.NaN()
	case x == 0:
		return 1
	}
	logGamma, _ := math.Lgamma(a)
	front := math.Exp(a*math.Log(x) - x - logGamma)
	if x < a+1 {
		return 1 - front*lowerSeries(a, x)
	}
	return front * upperFraction(a, x)
}

// lowerSeries is sum_k x^k / (a (a+1) ... (a+k)).
func lowerSeries(a, x float64) float64 {
	term := 1 / a
	sum := term
	for k := 1.0; term > sum*1e-17; k++ {
		term *= x / (a + k)
		sum += term
	}
	return sum
}

// upperFraction is 1/(x+1-a- 1(1-a)/(x+3-a- 2(2-a)/(x+5-a- ...))).
func upperFraction(a, x float64) float64 {
	const tiny = 1e-300
	b := x + 1 - a
	c, d := 1/tiny, 1/b
	h := d
	for k := 1.0; k < 1e4; k++ {
		n := -k * (k - a)
		b += 2
		d = 1 / nonzero(n*d+b, tiny)
		c = nonzero(b+n/c, tiny)
		h *= d * c
		if math.Abs(d*c-1) < 1e-16 {
			break
		}
	}
	return h
}

func nonzero(v, tiny float64) float64 {
	if math.Abs(v) < tiny {
		return tiny
	}
	return v
}
