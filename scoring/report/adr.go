package report

import (
	"cmp"
	"fmt"
	"slices"

	"crossroads/questions"
)

// ADR writes the result as an architecture decision record in markdown, after
// the form of MADR: short, to be filed with the code and read in two years.
// The record is proposed, not accepted: people decide.
func ADR(in Input) string {
	d := newDraft(in)
	v := adrView{
		Title:    escape(d.title()),
		Date:     escape(d.Date),
		Person:   escape(d.Record.Person),
		Sentence: escape(d.verdict()),
		Close:    d.Result.Verdict.Close,
		Weakened: escape(d.weakened()),
		Out:      d.outs(),
		Facts:    d.facts(),
		Drivers:  d.drivers(),
		Lean:     escape(d.lean()),
		Open:     d.unknown(),
	}
	for i := range d.Model.Alternatives {
		v.Options = append(v.Options, fmt.Sprintf("%s, %s points of 100", escape(capital(d.full(i))), tenths(d.Result.Standings[i].Points)))
	}
	if leader := d.Result.Verdict.Leader; leader >= 0 && !v.Close {
		v.Choice = escape(d.full(leader))
	}
	if d.tally.second >= 0 {
		v.Good, v.Bad = d.sideLines(d.tally.first, 1), d.sideLines(d.tally.second, -1)
	}
	if d.Advice != nil && v.Choice != "" {
		v.With = names(d.picks(d.Result.Verdict.Leader))
	}
	for _, f := range d.Sensitivity.Flips {
		v.Flips = append(v.Flips, escape(d.flip(f)))
	}
	v.Versions, v.Sources = d.versionsView(), d.sourceLines()
	return render("adr", v)
}

type adrView struct {
	Title, Date, Person                       string
	Sentence, Weakened                        string
	Close                                     bool
	Choice, With                              string
	Facts, Drivers, Options, Out, Flips, Open []string
	Good, Bad                                 sideLines
	Lean                                      string
	Versions                                  versionsView
	Sources                                   []string
}

// facts lists what was answered about the situation, in the order of the flow.
func (d draft) facts() []string {
	var facts []string
	for one := range d.active.All() {
		if q := d.question(one.Question); one.Known() && q.Kind != questions.Rating {
			line := escape(d.short(q.ID)) + ": " + d.stated(q, one)
			if one.Note != "" {
				line += ". Note: " + escape(one.Note)
			}
			facts = append(facts, line)
		}
	}
	return facts
}

// drivers lists the criteria whose importance is known, the weightiest first.
func (d draft) drivers() []string {
	var known []int
	for i, line := range d.Result.Lines {
		if !line.Rating.Unsure {
			known = append(known, i)
		}
	}
	slices.SortStableFunc(known, func(a, b int) int {
		return cmp.Compare(d.Result.Lines[b].Weight, d.Result.Lines[a].Weight)
	})
	var drivers []string
	for _, i := range known {
		drivers = append(drivers, escape(d.criterion(i).Title+": "+d.importance(d.Result.Lines[i])))
	}
	return drivers
}

// unknown names the questions that were asked and not answered.
func (d draft) unknown() []string {
	var open []string
	for one := range d.active.All() {
		if !one.Known() {
			open = append(open, escape(d.called(one.Question)))
		}
	}
	return open
}
