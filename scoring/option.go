package scoring

import (
	"slices"

	"crossroads/questions"
)

// option is another answer to a question that applies.
type option struct {
	question int
	to       []string
	bits     uint64
	twice    int // of ratings: twice the mid
	cost     int // how much is asked of somebody to say it; ratings, open answers and small steps first
}

// The costs of an option, to which the size of the step is added. They only
// order proposals of equal size.
const (
	costRating  = 0
	costOpen    = 2 // a fact that was left open
	costFact    = 10
	costSeveral = 12
)

// options returns every other known answer to a question: all other choices
// of one that takes one; one choice more or one less of several. Rankings and
// texts have none.
func (p *plan) options(q int, a questions.Answers) []option {
	asked := p.flow.Questions[q]
	one, _ := a.Of(asked.ID)
	if !one.Known() {
		one.Values = nil
	}
	var list []option
	propose := func(to []string, cost int) {
		o := option{question: q, to: to, bits: bitKnown, cost: cost}
		for _, value := range to {
			o.bits |= p.words.bit(q, value)
		}
		if len(p.rated[q]) > 0 {
			o.twice = p.e.word(to[0]).twice()
		}
		list = append(list, o)
	}
	switch asked.Kind {
	case questions.Single, questions.Scale, questions.Rating:
		for k, c := range asked.Choices {
			if !slices.Contains(one.Values, c.ID) {
				propose([]string{c.ID}, stepCost(asked, one.Values, k))
			}
		}
	case questions.Several:
		p.toggles(asked, one.Values, propose)
	}
	return list
}

// stepCost prices the choice at place k.
func stepCost(q questions.Question, from []string, k int) int {
	open := len(from) == 0
	switch {
	case q.Kind == questions.Rating && open:
		middle := len(q.Choices) / 2
		return costRating + max(k-middle, middle-k)
	case open:
		return costOpen
	}
	step := 1
	if q.Kind != questions.Single {
		at := slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == from[0] })
		step = max(k-at, at-k)
	}
	if q.Kind == questions.Rating {
		return costRating + step
	}
	return costFact + step
}

// toggles proposes one choice more or one less.
func (p *plan) toggles(q questions.Question, from []string, propose func([]string, int)) {
	for _, c := range q.Choices {
		if at := slices.Index(from, c.ID); at >= 0 {
			if len(from) > 1 {
				propose(slices.Delete(slices.Clone(from), at, at+1), costSeveral)
			}
			continue
		}
		cost := costSeveral
		if len(from) == 0 {
			cost = costOpen
		}
		if q.Limit == 0 || len(from) < q.Limit {
			propose(append(slices.Clone(from), c.ID), cost)
		}
	}
}
