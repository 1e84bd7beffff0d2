package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/scoring/advice"
)

// verdictView is the first section. All strings of views are markdown.
type verdictView struct {
	Headline, Sentence string
	Points             string // of all alternatives
	Sure               string // why the verdict is not stronger
	Out                []string
	Close              bool
	Whole              string   // what the system as a whole becomes
	Measured           []string // here
	Cautions           []string
	About              string
}

func (d draft) verdictView() verdictView {
	v := verdictView{
		Headline: Escape(d.headline()),
		Sentence: Escape(d.verdict()),
		Points:   d.points(),
		Sure:     Escape(d.sure()),
		Close:    d.Result.Verdict.Close && d.Result.Verdict.Runner >= 0,
		About:    Escape(d.about()),
		Out:      d.outs(),
	}
	v.Whole = d.whole()
	for _, line := range d.Measured.Lines(d.Flow, d.situations()) {
		v.Measured = append(v.Measured, Escape(line))
	}
	cautions := d.cautions()
	for i, c := range cautions[:min(len(cautions), d.shown.cautions)] {
		says, advised := Prose(c.Says), ""
		if d.shown.curt {
			says = firstSentence(says)
		}
		if i < d.shown.advised {
			advised = firstSentence(Prose(c.Advice))
		}
		v.Cautions = append(v.Cautions, strong(says)+" "+advised)
	}
	return v
}

// situations are the cases that the answers put the criteria in.
func (d draft) situations() []int {
	cases := make([]int, len(d.Model.Criteria))
	for _, l := range d.Result.Lines {
		cases[l.Criterion] = l.Case
	}
	return cases
}

// whole says what the system that there is becomes; "" where that is nothing to
// say.
func (d draft) whole() string {
	leader := d.Result.Verdict.Leader
	if d.Advice == nil || leader < 0 || d.Result.Verdict.Close {
		return ""
	}
	for _, s := range d.Advice.WholesOf(d.Model.Alternatives[leader].Names(), d.active) {
		return prose(sentence(s.Says))
	}
	return ""
}

// cautions are what is to be said whatever the verdict.
func (d draft) cautions() []advice.Caution {
	if d.Advice == nil {
		return nil
	}
	return d.Advice.CautionsOf(d.active)
}

// points names the points of all alternatives, the most first.
func (d draft) points() string {
	if len(d.Result.Standings) < 2 {
		return ""
	}
	var each []string
	for _, a := range d.ranked() {
		text := fmt.Sprintf("%s %s", Escape(d.name(a)), tenths(d.Result.Standings[a].Points))
		if d.Result.Standings[a].KnockedOut {
			text += " (ruled out)"
		}
		each = append(each, text)
	}
	return "Points, of 100: " + strings.Join(each, ", ") + "."
}

// ranked are all alternatives, those with the most points first.
func (d draft) ranked() []int {
	return ordered(len(d.Result.Standings), func(a, b int) int {
		return cmp.Compare(d.Result.Standings[b].Points, d.Result.Standings[a].Points)
	})
}

// ordered are the numbers from 0 to below n in an order, equal ones as they come.
func ordered(n int, compare func(a, b int) int) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, compare)
	return order
}

// outs explains the knocked-out alternatives, those with the same reason
// together, and what they would have scored; where fewer than two are left the
// verdict gives the reasons.
func (d draft) outs() []string {
	if d.Result.Verdict.Runner < 0 {
		return d.otherwise()
	}
	var out []string
	for _, r := range d.rulings() {
		var names, shares []string
		for _, a := range r.who {
			names, shares = append(names, "**"+Escape(d.name(a))+"**"), append(shares, OutOf100(d.Result.Standings[a].WouldShare))
		}
		they := "it"
		if len(names) > 1 {
			they = "they"
		}
		out = append(out, fmt.Sprintf("%s %s ruled out because %s. Were nothing ruled out, %s would lead in %s combinations.",
			phrase.List(names, "and"), r.verb(), prose(r.reason), they, phrase.List(shares, "and")))
	}
	return out
}

// otherwise says how all would stand were nothing ruled out, the best first.
func (d draft) otherwise() []string {
	standings := d.Result.Standings
	if d.ruledOut() == "" {
		return nil
	}
	var each []string
	for i, a := range d.ranked() {
		format := "%s would lead in %s combinations, with %s points"
		if i > 0 {
			format = "%s in %s, with %s"
		}
		each = append(each, fmt.Sprintf(format, d.name(a), OutOf100(standings[a].WouldShare), tenths(standings[a].Points)))
	}
	return []string{Escape("Were nothing ruled out, " + strings.Join(each, "; ") + ".")}
}

// about says when and by whom the questions were answered.
func (d draft) about() string {
	var parts []string
	if d.Date != "" {
		parts = append(parts, phrase.Line(d.Date))
	}
	if d.Record.Person != "" {
		parts = append(parts, "answered by "+phrase.Line(d.Record.Person))
	}
	if text := d.answeredOf(); text != "" {
		parts = append(parts, text)
	}
	return sentence(strings.Join(parts, ", "))
}

// answeredOf counts the answers of the walk, and what a complete one would ask
// besides; "" where coverage was not computed.
func (d draft) answeredOf() string {
	if d.Coverage.Asked == 0 {
		return ""
	}
	open, unknown := 0, 0
	for _, q := range d.path {
		switch one, _ := d.active.Get(q.ID); {
		case one.Open():
			open++
		case !one.Known():
			unknown++
		}
	}
	text := fmt.Sprintf("%d of %s answered", len(d.path)-open-unknown, phrase.Count(len(d.path), "question", "questions"))
	if unknown > 0 {
		text += fmt.Sprintf(", %d not sure or skipped", unknown)
	}
	if open > 0 {
		text += fmt.Sprintf(", %d left open", open)
	}
	if more := d.Coverage.Asked - len(d.path); more > 0 {
		text += fmt.Sprintf("; the complete walk asks %d more", more)
	}
	return text
}
