package scoring

import (
	"slices"

	"crossroads/questions"
)

// keepID is the uncertainty that the derived cells of a combination share: how
// much of the better side's lead it keeps.
const keepID = "keep"

// situation is what the facts decide: a case for every criterion and with it
// every cell.
type situation struct {
	cases []int
	cells [][]Cell // criterion, alternative
	keep  Keep
}

func (e *Engine) situation(active questions.Answers) situation {
	s := situation{
		cases: make([]int, len(e.criteria)),
		cells: make([][]Cell, len(e.criteria)),
		keep:  e.keep(active),
	}
	for i := range e.criteria {
		s.cases[i] = firstCase(e.model.Criteria[i].Cases, active)
		s.cells[i] = e.derived(i, s.cases[i], s.keep)
	}
	return s
}

// firstCase returns the first case that holds; the last one where none does.
func firstCase(cases []Case, active questions.Answers) int {
	for k, c := range cases {
		if c.When.Holds(active) {
			return k
		}
	}
	return len(cases) - 1
}

// keep returns the keep share that holds; all of it where the model says
// nothing.
func (e *Engine) keep(active questions.Answers) Keep {
	for _, k := range e.model.Keep {
		if k.When.Holds(active) {
			return k
		}
	}
	return Keep{Low: 100, Mid: 100, High: 100}
}

// derived returns the cells of a criterion in a case, with the one of a
// combination worked out where it asks for that. The result is shared and must
// not be changed.
func (e *Engine) derived(i, k int, keep Keep) []Cell {
	cells := e.criteria[i].cells[k]
	if e.combined == nil || !cells[e.combined.index].Keep {
		return cells
	}
	cells = slices.Clone(cells)
	cells[e.combined.index] = mix(cells[e.combined.a], cells[e.combined.b], keep)
	return cells
}

// mix is the cell of a combination: keep percent of the better of the two and
// the rest of the worse, rounded half up. It rests on what the two rest on.
func mix(a, b Cell, keep Keep) Cell {
	best, worst := max(a.Mid, b.Mid), min(a.Mid, b.Mid)
	at := func(percent int) int { return (percent*best + (100-percent)*worst + 50) / 100 }
	c := Cell{
		Low: at(keep.Low), Mid: at(keep.Mid), High: at(keep.High),
		Uncertainty: keepID, Direction: 1, Keep: true,
		Thin:   a.Thin || b.Thin,
		Claims: slices.Clone(a.Claims),
	}
	for _, id := range b.Claims {
		if !slices.Contains(c.Claims, id) {
			c.Claims = append(c.Claims, id)
		}
	}
	return c
}
