package adr

import (
	"cmp"
	"math"
	"slices"

	"crossroads/scoring"
	"crossroads/scoring/report"
)

// risky is how many risks a record names at most; the report has all of them.
const risky = 4

// measured is how many measurements a record proposes.
const measured = 3

// consequences are what follows from the chosen alternative: what its
// architecture gains and costs, and the risks that come with it.
func (d draft) consequences() (good, bad []string) {
	if d.open() {
		return nil, nil
	}
	chosen := d.Model.Alternatives[d.summary.Leader].ID
	if d.Advice == nil {
		return d.option(d.summary.Leader).Good, d.option(d.summary.Leader).Bad
	}
	if a, ok := d.Advice.Architecture(chosen, d.active); ok {
		cites := d.sources.cite(a.Pattern.Claims)
		if a.Pattern.Pays != "" {
			good = append(good, report.Prose(a.Pattern.Pays)+cites)
		}
		if a.Pattern.Costs != "" {
			bad = append(bad, report.Prose(a.Pattern.Costs)+cites)
		}
	}
	risks := d.Advice.RisksOf(chosen, d.active)
	for _, r := range risks[:min(risky, len(risks))] {
		bad = append(bad, report.Prose(r.Risk)+" "+report.Prose(r.Mitigation)+d.sources.cite(r.Claims))
	}
	return good, bad
}

func (d draft) cautions() []string {
	if d.Advice == nil {
		return nil
	}
	var texts []string
	for _, c := range d.Advice.CautionsOf(d.active) {
		texts = append(texts, report.Prose(c.Says)+" "+report.Prose(c.Advice)+d.sources.cite(c.Claims))
	}
	return texts
}

// measures are what two prototypes, or the first weeks, should measure.
func (d draft) measures() []string {
	if d.Advice == nil || len(d.summary.Bars) < 2 || d.summary.Leader < 0 {
		return nil
	}
	var texts []string
	for _, l := range d.telling() {
		for _, m := range d.Advice.MeasuresOf([]string{d.Model.Criteria[l.Criterion].ID}) {
			if len(texts) < measured {
				texts = append(texts, report.Prose(m.Measure)+" "+report.Prose(m.How)+" "+report.Prose(m.Decides))
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
