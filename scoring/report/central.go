package report

import (
	"cmp"
	"slices"

	"crossroads/questions/phrase"
)

// The table of central weights shows the alternatives that lead often enough
// for their means to be worth reading, as many as a table may have columns, and
// the criteria on which these clearly differ, the widest first. One such
// criterion alone is what rounding leaves of priorities that are settled.
const (
	centralShare   = 0.01
	centralColumns = 3
	centralRows    = 6
	centralLeast   = 2
	centralSpread  = 1.5
)

// centralView says whose priorities fit which alternative. Without rows there
// is nothing to say: only one alternative leads, or what matters is settled.
type centralView struct {
	Names []string
	Rows  []centralRow
}

type centralRow struct {
	Label   string
	Weights []string
	spread  float64
}

func (d draft) centralView() centralView {
	columns := d.centralColumns()
	if len(columns) < 2 {
		return centralView{}
	}
	v := centralView{}
	for _, a := range columns {
		v.Names = append(v.Names, Escape(d.name(a)))
	}
	for i := range d.Result.Lines {
		row := centralRow{Label: Escape(phrase.Line(d.criterion(i).Title))}
		low, high := 100.0, 0.0
		for _, a := range columns {
			weight := 100 * d.Central[a][d.Result.Lines[i].Criterion]
			low, high = min(low, weight), max(high, weight)
			row.Weights = append(row.Weights, tenths(weight))
		}
		if row.spread = high - low; row.spread >= centralSpread {
			v.Rows = append(v.Rows, row)
		}
	}
	if len(v.Rows) < centralLeast {
		return centralView{}
	}
	slices.SortStableFunc(v.Rows, func(a, b centralRow) int { return cmp.Compare(b.spread, a.spread) })
	v.Rows = v.Rows[:min(len(v.Rows), centralRows)]
	return v
}

// centralColumns are the alternatives of the table, those that lead most often
// first.
func (d draft) centralColumns() []int {
	var columns []int
	for a := range d.Central {
		if d.Central[a] != nil && d.Result.Standings[a].Share >= centralShare {
			columns = append(columns, a)
		}
	}
	slices.SortStableFunc(columns, func(a, b int) int {
		return cmp.Compare(d.Result.Standings[b].Share, d.Result.Standings[a].Share)
	})
	return columns[:min(len(columns), centralColumns)]
}

// centralFields are the central weights of an alternative in percent, by
// criterion; nil where it never leads.
func (d draft) centralFields(alternative int) Object {
	if alternative >= len(d.Central) || d.Central[alternative] == nil {
		return nil
	}
	weights := Object{}
	for i := range d.Result.Lines {
		weights = append(weights, d.criterion(i).ID, percentage(d.Central[alternative][d.Result.Lines[i].Criterion]))
	}
	return weights
}
