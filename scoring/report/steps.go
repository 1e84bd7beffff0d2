package report

import (
	"cmp"
	"fmt"
	"slices"

	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/advice"
)

// measuresShown is on how many criteria two prototypes are to be measured.
const measuresShown = 5

// stepsBrief is what to do first.
type stepsBrief struct {
	Name     string
	Steps    []string
	Close    bool
	First    string
	Second   string
	With     []string // what to build each prototype with
	Measures []measureView
	Program  bool // a program measures some of what is open
	Slight   bool // the call is slight, and so it is worth it
}

// stepsView is what to do then, and how to measure.
type stepsView struct {
	Steps    []string
	Measures []measureView
}

// measureView is something to measure that bears on a criterion.
type measureView struct {
	Title string // of the criterion
	advice.Measure
}

func (d draft) stepsBrief() stepsBrief {
	leader := d.Result.Verdict.Leader
	v := stepsBrief{Close: d.prototypes()}
	if leader < 0 {
		return v
	}
	v.Name = Escape(d.name(leader))
	v.Program = d.measurable()
	if !v.Close {
		v.Slight = d.Result.Verdict.Word == scoring.Slight
		steps := d.steps()
		v.Steps = steps[:min(len(steps), d.shown.steps)]
		return v
	}
	v.First, v.Second = Escape(d.name(d.tally.first)), Escape(d.rival(d.tally.first, d.tally.second))
	for _, a := range d.candidates() {
		with := Escape(phrase.Capital(d.rival(d.tally.first, a)))
		if picks := names(d.picks(a)); picks != "" { // of a language of one's own nothing may be known
			with += ": " + picks
		}
		v.With = append(v.With, with)
	}
	measures := d.measures()
	v.Measures = measures[:min(len(measures), d.shown.measures)]
	return v
}

func (d draft) stepsView() stepsView {
	if d.prototypes() {
		return stepsView{Measures: d.measures()}
	}
	steps := d.steps()
	return stepsView{Steps: steps[min(len(steps), d.shown.steps):]}
}

// prototypes reports whether two prototypes are to decide.
func (d draft) prototypes() bool { return d.Result.Verdict.Close && len(d.candidates()) == 2 }

// steps are the first steps with the leader, numbered.
func (d draft) steps() []string {
	if d.Advice == nil || d.Result.Verdict.Leader < 0 {
		return nil
	}
	var steps []string
	for i, s := range d.Advice.StepsOf(d.Model.Alternatives[d.Result.Verdict.Leader].Names(), d.active) {
		steps = append(steps, fmt.Sprintf("%d. %s", i+1, prose(sentence(s.Says))))
	}
	return steps
}

func names(picks []advice.Picked) string {
	var all []string
	for _, p := range picks {
		all = append(all, within(Escape(p.Option.Name)))
	}
	return phrase.List(all, "and")
}

// measures returns what two prototypes should find out.
func (d draft) measures() []measureView {
	var views []measureView
	for _, i := range d.toMeasure() {
		for _, m := range d.Advice.MeasuresOf([]string{d.criterion(i).ID}) {
			if len(views) < measuresShown {
				views = append(views, measureView{d.criterion(i).Title, m})
			}
		}
	}
	return views
}

// measurable reports whether a program can measure some of what the evidence
// leaves open, and nobody has had it measured yet.
func (d draft) measurable() bool {
	if d.Advice == nil || d.Measured != nil || d.Result.Verdict.Runner < 0 || len(d.tally.lines) == 0 {
		return false
	}
	for _, i := range d.toMeasure() {
		for _, m := range d.Advice.MeasuresOf([]string{d.criterion(i).ID}) {
			if m.Figure.ID != "" && d.leeway(i) > 0 {
				return true
			}
		}
	}
	return false
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

// ToMeasure returns the lines of the result on which measuring two prototypes
// could move a close call, the most promising first.
func ToMeasure(in Input) []int { return newDraft(in).toMeasure() }
