package scoring

import (
	"slices"

	"crossroads/questions"
)

// rating returns the interval that the answers give to a criterion: that of its
// own rating, else what the picks say, else unsure, as nothing is known.
func (e *Engine) rating(i int, active questions.Answers) Interval {
	if said := e.Said(i, active); !said.Unsure {
		return said
	}
	return e.Picked(i, active)
}

// ratings are those of all criteria.
func (e *Engine) ratings(active questions.Answers) []Interval {
	list := make([]Interval, len(e.criteria))
	for i := range list {
		list[i] = e.rating(i, active)
	}
	return list
}

// Said returns the interval of a criterion's own rating. One that is
// unanswered, skipped, not sure, or not one of the model's words is unsure.
func (e *Engine) Said(i int, active questions.Answers) Interval {
	c := &e.model.Criteria[i]
	one, _ := active.Get(c.Rating)
	if !one.Known() {
		return Unsure()
	}
	if place := slices.Index(one.Values, c.ID); place >= 0 {
		return e.ranked(place, len(one.Values))
	}
	if len(one.Values) == 1 {
		return e.Word(one.Values[0])
	}
	return Unsure()
}

// Picked returns the interval that the picks give to a criterion.
func (e *Engine) Picked(i int, active questions.Answers) Interval {
	c := &e.model.Criteria[i]
	one, _ := active.Get(c.Picked)
	if !one.Known() || len(one.Values) == 0 {
		return Unsure()
	}
	return e.Pick(slices.Index(one.Values, c.ID))
}

// Pick returns the interval of the place, counted from 0, among the picks: that
// of the strongest word for the first, and of the next one for the others. What
// was not picked lies anywhere below the picks, down to the second weakest word:
// it was worth a line, so it does not count for nothing.
func (e *Engine) Pick(place int) Interval {
	words := e.model.Words
	if len(words) == 0 {
		return Unsure()
	}
	strongest, next := words[len(words)-1], words[max(0, len(words)-2)]
	switch {
	case place < 0:
		return Interval{Low: float64(min(next.Low, words[min(1, len(words)-1)].Low)), High: float64(next.Low)}
	case place == 0:
		return Interval{Low: float64(strongest.Low), High: float64(strongest.High)}
	}
	return Interval{Low: float64(next.Low), High: float64(next.High)}
}

// Word returns the interval of a rating word.
func (e *Engine) Word(id string) Interval {
	for _, w := range e.model.Words {
		if w.ID == id {
			return Interval{Low: float64(w.Low), High: float64(w.High)}
		}
	}
	return Unsure()
}

// ranked returns the interval of the place, counted from 0, in a ranking of n:
// the interval of the word into which its rank-sum weight falls, with the first
// at 100 (Stillwell, Seaver & Edwards 1981; for ratings that are normalised
// afterwards, rank sum is the surrogate: Roberts & Goodwin 2002).
func (e *Engine) ranked(place, n int) Interval {
	for _, w := range e.model.Words {
		if 100*(n-place) <= w.High*n {
			return Interval{Low: float64(w.Low), High: float64(w.High)}
		}
	}
	return Unsure()
}

// Unsure is the interval where nothing is known.
func Unsure() Interval { return Interval{Low: 0, High: 100, Unsure: true} }

// unsureMean is the mean of the exponential that stands for "not sure".
const unsureMean = 50

// DoubledMid is the point estimate, the middle or the mean where unsure, in halves,
// so that it is a whole number.
func (i Interval) DoubledMid() int {
	if i.Unsure {
		return 2 * unsureMean
	}
	return int(i.Low + i.High)
}
