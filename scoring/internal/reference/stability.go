package reference

import "math"

// Stability is the interval of one criterion's normalised weight, the others
// keeping their proportions, within which the winner stays first.
type Stability struct {
	Winner    int
	Low, High float64 // 0..1
	// LowBy and HighBy are the rivals that take over at the ends; -1 where the
	// end is that of the scale.
	LowBy, HighBy int
}

// WeightStability varies the weight of a criterion. With k the criterion, d_k
// the winner's lead there and D its weighted mean lead over the other
// criteria, the lead at weight t is t d_k + (1-t) D, which is 0 at
// t = D/(D - d_k); the tightest such t on each side counts. D is formed from
// the raw weights of the others, so that a weight of all but everything does
// not divide by 0; where all others are 0 they count as equal. The winner is
// the first row with the greatest sum.
func WeightStability(scores [][]float64, weights []float64, criterion int) Stability {
	s := Stability{Winner: Best(WeightedSums(scores, weights)), High: 1, LowBy: -1, HighBy: -1}
	for rival := range scores {
		if rival == s.Winner {
			continue
		}
		at1 := scores[s.Winner][criterion] - scores[rival][criterion]
		at0 := meanLead(scores[s.Winner], scores[rival], weights, criterion)
		t := at0 / (at0 - at1)
		switch {
		case at0 < 0 && at1 > 0 && t > s.Low:
			s.Low, s.LowBy = t, rival
		case at1 < 0 && at0 > 0 && t < s.High:
			s.High, s.HighBy = t, rival
		}
	}
	return s
}

// meanLead is the weighted mean of a less b over all criteria but one.
func meanLead(a, b, weights []float64, but int) float64 {
	var sum, weight, plain float64
	for i, w := range weights {
		if i != but {
			sum += w * (a[i] - b[i])
			plain += a[i] - b[i]
			weight += w
		}
	}
	switch {
	case weight > 0:
		return sum / weight
	case len(weights) > 1:
		return plain / float64(len(weights)-1)
	}
	return 0
}

// WeightedSums are the additive values sum_i w_i v_i of the rows (Keeney &
// Raiffa 1976, ch. 3), with the weights as they are.
func WeightedSums(scores [][]float64, weights []float64) []float64 {
	sums := make([]float64, len(scores))
	for a, row := range scores {
		for i, v := range row {
			sums[a] += weights[i] * v
		}
	}
	return sums
}

// Best is the place of the first greatest value; -1 where there is none.
func Best(values []float64) int {
	best := -1
	for a, v := range values {
		if best < 0 || v > values[best] {
			best = a
		}
	}
	return best
}

// ScoreFlip is the score of alternative a on criterion i at which the first
// place changes hands, all else as it is: v -+ margin / w_i. It is NaN where
// that is not between low and high, the ends of the scale.
func ScoreFlip(scores [][]float64, weights []float64, a, i int, low, high float64) float64 {
	sums := WeightedSums(scores, weights)
	winner, rival := Best(sums), -1
	for b, v := range sums {
		if b != winner && (rival < 0 || v > sums[rival]) {
			rival = b
		}
	}
	if rival < 0 || weights[i] == 0 {
		return math.NaN()
	}
	v := scores[a][i] + (sums[winner]-sums[a])/weights[i]
	if a == winner {
		v = scores[a][i] - (sums[winner]-sums[rival])/weights[i]
	}
	if v < low || v > high {
		return math.NaN()
	}
	return v
}

// FlipLine is the weight, 0 to 100, at which two straight lines cross, given
// the values of both at weight 0 and at weight 100 (Goodwin & Wright, Decision
// Analysis for Management Judgment, ch. 3); NaN where they do not.
func FlipLine(at0, at100 [2]float64) float64 {
	before, after := at0[0]-at0[1], at100[0]-at100[1]
	t := 100 * before / (before - after)
	if !(t >= 0 && t <= 100) {
		return math.NaN()
	}
	return t
}

// RatingFlip is the raw rating of criterion k at which sum r_i d_i = 0, the
// others as they are; NaN where its difference is 0.
func RatingFlip(ratings, d []float64, k int) float64 {
	sum := 0.0
	for i, r := range ratings {
		if i != k {
			sum += r * d[i]
		}
	}
	if d[k] == 0 {
		return math.NaN()
	}
	return 0 - sum/d[k]
}
