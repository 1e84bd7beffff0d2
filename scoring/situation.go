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
	cells [][]Cell // criterion, alternative; shared, not to be changed
	keep  Keep
}

func (e *Engine) situation(active questions.Answers) situation {
	keep := e.keep(active)
	s := situation{
		cases: make([]int, len(e.criteria)),
		cells: make([][]Cell, len(e.criteria)),
		keep:  e.keeps[keep],
	}
	for i := range e.criteria {
		s.cases[i] = firstCase(e.model.Criteria[i].Cases, active)
		s.cells[i] = e.criteria[i].cells[keep][s.cases[i]]
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

// keep returns the index of the keep share that holds; the last, all of it,
// where the model has none.
func (e *Engine) keep(active questions.Answers) int {
	for k, one := range e.model.Keep {
		if one.When.Holds(active) {
			return k
		}
	}
	return len(e.model.Keep)
}

// derived returns the rows with the cells of a combination worked out where
// they ask for it.
func (e *Engine) derived(rows [][]Cell, keep Keep) [][]Cell {
	all := slices.Clone(rows)
	for k, row := range rows {
		if c := e.combined; c != nil && row[c.index].Keep {
			all[k] = slices.Clone(row)
			all[k][c.index] = mix(row[c.a], row[c.b], keep)
		}
	}
	return all
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
