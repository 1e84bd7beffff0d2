package reference

// Significance is the chi-square of Kendall's W over n objects and m judges, its
// degrees of freedom, and the chance of so much agreement among judges who rank at
// random, which is conservative for few objects (Legendre 2005, JABES
// 10:226-245): show W rather than this.
func Significance(w float64, m, n int) (chi2 float64, df int, p float64) {
	df = n - 1
	chi2 = float64(m) * float64(df) * w
	return chi2, df, upperGamma(float64(df)/2, chi2/2)
}
