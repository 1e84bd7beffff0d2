package adr

import (
	"cmp"
	"math"
	"slices"

	"crossroads/scoring"
	"crossroads/scoring/report"
)

// consequences are what follows from the chosen alternative: what its
// architecture gains and costs, and the risks that come with it.
func (d draft) consequences() (good, bad []string) {
	if Open(d.Input) {
		return nil, nil
	}
	chosen := d.Model.Alternatives[d.summary.Leader].Names()
	if d.Advice == nil {
		return d.option(d.summary.Leader).Good, d.option(d.summary.Leader).Bad
	}
	if a, ok := d.Advice.Architecture(chosen, d.active); ok {
		cites := d.sources.Cite(a.Pattern.Claims, d.cites)
		if a.Pattern.Pays != "" {
			good = append(good, report.Prose(a.Pattern.Pays)+cites)
		}
		if a.Pattern.Costs != "" {
			bad = append(bad, report.Prose(a.Pattern.Costs)+cites)
		}
	}
	risks := d.Advice.RisksOf(chosen, d.active)
	for _, r := range first(risks, d.risks) {
		bad = append(bad, report.Prose(r.Risk)+d.advised(r.Mitigation)+d.sources.Cite(r.Claims, d.cites))
	}
	return good, bad
}

func (d draft) cautions() []string {
	if d.Advice == nil {
		return nil
	}
	var texts []string
	for _, c := range d.Advice.CautionsOf(d.active) {
		texts = append(texts, report.Prose(c.Says)+d.advised(c.Advice)+d.sources.Cite(c.Claims, d.cites))
	}
	return texts
}

// advised is advice behind what it is about, where there is room for it.
func (d draft) advised(text string) string {
	if !d.advice {
		return ""
	}
	return " " + report.Prose(text)
}

// measures are what two prototypes, or the first weeks, should measure.
func (d draft) measures() []string {
	if d.Advice == nil || len(d.summary.Bars) < 2 || d.summary.Leader < 0 {
		return nil
	}
	var texts []string
	for _, l := range d.telling() {
		for _, m := range d.Advice.MeasuresOf([]string{d.Model.Criteria[l.Criterion].ID}) {
			if len(texts) < d.extent.measures {
				texts = append(texts, report.Prose(m.Measure)+d.advised(m.How)+d.advised(m.Decides))
			}
		}
	}
	return texts
}

// telling are the lines to measure: in a close call those that could move it,
// else those that decided, on which the two sides of the tally differ most.
func (d draft) telling() []scoring.Line {
	var lines []scoring.Line
	if d.summary.Close {
		for _, i := range report.ToMeasure(d.Input) {
			lines = append(lines, d.Result.Lines[i])
		}
		return lines
	}
	a, b := d.summary.Bars[0].Alternative, d.summary.Bars[1].Alternative
	apart := func(l scoring.Line) float64 { return math.Abs(l.Points[a] - l.Points[b]) }
	lines = slices.DeleteFunc(slices.Clone(d.Result.Lines), func(l scoring.Line) bool { return apart(l) == 0 })
	slices.SortStableFunc(lines, func(x, y scoring.Line) int { return cmp.Compare(apart(y), apart(x)) })
	return lines
}

// counted is the line that an outcome has on what was measured: in which file
// that is and, where there is room, what it showed.
func (d draft) counted(file string) string {
	if d.Measured == nil {
		return ""
	}
	line := "This takes into account what was measured on " + report.Escape(d.Measured.Date)
	if file != "" {
		line += " (" + fileLink(report.Escape(file), file) + ")"
	}
	line += "."
	for _, effect := range first(d.summary.Measured, d.effects) {
		line += " " + report.Escape(effect)
	}
	return line
}
