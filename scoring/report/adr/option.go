package adr

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/report"
)

// option is one alternative as it was considered.
type option struct {
	Name, Standing string
	Out            bool // it is ruled out
	Compared       bool // what speaks for it and against it is said
	Good, Bad      []string
}

func (d draft) option(a int) option {
	s := d.Result.Standings[a]
	o := option{Name: report.Escape(report.FullName(d.Model, a))}
	o.Standing = fmt.Sprintf("%.0f of 100 points, leads in %s combinations", s.Points, report.OutOf100(s.Share))
	if v := d.Result.Verdict; v.Runner < 0 && a == v.Leader {
		o.Standing = fmt.Sprintf("the only one left; %.0f of 100 points", s.Points)
	}
	if s.KnockedOut {
		o.Out = true
		o.Standing = fmt.Sprintf("ruled out because %s; %.0f of 100 points", report.Escape(strings.TrimRight(phrase.Line(s.Reason), ".")), s.Points)
	}
	rival := d.rival(a)
	if rival < 0 || d.place(a) >= d.options {
		return o
	}
	o.Compared = true
	o.Good = d.lines(a, rival, 1)
	o.Bad = d.lines(a, rival, -1)
	return o
}

// place is that of an alternative among those to compare: the two sides of the
// tally before all others.
func (d draft) place(a int) int {
	for i, bar := range d.summary.Bars {
		if bar.Alternative == a {
			return i
		}
	}
	return len(d.summary.Bars)
}

// rival is the alternative that another is compared with: the two sides of the
// tally with each other, all others with its first.
func (d draft) rival(a int) int {
	if len(d.summary.Bars) < 2 {
		return -1
	}
	if first := d.summary.Bars[0].Alternative; a != first {
		return first
	}
	return d.summary.Bars[1].Alternative
}

// lines are the criteria on which an alternative is ahead of its rival (sign 1)
// or behind it (-1) by at least half a point, the largest first.
func (d draft) lines(a, rival int, sign float64) []string {
	lead := func(l scoring.Line) float64 { return sign * (l.Points[a] - l.Points[rival]) }
	lines := slices.Clone(d.Result.Lines)
	slices.SortStableFunc(lines, func(x, y scoring.Line) int { return cmp.Compare(lead(y), lead(x)) })
	place, ahead := "ahead of", a
	if sign < 0 {
		place, ahead = "behind", rival
	}
	var texts []string
	for _, l := range lines {
		if len(texts) == d.sides || lead(l) < 0.5 {
			break
		}
		c, leads := d.Model.Criteria[l.Criterion], d.Model.Alternatives[ahead]
		texts = append(texts, fmt.Sprintf("in \"%s\" it is %s %s by %s. %s%s", report.Escape(c.Title), place,
			report.Escape(phrase.Line(d.Model.Alternatives[rival].Name)), points(lead(l)), report.Prose(c.Cases[l.Case].Reason),
			d.sources.Cite(d.sources.Supporting(slices.Concat(l.Cells[a].Claims, l.Cells[rival].Claims), leads.ID, leads.Main, leads.Part), d.cites)))
	}
	return texts
}

// points are written with a decimal, as in the part of the report that can be
// checked by hand: its whole points are rounded to add up to a tally.
func points(p float64) string { return fmt.Sprintf("%.1f points", p) }
