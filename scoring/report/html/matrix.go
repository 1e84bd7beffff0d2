package html

import (
	"fmt"

	"crossroads/scoring"
	"crossroads/scoring/report"
)

// matrix is the decision matrix with an interval in each cell.
type matrix struct {
	Head []column
	Rows []row
}

type column struct{ Name, Hue, Points, Out string }

type row struct {
	Title, Weight string
	Cells         []cell
}

// cell is a value with its range on the scale of 0 to 100.
type cell struct {
	Hue, Mid, Range, Mark string
	Low, High, At         string // positions
	Sure                  bool
}

func newMatrix(in report.Input) *matrix {
	m := &matrix{}
	for a, s := range in.Result.Standings {
		c := column{Name: in.Model.Alternatives[a].Name, Hue: hue(in.Model, a), Points: fmt.Sprintf("%.1f", s.Points)}
		if s.KnockedOut {
			c.Out = "ruled out"
		}
		m.Head = append(m.Head, c)
	}
	for _, l := range in.Result.Lines {
		r := row{Title: in.Model.Criteria[l.Criterion].Title, Weight: fmt.Sprintf("%.1f", 100*l.Weight)}
		for a, c := range l.Cells {
			r.Cells = append(r.Cells, newCell(c, m.Head[a]))
		}
		m.Rows = append(m.Rows, r)
	}
	return m
}

func newCell(c scoring.Cell, of column) cell {
	at := func(v int) string { return percent(0.02 + 0.96*float64(v)/100) }
	one := cell{Hue: of.Hue, Mid: fmt.Sprint(c.Mid), Low: at(c.Low), High: at(c.High), At: at(c.Mid), Sure: c.Low == c.High}
	if !one.Sure {
		one.Range = fmt.Sprintf("%d–%d", c.Low, c.High)
	}
	if c.Takes != scoring.TakesNothing {
		return one
	}
	if c.Uncertainty != "" {
		one.Mark = "c"
	}
	if c.Thin {
		one.Mark += "t"
	}
	return one
}
