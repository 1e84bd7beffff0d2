package report

import (
	"fmt"
	"math"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/scoring/team"
)

// movedView is what a further round changed.
type movedView struct {
	Sentences []string
	Rows      []movedRow
	Lead      string
	Answers   []string
	Rest      string
}

type movedRow struct{ Name, Before, After, Share string }

// movedShown is how many of the changed answers are listed.
const movedShown = 8

// moved says what changed since the round before; nil where nobody was in one.
func (d teamDraft) moved() *movedView {
	m := d.Result.Moved
	if m == nil {
		return nil
	}
	v, told := &movedView{}, d.movement()
	for _, text := range told.Sentences {
		v.Sentences = append(v.Sentences, Escape(text))
	}
	if told.W != "" {
		v.Sentences[len(v.Sentences)-1] += " " + told.W
	}
	if d.Result.Lead < 0 {
		return v
	}
	v.Lead = Escape(d.draft.name(d.Result.Lead))
	if len(d.Result.Members) <= membersShown {
		v.Rows = d.movedRows(m)
	}
	for _, s := range told.Answers {
		v.Answers = append(v.Answers, fmt.Sprintf("**%s**, changed by %s: %s", Escape(s.Name), people(s.People), Escape(s.Moved+".")))
	}
	if told.More > 0 {
		v.Answers = append(v.Answers, phrase.Count(told.More, "more question with less", "more questions with less"))
	}
	if rest := d.moves(m.Rest); len(v.Answers) > 0 && rest != nothing {
		v.Rest = fmt.Sprintf("What changes did only together, and who joined or left, comes to %s", Escape(rest))
	}
	return v
}

// nothing is said of a mixture that stays as it is.
const nothing = "nothing."

// moves says how far a mixture moved, of 100, for what leads and for all that
// moved as much.
func (d teamDraft) moves(mixture []float64) string {
	most := 0.0
	for _, m := range mixture {
		most = max(most, math.Abs(m))
	}
	var parts []string
	for a, m := range mixture {
		if whole := math.Round(100 * m); whole != 0 && (a == d.Result.Lead || math.Abs(m) > most/2) {
			parts = append(parts, fmt.Sprintf("%s %s", d.draft.name(a), strings.Replace(fmt.Sprintf("%+.0f", whole), "-", "−", 1)))
		}
	}
	switch {
	case len(parts) > 0:
		return strings.Join(parts, ", ") + " of 100."
	case math.Round(1000*most) > 0:
		return "less than 1 of 100."
	}
	return nothing
}

// movedSentences compares the rounds as a whole; number is what is behind the
// words on agreement.
func (d teamDraft) movedSentences(m *team.Moved) (texts []string, number string) {
	other, came := 0, 0
	for k, at := range d.Result.Moved.From {
		switch {
		case at < 0:
			came++
		case m.Before.Members[at].Verdict.Leader != d.Result.Members[k].Verdict.Leader:
			other++
		}
	}
	who := "Nobody"
	if other > 0 {
		who = fmt.Sprintf("%d of %d", other, len(m.Before.Members))
	}
	texts = []string{who + " came to another verdict than in the round before."}
	if came > 0 {
		texts[0] += fmt.Sprintf(" %d joined since.", came)
	}
	if a := d.Result.Lead; a >= 0 && len(m.Before.Mixture) > a {
		texts = append(texts, fmt.Sprintf("%s leads in %s of everybody's combinations taken together; before it was %s.",
			d.draft.name(a), OutOf100(d.Result.Mixture[a]), OutOf100(m.Before.Mixture[a])))
	}
	before, after := m.Before.Agreement.W, d.Result.Agreement.W
	if !math.IsNaN(before) && !math.IsNaN(after) && len(m.Before.Members) > 1 {
		how := "is what it was"
		switch change := math.Round(100*after) - math.Round(100*before); {
		case change > 0:
			how = "is higher than before"
		case change < 0:
			how = "is lower than before"
		}
		texts = append(texts, "Agreement on what matters "+how+".")
		number = fmt.Sprintf("Kendall's W was %.2f and is %.2f.", before, after)
	}
	return texts, number
}

// short is one person's verdict without what is ruled out for them.
func (d teamDraft) short(m team.MemberResult) string {
	if m.Verdict.Leader < 0 {
		return "nothing left"
	}
	return Escape(d.draft.name(m.Verdict.Leader) + ", " + string(m.Verdict.Word))
}

// movedRows are everybody's verdicts before and after, in the order of the
// members.
func (d teamDraft) movedRows(m *team.Moved) []movedRow {
	var rows []movedRow
	for i, k := range d.order() {
		after := d.Result.Members[k]
		row := movedRow{Name: d.called(i, after), Before: "not there", After: d.short(after), Share: OutOf100(after.Shares[d.Result.Lead])}
		if at := m.From[k]; at >= 0 {
			before := m.Before.Members[at]
			row.Before = d.short(before)
			row.Share = fmt.Sprintf("%s, then %s", strings.TrimSuffix(OutOf100(before.Shares[d.Result.Lead]), " of 100"), row.Share)
		}
		if row.Before == row.After {
			row.After = "the same"
		}
		rows = append(rows, row)
	}
	return rows
}
