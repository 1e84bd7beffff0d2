package report

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/scoring"
)

// columns is how many alternatives stand side by side in one table, which a
// terminal of 80 columns can still show beside the criteria.
const columns = 3

// sideView is the decision matrix and what belongs to it.
type sideView struct {
	Tables          []table
	Contested, Thin bool // some cell is
	Weight          []weightRow
	Places          []string
	Pairs           []string
	Musts           []string
	Both            []string
	Scales          []string // of the criteria on which some alternatives differ
}

// table is a markdown table: a head and rows of as many cells.
type table struct {
	Head []string
	Rows [][]string
}

type weightRow struct{ Title, Said, Weight string }

func (d draft) sideView() sideView {
	v := sideView{Tables: d.matrix(), Places: d.places(), Musts: d.musts(), Both: d.both()}
	for i, line := range d.Result.Lines {
		c := d.criterion(i)
		v.Weight = append(v.Weight, weightRow{Escape(c.Title), Escape(d.importance(line)), tenths(line.Weight * 100)})
		if tellsApart(line) {
			v.Scales = append(v.Scales, fmt.Sprintf("**%s**. 0: %s; 50: %s; 100: %s", Escape(c.Title),
				level(c, 0), level(c, 2), level(c, 4)))
		}
		for _, cell := range line.Cells {
			v.Contested = v.Contested || cell.Takes == scoring.TakesNothing && cell.Uncertainty != ""
			v.Thin = v.Thin || cell.Takes == scoring.TakesNothing && cell.Thin
		}
	}
	for _, p := range d.Result.Pairs {
		v.Pairs = append(v.Pairs, d.pair(p))
	}
	return v
}

// tellsApart reports whether some alternatives differ on a line.
func tellsApart(line scoring.Line) bool {
	first := line.Cells[0]
	return slices.ContainsFunc(line.Cells, func(c scoring.Cell) bool {
		return c.Low != first.Low || c.Mid != first.Mid || c.High != first.High
	})
}

func level(c scoring.Criterion, i int) string {
	return prose(strings.TrimRight(phrase.Line(c.Levels[i]), "."))
}

// matrix is the decision matrix: a row per criterion, a column per alternative.
func (d draft) matrix() []table {
	var tables []table
	all := len(d.Model.Alternatives)
	several := (all + columns - 1) / columns // tables, of about as many columns each
	wide := (all + several - 1) / several
	for from := 0; from < all; from += wide {
		to := min(from+wide, all)
		t := table{Head: []string{"Criterion"}}
		totals := []string{"**Points of 100**"}
		for a := from; a < to; a++ {
			t.Head = append(t.Head, Escape(d.name(a)))
			totals = append(totals, strong(tenths(d.Result.Standings[a].Points)))
		}
		for i, line := range d.Result.Lines {
			row := []string{Escape(d.criterion(i).Title)}
			for a := from; a < to; a++ {
				row = append(row, marked(line.Cells[a]))
			}
			t.Rows = append(t.Rows, row)
		}
		t.Rows = append(t.Rows, totals)
		tables = append(tables, t)
	}
	return tables
}

// marked writes a cell with letters for how sure it is; a derived one has none.
func marked(c scoring.Cell) string {
	s := value(c)
	if c.Uncertainty != "" && c.Takes == scoring.TakesNothing {
		s += " c"
	}
	if c.Thin && c.Takes == scoring.TakesNothing {
		s += " t"
	}
	return s
}

// places ranks the alternatives by points.
func (d draft) places() []string {
	var places []string
	for i, s := range d.Result.Standings {
		text := fmt.Sprintf("**%s**: %.1f points; leads in %s combinations", Escape(d.name(i)), s.Points, OutOf100(s.Share))
		if s.KnockedOut {
			text = fmt.Sprintf("**%s**: %.1f points, but ruled out; would lead in %s combinations",
				Escape(d.name(i)), s.Points, OutOf100(s.WouldShare))
		}
		places = append(places, text)
	}
	return places
}

// pair compares two alternatives.
func (d draft) pair(p scoring.Pair) string {
	a, b, share := p.A, p.B, p.Share
	low, mid, high := p.MarginLow, p.MarginMid, p.MarginHigh
	if mid < 0 {
		a, b, share = b, a, 1-share
		low, mid, high = -high, -mid, -low
	}
	return Escape(fmt.Sprintf("%s against %s: ahead in %s combinations; %s points, at worst %s, at best %s",
		d.name(a), d.name(b), OutOf100(share), signedTenth(mid), signedTenth(low), signedTenth(high)))
}

// musts lists what rules alternatives out under these answers.
func (d draft) musts() []string {
	var musts []string
	for _, m := range d.Model.Musts {
		if m.When.Holds(d.active) {
			musts = append(musts, prose(sentence(m.Reason)))
		}
	}
	return musts
}

// both explains every combination: what its part can add and what it costs.
func (d draft) both() []string {
	var text []string
	for _, c := range d.Result.Combinations {
		text = append(text, d.balance(c))
	}
	return text
}

// balance sets a combination against its main.
func (d draft) balance(c scoring.Combination) string {
	main := Escape(d.name(c.Main))
	text := fmt.Sprintf("**%s**: beside %s alone the part could add at most %s points, of which about %d%% are kept (%d to %d: %s). %s",
		Escape(d.name(c.Index)), main, tenths(c.Bound), c.Keep.Mid, c.Keep.Low, c.Keep.High,
		prose(strings.TrimRight(phrase.Line(c.Keep.Reason), ".")), costs(c.Cost))
	switch s := d.Result.Standings[c.Index]; {
	case s.KnockedOut:
		return text + " It is ruled out because " + prose(strings.TrimRight(phrase.Line(s.Reason), ".")) + "."
	case s.Points > d.Result.Standings[c.Main].Points:
		return text + " So the part earns what a second stack costs."
	case c.Worthwhile:
		return text + " It does not come out ahead, but it does in at least a quarter of the combinations of what is open: keep the seam cheap."
	}
	return text + " So " + main + " alone is enough."
}

// costs says what a combination gives away where its values are its own.
func costs(points float64) string {
	if points < 0 {
		return "Elsewhere it gains " + tenths(-points) + " points."
	}
	return "A second stack costs " + tenths(points) + " points."
}
