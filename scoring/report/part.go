package report

import (
	"fmt"

	"crossroads/questions/phrase"
)

// partNames is how many kinds of work the verdict names for a part, those that
// gain most; one that gains less than partLeast of the first is left out.
const (
	partNames = 2
	partLeast = 0.25
)

// carried says what the part of a combination is for, as words that follow
// "for": "models and data work"; "" where that is not known or a is no
// combination.
func (d draft) carried(a int) string {
	c := d.Result.CombinationOf(a)
	if c == nil {
		return ""
	}
	var names []string
	most := 0.0
	for _, line := range c.PartFor {
		gain := d.Result.Lines[line].Points[a] - d.Result.Lines[line].Points[c.Main]
		most = max(most, gain)
		name := phrase.Line(d.criterion(line).Carries)
		if name != "" && len(names) < partNames && gain >= partLeast*most {
			names = append(names, name)
		}
	}
	return phrase.List(names, "and")
}

// built is how a sentence names what to build with: a combination by its main,
// its part and what that is for.
func (d draft) built(a int) string {
	parts := d.parts(a)
	if len(parts) < 2 {
		return d.name(a)
	}
	text := d.name(parts[0]) + ", with " + d.name(parts[1])
	if what := d.carried(a); what != "" {
		return text + " for " + what
	}
	return text + " in one part"
}

// earns says what the part of the leading combination gains and what it costs;
// "" where the leader is none.
func (d draft) earns() string {
	c := d.Result.CombinationOf(d.Result.Verdict.Leader)
	if c == nil {
		return ""
	}
	standings := d.Result.Standings
	gained := standings[c.Index].Points - standings[c.Main].Points + c.Cost
	text := fmt.Sprintf("Over %s alone the %s part gains %s points; ", d.name(c.Main), d.name(c.Part), tenths(gained))
	if c.Cost < 0 {
		return text + "elsewhere the combination gains " + tenths(-c.Cost) + " more."
	}
	return text + "a second stack costs " + tenths(c.Cost) + "."
}

// leadsTogether reports whether the leader is a combination.
func (d draft) leadsTogether() bool {
	leader := d.Result.Verdict.Leader
	return leader >= 0 && d.combination(leader)
}

// Recommended names what leads as a sentence says what to build with: of a
// combination the part, too, and what it is for; "" where nothing leads.
func Recommended(in Input) string {
	if in.Result.Verdict.Leader < 0 {
		return ""
	}
	return newDraft(in).built(in.Result.Verdict.Leader)
}
