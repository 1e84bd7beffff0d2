package scoring

import (
	"slices"

	"crossroads/questions"
)

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

// keepID is what a kept lead is drawn by where that of the part is exact: how
// much is kept is then all that is open, and it is the same seam everywhere.
const keepID = "keep"

// derived returns the rows of a criterion with the cells of combinations worked
// out where they follow from those of their main and their part.
func (e *Engine) derived(criterion string, rows [][]Cell, keep Keep) [][]Cell {
	all := make([][]Cell, len(rows))
	for k, row := range rows {
		all[k] = slices.Clone(row)
		for _, c := range e.combined {
			if row[c.index].Takes == TakesNothing {
				continue
			}
			from := drawnFrom(row[c.index].Takes, row[c.main], row[c.part], c)
			if source := &all[k][from]; source.Uncertainty == "" && source.Low < source.High {
				source.Shares = criterion + ":" + e.model.Alternatives[from].ID
			}
			out := combine(row[c.index], all[k][c.main], all[k][c.part], keep)
			out.Uncertainty, out.Direction, out.Shares = all[k][from].Uncertainty, all[k][from].Direction, all[k][from].Shares
			if out.DrawnAs() == "" {
				out.Shares = keepID
			}
			all[k][c.index] = out
		}
	}
	return all
}

// drawnFrom returns the alternative with whose cell that of a combination is
// drawn, because what is true of one of them alone is as true of it here: the
// part for a lead that it keeps, else the main, unless only the part is open.
func drawnFrom(takes Takes, main, part Cell, c combined) int {
	lead := takes == TakesLead && part.Mid > main.Mid
	if lead || takes == TakesBlend && main.Low == main.High {
		return c.part
	}
	return c.main
}

// combine works out the numbers of the cell of a combination and what it rests
// on.
func combine(c, main, part Cell, keep Keep) Cell {
	out := main
	switch {
	case c.Takes == TakesBlend:
		mix := func(m, p int) int { return ((100-c.PartShare)*m + c.PartShare*p + 50) / 100 }
		out.Low, out.Mid, out.High = mix(main.Low, part.Low), mix(main.Mid, part.Mid), mix(main.High, part.High)
		out.Thin, out.Claims = main.Thin || part.Thin, union(main.Claims, part.Claims)
	case c.Takes == TakesLead && part.Mid > main.Mid:
		lead := func(share, p int) int { return main.Mid + (share*c.PartShare*(p-main.Mid)+5000)/10_000 }
		out.Low = max(0, min(lead(keep.Low, part.Low), lead(keep.Mid, part.Mid)))
		out.Mid, out.High = lead(keep.Mid, part.Mid), lead(keep.High, part.High)
		out.Thin, out.Claims = main.Thin || part.Thin, union(part.Claims, main.Claims)
	}
	out.Takes, out.PartShare = c.Takes, c.PartShare
	return out
}

// TellApart reports whether cells can differ between two alternatives that are
// not ruled out.
func TellApart(row []Cell, out uint64) bool {
	var first *Cell
	for a := range row {
		c := &row[a]
		switch {
		case out>>a&1 == 1:
		case first == nil:
			first = c
		case c.Low != c.High || first.Low != first.High || c.Mid != first.Mid:
			return true
		}
	}
	return false
}

// keepMatters reports whether a criterion, given by its cells by keep share and
// case, has derived cells that the keep share can change.
func keepMatters(cells [][][]Cell) bool {
	for _, rows := range cells[1:] {
		for k, row := range rows {
			for a := range row {
				if b := &cells[0][k][a]; row[a].Low != b.Low || row[a].Mid != b.Mid || row[a].High != b.High {
					return true
				}
			}
		}
	}
	return false
}
