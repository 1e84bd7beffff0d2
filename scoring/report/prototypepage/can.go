package prototypepage

import (
	"fmt"
	"slices"

	"crossroads/questions/phrase"
	"crossroads/scoring/measured"
	"crossroads/scoring/prototype"
)

// Ready says for which of the criteria that are open a measurement of the part can
// count, and which answers keep it from others.
func Ready(in Input) measured.Readiness {
	var ids []string
	for _, d := range in.chosen().Doubts {
		ids = append(ids, in.criterion(d))
	}
	return measured.Ready(in.Model, ids, in.Answers)
}

// chosen is the part that is built, with what is open about it.
func (in Input) chosen() prototype.Candidate {
	for _, one := range in.Choice.Candidates {
		if one.Part == in.Part {
			return one
		}
	}
	return prototype.Candidate{Part: in.Part}
}

// Can says in sentences of plain text what the measurement can decide, what keeps
// it from counting, and what decides beside it.
func Can(in Input) []string {
	first, second := in.name(0), in.name(1)
	if in.Part == nil {
		return []string{fmt.Sprintf("What decides between %s and %s here cannot be measured by a program.", first, second)}
	}
	chosen := in.chosen()
	if len(chosen.Doubts) == 0 {
		return []string{"With these answers the evidence leaves nothing open that this measures."}
	}
	said := []string{fmt.Sprintf("It bears on %s.", in.titles(chosen.Doubts))}
	ready := Ready(in)
	waits := func(d prototype.Doubt) bool { return slices.Contains(ready.Waits, in.criterion(d)) }
	waiting := slices.DeleteFunc(slices.Clone(chosen.Doubts), func(d prototype.Doubt) bool { return !waits(d) })
	chosen.Doubts = slices.DeleteFunc(slices.Clone(chosen.Doubts), waits)
	if len(waiting) > 0 {
		about := "It"
		if len(chosen.Doubts) > 0 {
			about = "For " + in.titles(waiting) + " it"
		}
		said = append(said, Waits(about, in.Flow.Names(ready.Open)))
	}
	if len(chosen.Doubts) > 0 {
		said = append(said, in.turn(chosen.Turn()))
	}
	if people := in.Choice.People; len(people) > 0 && people[0].Open > in.chosen().Open {
		said = append(said, fmt.Sprintf("More is open about %s, which no program measures: see what only people can judge.", in.titles(people[:1])))
	}
	return said
}

// Waits says that something counts only once some questions are answered.
func Waits(what string, names []string) string {
	these := "these are"
	if len(names) == 1 {
		these = "this is"
	}
	return fmt.Sprintf("%s counts only once %s answered: %s.", what, these, phrase.List(names, "and"))
}

// turn says how much nearer a measurement could bring the second language.
func (in Input) turn(points float64) string {
	first, second, margin := in.name(0), in.name(1), in.Choice.Margin
	if points > margin {
		return fmt.Sprintf("%s is %.1f points ahead of %s, and a measurement could bring %s nearer by %.1f: enough to change who leads.",
			first, margin, second, second, points)
	}
	return fmt.Sprintf("%s is %.1f points ahead of %s, and a measurement could bring %s nearer by %.1f at most: not enough on its own to change who leads.",
		first, margin, second, second, points)
}

// titles names the criteria of some doubts.
func (in Input) titles(doubts []prototype.Doubt) string {
	var names []string
	for _, d := range doubts {
		names = append(names, `"`+phrase.Line(in.title(in.criterion(d)))+`"`)
	}
	return phrase.List(names, "and")
}

// criterion is the id of what a doubt is about.
func (in Input) criterion(d prototype.Doubt) string {
	return in.Model.Criteria[in.Result.Lines[d.Line].Criterion].ID
}

// Needs says what has to be there before both can be measured.
func Needs(in Input) string {
	var both []string
	packages := false
	for _, between := range in.Choice.Between {
		l, _ := in.Part.In(in.Model.Alternatives[between].ID)
		needs := []string{l.Runtime.Name + " " + l.Runtime.AtLeast}
		for _, command := range l.Install {
			packages = true
			if tool := tool(command); tool != "" && !slices.Contains(needs, tool) {
				needs = append(needs, tool)
			}
		}
		one := needs[0]
		if len(needs) > 1 {
			one += " with " + phrase.List(needs[1:], "and")
		}
		both = append(both, phrase.Line(one))
	}
	text := "It needs " + phrase.List(both, "and") + "."
	if packages {
		text += " You install their packages first; nothing is installed from here."
	}
	return text
}

// tool is the program that a command of installing calls, or the module of a
// runtime; "" where that is not plain to see.
func tool(command prototype.Command) string {
	if len(command) > 0 && command[0] != "" && command[0][0] != '{' {
		return command[0]
	}
	if at := slices.Index(command, "-m"); at >= 0 && at+1 < len(command) {
		return command[at+1]
	}
	return ""
}
