package report

import (
	"fmt"
	"math"
	"strings"

	"crossroads/scoring/team"
)

// movedShown is how many of the changed answers are listed.
const movedShown = 8

// tellingChange is from which change of Kendall's W on, in hundredths, agreement is
// called another one: a convention.
const tellingChange = 5

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
	before, after := m.Before.Agreement, d.Result.Agreement
	if !math.IsNaN(before) && !math.IsNaN(after) && len(m.Before.Members) > 1 {
		how := "is about what it was"
		switch change := math.Round(100*after) - math.Round(100*before); {
		case change >= tellingChange:
			how = "is higher than before"
		case change <= -tellingChange:
			how = "is lower than before"
		case change == 0:
			how = "is what it was"
		}
		texts = append(texts, "Agreement on what matters "+how+".")
		number = fmt.Sprintf("Kendall's W was %.2f and is %.2f.", before, after)
	}
	return texts, number
}
