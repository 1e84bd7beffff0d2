package reference

import "math/big"

// boxBits is the precision of PBox: the terms of its sum cancel, and by far
// more digits than a float64 has where the intervals differ much in width.
const boxBits = 512

// PBox is the share of all ratings lo <= r <= hi, uniform and independent,
// under which sum r_i d_i > 0: the part of a box on one side of a plane, a
// signed sum over its corners (Cho & Kim 2020, arXiv:1512.07768). With positive
// steps a and k of them,
//
//	P(sum a_i x_i <= z) = sum_S (-1)^|S| (z - sum_S a)+^k / (k! prod a).
//
// The time doubles with every criterion that has width and a difference.
func PBox(d, lo, hi []float64) float64 {
	z := number(0) // what the sum of the steps has to exceed
	var steps []*big.Float
	for i := range d {
		from := number(0).Mul(number(d[i]), number(lo[i]))
		to := number(0).Mul(number(d[i]), number(hi[i]))
		if from.Cmp(to) > 0 {
			from, to = to, from
		}
		z.Sub(z, from)
		if to.Sub(to, from).Sign() > 0 {
			steps = append(steps, to)
		}
	}
	if len(steps) == 0 {
		if z.Sign() < 0 {
			return 1
		}
		return 0
	}
	below := corners(steps, z, len(steps))
	for i, a := range steps {
		below.Quo(below, a)
		below.Quo(below, number(float64(i+1)))
	}
	p, _ := number(0).Sub(number(1), below).Float64()
	return p
}

// corners is the signed sum over all subsets of the steps.
func corners(steps []*big.Float, z *big.Float, power int) *big.Float {
	if z.Sign() <= 0 {
		return number(0)
	}
	if len(steps) == 0 {
		product := number(1)
		for range power {
			product.Mul(product, z)
		}
		return product
	}
	without := corners(steps[1:], z, power)
	with := corners(steps[1:], number(0).Sub(z, steps[0]), power)
	return without.Sub(without, with)
}

func number(v float64) *big.Float { return new(big.Float).SetPrec(boxBits).SetFloat64(v) }
