package scoring

import (
	"cmp"
	"slices"

	"crossroads/questions"
)

// worthwhile is the least share of the draws in which a combination is ahead of
// its main for its seam to be worth keeping open.
const worthwhile = 0.25

// combinations sets the balance of every combination against its main, at the
// middle values.
func (e *Engine) combinations(r *Result, keep Keep, active questions.Answers) []Combination {
	list := make([]Combination, len(e.combined))
	for k, c := range e.combined {
		one := Combination{Index: c.index, Main: c.main, Part: c.part, Gate: e.gate(c.index, active), Keep: keep}
		gains := map[int]float64{}
		for i, l := range r.Lines {
			gain := l.Weight * float64(l.Cells[c.index].Mid-l.Cells[c.main].Mid)
			if l.Cells[c.index].Takes == TakesLead {
				one.Bound += max(0, l.Weight*float64(l.Cells[c.part].Mid-l.Cells[c.main].Mid))
			} else {
				one.Cost -= gain
			}
			if gain > 0 {
				gains[i] = gain
				one.PartFor = append(one.PartFor, i)
			}
		}
		slices.SortStableFunc(one.PartFor, func(i, j int) int { return cmp.Compare(gains[j], gains[i]) })
		one.Worthwhile = one.Gate != GateShut && r.beats(c.index, c.main) >= worthwhile
		list[k] = one
	}
	return list
}

// beats returns the share of the draws in which one alternative beats another.
func (r *Result) beats(a, b int) float64 {
	for _, p := range r.Pairs {
		switch {
		case p.A == a && p.B == b:
			return p.Share
		case p.A == b && p.B == a:
			return 1 - p.Share
		}
	}
	return 0
}

// CombinationOf returns the balance of the alternative at an index; nil where it
// combines nothing.
func (r *Result) CombinationOf(alternative int) *Combination {
	for k := range r.Combinations {
		if r.Combinations[k].Index == alternative {
			return &r.Combinations[k]
		}
	}
	return nil
}
