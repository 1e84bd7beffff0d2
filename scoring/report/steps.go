package report

import (
	"cmp"
	"fmt"
	"slices"

	"crossroads/scoring/advice"
)

// measuresShown is how many criteria two prototypes are to be measured on.
const measuresShown = 5

// stepsView is what to do first.
type stepsView struct {
	Name     string
	Steps    []string
	Close    bool
	First    string
	Second   string
	With     []string // what to build each prototype with
	Measures []measureView
}

type measureView struct{ Title, Measure, How, Decides string }

func (d draft) stepsView() stepsView {
	v := stepsView{Close: d.Result.Verdict.Close && len(d.candidates()) == 2}
	if d.Result.Verdict.Leader < 0 {
		return v
	}
	v.Name = escape(d.full(d.Result.Verdict.Leader))
	if d.Advice == nil {
		return v
	}
	if v.Close {
		v.First, v.Second = escape(d.full(d.tally.first)), escape(d.rival(d.tally.first, d.tally.second))
		for _, a := range d.candidates() {
			v.With = append(v.With, escape(capital(d.rival(d.tally.first, a)))+": "+names(d.picks(a)))
		}
		v.Measures = d.measures()
		return v
	}
	for i, s := range d.Advice.StepsOf(d.Model.Alternatives[d.Result.Verdict.Leader].ID, d.active) {
		v.Steps = append(v.Steps, fmt.Sprintf("%d. %s", i+1, prose(sentence(s.Says))))
	}
	return v
}

func names(picks []advice.Picked) string {
	var all []string
	for _, p := range picks {
		all = append(all, within(escape(p.Option.Name)))
	}
	return list(all, "and")
}

// measures returns what two prototypes should find out.
func (d draft) measures() []measureView {
	var views []measureView
	for _, i := range d.toMeasure() {
		for _, m := range d.Advice.MeasuresOf([]string{d.criterion(i).ID}) {
			if len(views) < measuresShown {
				views = append(views, measureView{escape(d.criterion(i).Title), prose(sentence(m.Measure)),
					prose(sentence(m.How)), prose(sentence(m.Decides))})
			}
		}
	}
	return views
}

// toMeasure returns the lines on which a measurement could move the call, first
// those on which it could most, because they weigh much and the evidence leaves
// much open; where it leaves nothing open, those with the largest differences.
func (d draft) toMeasure() []int {
	lines := make([]int, 0, len(d.Result.Lines))
	for i := range d.Result.Lines {
		if d.leeway(i) > 0 {
			lines = append(lines, i)
		}
	}
	slices.SortStableFunc(lines, func(i, j int) int { return cmp.Compare(d.leeway(j), d.leeway(i)) })
	if len(lines) == 0 {
		for _, l := range d.tally.lines {
			lines = append(lines, l.index)
		}
	}
	return lines
}

// leeway is how many points of margin between the two sides of the tally the
// evidence on a line leaves open. A combination is as uncertain as what it is
// derived from.
func (d draft) leeway(line int) float64 {
	l := d.Result.Lines[line]
	open := 0
	for _, a := range d.plain(l, []int{d.tally.first, d.tally.second}) {
		if a >= 0 {
			open += l.Cells[a].High - l.Cells[a].Low
		}
	}
	return l.Weight * float64(open)
}
