package whatif

import (
	"slices"

	"crossroads/questions"
	"crossroads/scoring/predicate"
)

// option is another answer to a question that applies.
type option struct {
	question int
	to       []string
	bits     uint64
	doubled  int // of ratings: twice the mid
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
// of one that takes one; one choice more or one less of several; another first
// pick. Rankings of everything and texts have none.
func (p *Plan) options(q int, a questions.Answers) []option {
	asked := p.flow.Questions[q]
	one, _ := a.Get(asked.ID)
	if !one.Known() {
		one.Values = nil
	}
	var list []option
	propose := func(to []string, cost int) {
		o := option{question: q, to: to, bits: predicate.Known, cost: cost}
		for _, value := range to {
			o.bits |= p.words.Bit(q, value)
		}
		if len(p.rated[q]) > 0 {
			o.doubled = p.e.Word(to[0]).DoubledMid()
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
	case questions.Ranking:
		if asked.Picks() {
			p.others(asked, one.Values, propose)
		}
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

// others proposes each criterion as the one that matters most, before the picks
// there are.
func (p *Plan) others(q questions.Question, from []string, propose func([]string, int)) {
	for _, c := range q.Choices {
		if len(from) > 0 && from[0] == c.ID {
			continue
		}
		to := append([]string{c.ID}, slices.DeleteFunc(slices.Clone(from), func(id string) bool { return id == c.ID })...)
		propose(to[:min(len(to), q.Limit)], costRating+1)
	}
}

// sensible leaves out picks that nobody would be asked for: of a criterion on
// which all alternatives are alike, and any once criteria are rated one by one
// and nothing was picked.
func (t *trial) sensible(options []option) []option {
	return slices.DeleteFunc(options, func(o option) bool {
		list := t.p.picked[o.question]
		rated := slices.ContainsFunc(list, func(i int) bool {
			r := t.p.criteria[i].rating
			return r >= 0 && t.active[r]&predicate.Known != 0
		})
		if rated && t.active[o.question]&predicate.Known == 0 {
			return true
		}
		return slices.ContainsFunc(list, func(i int) bool {
			return t.p.e.Model().Criteria[i].ID == o.to[0] && slices.Min(t.mids[i]) == slices.Max(t.mids[i])
		})
	})
}

// toggles proposes one choice more or one less.
func (p *Plan) toggles(q questions.Question, from []string, propose func([]string, int)) {
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
