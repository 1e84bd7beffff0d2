package scoring

import (
	"slices"

	"crossroads/questions"
)

// Doubt is what the draws decide about facts that nobody answered, in a form
// that can be recomputed elsewhere: every draw picks a choice of each fact by
// its odds, and tables say what follows from the picks.
type Doubt struct {
	Facts []Fact     // the open ones, in the order of the model
	Lines []*Table   // criterion: which of its Rows holds; nil where that is settled
	Rows  [][][]Cell // criterion: the values of all alternatives that can hold
	Out   *Table     // which of Outs holds; nil where that is settled
	Outs  []uint64   // alternatives ruled out, by bit
}

// Table is what follows from the picks of some facts: the picks are the digits
// of an index, the first fact counting most, the number of its choices being
// the base of each. A fact that does not apply under the picks of earlier ones
// changes nothing.
type Table struct {
	Facts []int // indices into Doubt.Facts
	At    []int // by index: the place among the rows
}

// Doubt returns what the active answers leave to the draws; nothing is open in
// the zero value. It costs more than [Engine.Assess] where much is.
func (e *Engine) Doubt(active questions.Answers) Doubt {
	d := e.doubt(active)
	out := Doubt{Lines: make([]*Table, len(e.criteria)), Rows: make([][][]Cell, len(e.criteria))}
	if d == nil {
		return out
	}
	place := map[int]int{} // index of a fact in the model: in out.Facts
	for q, f := range e.model.Facts {
		if d.open[q] {
			place[q] = len(out.Facts)
			out.Facts = append(out.Facts, f)
		}
	}
	for i, t := range d.criteria {
		if t == nil {
			continue
		}
		cases := uint64(len(e.model.Criteria[i].Cases))
		var found []uint64
		out.Lines[i], found = t.table(place)
		for _, outcome := range found {
			out.Rows[i] = append(out.Rows[i], e.criteria[i].cells[outcome/cases][outcome%cases])
		}
	}
	if d.out != nil {
		out.Out, out.Outs = d.out.table(place)
	}
	return out
}

// table works a toss out for every index.
func (t *toss) table(places map[int]int) (table *Table, found []uint64) {
	table = &Table{}
	size := 1
	for _, q := range t.facts {
		table.Facts = append(table.Facts, places[q])
		size *= len(t.d.facts[q].bits)
	}
	digits := make([]int, len(t.facts))
	for index := range size {
		rest := index
		for k := len(t.facts) - 1; k >= 0; k-- {
			base := len(t.d.facts[t.facts[k]].bits)
			digits[k], rest = rest%base, rest/base
		}
		outcome := t.outcome(func(k int) int { return digits[k] })
		place := slices.Index(found, outcome)
		if place < 0 {
			place = len(found)
			found = append(found, outcome)
		}
		table.At = append(table.At, place)
	}
	return table, found
}
