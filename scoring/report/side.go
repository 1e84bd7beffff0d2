package report

import (
	"fmt"
	"slices"
	"strings"

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
		v.Weight = append(v.Weight, weightRow{escape(c.Title), escape(d.importance(line)), tenths(line.Weight * 100)})
		if tellsApart(line) {
			v.Scales = append(v.Scales, fmt.Sprintf("**%s**. 0: %s; 50: %s; 100: %s", escape(c.Title),
				level(c, 0), level(c, 2), level(c, 4)))
		}
		for _, cell := range line.Cells {
			v.Contested = v.Contested || !cell.Keep && cell.Uncertainty != ""
			v.Thin = v.Thin || !cell.Keep && cell.Thin
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
	return prose(strings.TrimRight(clean(c.Levels[i]), "."))
}

// matrix is the decision matrix: a row a criterion, a column an alternative.
func (d draft) matrix() []table {
	var tables []table
	for from := 0; from < len(d.Model.Alternatives); from += columns {
		to := min(from+columns, len(d.Model.Alternatives))
		t := table{Head: []string{"Criterion"}}
		totals := []string{"**Points of 100**"}
		for a := from; a < to; a++ {
			t.Head = append(t.Head, escape(d.name(a)))
			totals = append(totals, strong(tenths(d.Result.Standings[a].Points)))
		}
		for i, line := range d.Result.Lines {
			row := []string{escape(d.criterion(i).Title)}
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
	if c.Uncertainty != "" && !c.Keep {
		s += " c"
	}
	if c.Thin && !c.Keep {
		s += " t"
	}
	return s
}

// places ranks the alternatives by points.
func (d draft) places() []string {
	var places []string
	for i, s := range d.Result.Standings {
		text := fmt.Sprintf("**%s**: %.1f points; leads in %s combinations", escape(d.name(i)), s.Points, outOf100(s.Share))
		if s.KnockedOut {
			text = fmt.Sprintf("**%s**: %.1f points, but ruled out; would lead in %s combinations",
				escape(d.name(i)), s.Points, outOf100(s.WouldShare))
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
	return escape(fmt.Sprintf("%s against %s: ahead in %s combinations; %s points, at worst %s, at best %s",
		d.name(a), d.name(b), outOf100(share), signedTenth(mid), signedTenth(low), signedTenth(high)))
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

// both explains the combination: what it can win back and what it costs.
func (d draft) both() []string {
	h := d.Result.Hybrid
	if h.Index < 0 || len(d.parts(h.Index)) != 2 {
		return nil
	}
	p := d.parts(h.Index)
	a, b := escape(d.name(p[0])), escape(d.name(p[1]))
	text := []string{fmt.Sprintf("Where the two can divide the work, the advantages of %s add up to %s points for you, those of %s to %s. "+
		"A combination can win back at most the smaller, %s, and would keep about %d %% of each lead (%d to %d): %s.",
		a, tenths(h.LeadA), b, tenths(h.LeadB), tenths(h.Bound), h.KeepMid, h.KeepLow, h.KeepHigh,
		prose(strings.TrimRight(clean(h.KeepReason), "."))), costs(h.Cost)}
	switch s := d.Result.Standings[h.Index]; {
	case s.KnockedOut:
		text = append(text, "It is ruled out because "+prose(strings.TrimRight(clean(s.Reason), "."))+".")
	case d.Result.Verdict.Leader == h.Index && d.Result.Verdict.Close:
		text = append(text, "So each half may earn what having both costs, by too little to rely on.")
	case d.Result.Verdict.Leader == h.Index:
		text = append(text, "So each half earns what having both costs.")
	case h.SeamWorthwhile:
		text = append(text, "It does not come out ahead, but in at least a quarter of the combinations it could win back more than it costs: "+
			"keep the seam between the two kinds of work cheap.")
	default:
		text = append(text, "So one of the two is enough.")
	}
	return text
}

// costs says what a combination gives away where its values are its own.
func costs(points float64) string {
	if points < 0 {
		return "Everywhere else it gains " + tenths(-points) + " points."
	}
	return "Having both gives away " + tenths(points) + " points everywhere else."
}
