package scoring

import "crossroads/questions"

// Outcome is what decides who leads: the points, in whole numbers, so that equal
// ones are equal, and what is ruled out.
type Outcome struct {
	Sums   []int  // alternative: sum of twice the rating times the value
	Weight int    // sum of twice the ratings
	Out    uint64 // alternatives ruled out, by bit
}

// Outcome returns what follows from active answers for the lead, as [Result] has
// it, without a single draw.
func (e *Engine) Outcome(active questions.Answers) Outcome {
	o := Outcome{Out: ruledOut(e.knockedOut(active))}
	o.Sums, o.Weight = e.weigh(e.situation(active).cells, e.ratings(active))
	return o
}

// KnockedOut reports whether an alternative is ruled out.
func (o *Outcome) KnockedOut(a int) bool { return o.Out>>a&1 == 1 }

// Points returns the points of an alternative, as [Standing] has them.
func (o *Outcome) Points(a int) float64 { return points(o.Sums[a], o.Weight) }

// Margin is the lead of one alternative over another in points.
func (o *Outcome) Margin(a, b int) float64 { return points(o.Sums[a]-o.Sums[b], o.Weight) }

// Leader returns the alternative with the most points that is not knocked out, as
// [Verdict] has it; -1 where all are. Of equal ones it is the first by id.
func (e *Engine) Leader(o *Outcome) int {
	best := -1
	for a, sum := range o.Sums {
		if o.KnockedOut(a) {
			continue
		}
		if best < 0 || sum > o.Sums[best] ||
			sum == o.Sums[best] && e.model.Alternatives[a].ID < e.model.Alternatives[best].ID {
			best = a
		}
	}
	return best
}

// Flips reports whether an outcome takes the lead from an alternative: another
// one has more points, or is still there where it is knocked out itself. An
// exact tie does not, and nor does it where nothing is left.
func (o *Outcome) Flips(leader int) bool {
	left := false
	for a, sum := range o.Sums {
		if a == leader || o.KnockedOut(a) {
			continue
		}
		if left = true; sum > o.Sums[leader] {
			return true
		}
	}
	return left && o.KnockedOut(leader)
}
