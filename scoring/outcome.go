package scoring

import "crossroads/questions"

// outcome is what decides who leads.
type outcome struct {
	sums   []int // alternative: sum of twice the rating times the value
	weight int   // sum of twice the ratings
	out    uint64
}

// Points returns the points of every alternative under the active answers, as
// [Standing] has them, without a single draw.
func (e *Engine) Points(active questions.Answers) []float64 {
	o := e.outcome(active)
	list := make([]float64, len(o.sums))
	for a, sum := range o.sums {
		list[a] = points(sum, o.weight)
	}
	return list
}

// outcome evaluates active answers without a plan.
func (e *Engine) outcome(active questions.Answers) outcome {
	ratings := make([]Interval, len(e.criteria))
	for i := range ratings {
		ratings[i] = e.rating(i, active)
	}
	o := outcome{}
	o.sums, o.weight = e.weigh(e.situation(active).cells, ratings)
	for a, s := range e.knockedOut(active) {
		if s.KnockedOut {
			o.out |= 1 << a
		}
	}
	return o
}

// leader returns the alternative with the most points that is not knocked
// out, -1 where all are. Of equal ones it is the first by id.
func (e *Engine) leader(o *outcome) int {
	best := -1
	for a, sum := range o.sums {
		if o.out>>a&1 == 1 {
			continue
		}
		if best < 0 || sum > o.sums[best] ||
			sum == o.sums[best] && e.model.Alternatives[a].ID < e.model.Alternatives[best].ID {
			best = a
		}
	}
	return best
}

// flips reports whether an outcome takes the lead from an alternative: another
// one has more points, or is still there where it is knocked out itself. An
// exact tie does not, and nor does it where nothing is left.
func (o *outcome) flips(leader int) bool {
	left := false
	for a, sum := range o.sums {
		if a == leader || o.out>>a&1 == 1 {
			continue
		}
		if left = true; sum > o.sums[leader] {
			return true
		}
	}
	return left && o.out>>leader&1 == 1
}
