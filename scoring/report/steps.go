package report

import (
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

// measures returns what two prototypes should find out: about the criteria on
// which the two differ and the evidence is disputed or thin, or that are
// decisive; the largest differences first. Where there are none of that kind
// the largest differences stand in for them.
func (d draft) measures() []measureView {
	var lines []int
	for _, l := range d.tally.lines {
		if d.unsettled(l.index) {
			lines = append(lines, l.index)
		}
	}
	for i := range d.Result.Lines {
		if d.unsettled(i) && !slices.Contains(lines, i) && d.Result.Lines[i].Weight > 0 {
			lines = append(lines, i)
		}
	}
	for _, l := range d.tally.lines {
		if len(lines) == 0 || !slices.Contains(lines, l.index) {
			lines = append(lines, l.index)
		}
	}
	var views []measureView
	for _, i := range lines {
		for _, m := range d.Advice.MeasuresOf([]string{d.criterion(i).ID}) {
			if len(views) < measuresShown {
				views = append(views, measureView{escape(d.criterion(i).Title), prose(sentence(m.Measure)),
					prose(sentence(m.How)), prose(sentence(m.Decides))})
			}
		}
	}
	return views
}

// decisive is the importance from which a criterion counts as decisive: the
// low end of the strongest rating word.
const decisive = 90

// unsettled reports whether a prototype could teach something that matters on
// a line: its cells are contested or thin, or it is decisive for the user.
func (d draft) unsettled(line int) bool {
	l := d.Result.Lines[line]
	if !l.Rating.Unsure && l.Rating.Low >= decisive {
		return true
	}
	for _, a := range []int{d.tally.first, d.tally.second} {
		if a >= 0 && (l.Cells[a].Uncertainty != "" || l.Cells[a].Thin) {
			return true
		}
	}
	return false
}
