package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring/team"
)

// TeamLine is what a team comes to in one line, for a chat or a script.
func TeamLine(in TeamInput) string {
	d := newTeamDraft(in)
	text := phrase.Line(d.draft.title()) + ": "
	if title := phrase.Line(in.Title); title != "" {
		text = title + ": "
	}
	r := in.Result
	if len(r.Members) == 0 {
		return text + "nobody has answered yet"
	}
	text += d.camps()
	if r.Lead >= 0 {
		of := "all "
		if len(r.Members) == 1 {
			of = ""
		}
		text += fmt.Sprintf(" (%s in %s combinations of %s%s)", d.draft.name(r.Lead), OutOf100(r.Mixture[r.Lead]), of, d.about())
	}
	return text
}

// camps says for how many people each alternative leads, the most first.
func (d teamDraft) camps() string {
	if d.Result.SameVerdict {
		return "everybody arrives at " + d.draft.name(d.Result.Members[0].Verdict.Leader)
	}
	var parts []string
	for _, c := range d.parties() {
		parts = append(parts, fmt.Sprintf("%s for %d", c.Name, c.People))
	}
	return strings.Join(parts, ", ")
}

// openNamed is how many questions are named that a team has not settled: a record
// has room for few.
const openNamed = 8

// TeamSays is what a decision record says of a team, as markdown: who answered,
// what each came to, how far they agree, and what the record rests on. Settled
// says that the team has settled its answers; open are those still to settle.
func TeamSays(in TeamInput, settled bool, open []questions.ID) []string {
	d, r := newTeamDraft(in), in.Result
	if len(r.Members) == 0 {
		return nil
	}
	text := "This rests on the answers of " + phrase.Count(len(r.Members), "person", "people")
	if in.Round > 1 {
		text += fmt.Sprintf(" in %d rounds", in.Round)
	}
	text += fmt.Sprintf(". What each came to: %s.", d.camps())
	if r.Lead >= 0 {
		text += fmt.Sprintf(" Taken together, %s leads in %s of everybody's combinations.", d.draft.name(r.Lead), OutOf100(r.Mixture[r.Lead]))
	}
	if w := r.Agreement; !math.IsNaN(w) && len(r.Members) > 1 {
		how := "mostly agree"
		if w < lowAgreement {
			how = "agree little"
		}
		text += fmt.Sprintf(" They %s on what matters (Kendall's W %.2f).", how, w)
	}
	rests := "What follows rests on the answers that the team settled together."
	if !settled {
		rests = "What follows rests on a draft of joint answers: what all said alike, else the middle of what they said, or the most common."
	}
	var names []string
	for i, id := range open {
		if i == openNamed {
			names = append(names, fmt.Sprintf("%d more", len(open)-i))
			break
		}
		names = append(names, d.draft.called(id))
	}
	switch {
	case len(names) > 0 && settled:
		rests += " Not settled, and taken as open: " + Escape(phrase.List(names, "and")) + "."
	case len(names) > 0:
		rests += " Seen differently, and still to settle: " + Escape(phrase.List(names, "and")) + "."
	}
	return []string{Escape(text), rests}
}

// Overruled says, as markdown, which answers a team settled though some of those
// who answered had said otherwise, those with the largest share of the
// disagreement first; "" where there are none.
func Overruled(in TeamInput, j team.Joint) string {
	rows := slices.DeleteFunc(JointRows(in, j), func(r JointRow) bool { return !r.Settled || r.Given == r.Alike })
	slices.SortStableFunc(rows, func(a, b JointRow) int {
		return cmp.Or(cmp.Compare(b.Share, a.Share), cmp.Compare(b.Given-b.Alike, a.Given-a.Alike))
	})
	var names []string
	for i, r := range rows {
		if i == openNamed {
			names = append(names, fmt.Sprintf("%d more", len(rows)-i))
			break
		}
		names = append(names, fmt.Sprintf("%s (%d of %d)", newTeamDraft(in).draft.called(r.Question.ID), r.Given-r.Alike, r.Given))
	}
	if len(names) == 0 {
		return ""
	}
	return "Settled though some had said otherwise, with how many of those who answered: " + Escape(phrase.List(names, "and")) + "."
}
