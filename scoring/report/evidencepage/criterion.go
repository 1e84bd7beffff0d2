package evidencepage

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/scoring"
	"crossroads/scoring/report"
)

// criterion shows where the sides stand in each case, and on what scale.
func (b *Book) criterion(c scoring.Criterion) Page {
	p := Page{ID: c.ID, Kind: Criterion, Title: c.Title, lists: true}
	used, left := b.behind(c.ID)
	p.add(b.rest(c, len(used), len(left)))
	for i := range c.Cases {
		one := &c.Cases[i]
		when := "in any other case"
		switch {
		case len(c.Cases) == 1:
			when = "always"
		case !one.When.Always():
			when = "when " + one.When.Words(b.flow)
		}
		p.add(fmt.Sprintf("**Case %d** %s\n\n%s", i+1, report.Escape(when), report.Prose(one.Reason)))
		p.Parts = append(p.Parts, Part{Case: one, Text: b.values(one)})
	}
	var scale []string
	for i, text := range c.Levels {
		scale = append(scale, fmt.Sprintf("- %d: %s", 25*i, report.Escape(text)))
	}
	p.add(under("What the numbers mean", strings.Join(scale, "\n")))
	p.lead(fmt.Sprintf("Claims used (%d)", len(used)), used)
	p.lead(fmt.Sprintf("Left out (%d)", len(left)), left)
	p.lead("Contradictions", b.disputes(c.ID))
	p.data = func() any { return append(criterionData(c), "claims", b.claimsData(slices.Concat(used, left))) }
	return p
}

// rest says how much a criterion rests on.
func (b *Book) rest(c scoring.Criterion, used, left int) string {
	for _, branch := range b.Model.Branches {
		if branch.ID == c.Branch {
			text := fmt.Sprintf("%s. Rests on %d claims and facts", branch.Title, used)
			if left > 0 {
				text += fmt.Sprintf(", leaves out %d", left)
			}
			return "_" + report.Escape(text+".") + "_"
		}
	}
	return ""
}

// values lists the values of all alternatives in one case.
func (b *Book) values(one *scoring.Case) string {
	var rows []string
	for _, a := range b.Model.Alternatives {
		c := one.Cells[a.ID]
		text := Takes(c)
		if text == "" {
			text = fmt.Sprintf("%d, %d to %d", c.Mid, c.Low, c.High)
			if c.Low == c.High {
				text = fmt.Sprint(c.Mid)
			}
		}
		parts := append([]string{text}, Doubts(c)...)
		if len(c.Claims) > 0 {
			parts[len(parts)-1] += " (" + strings.Join(c.Claims, ", ") + ")"
		}
		rows = append(rows, "- "+report.Escape(a.Name+": "+strings.Join(parts, ", ")))
	}
	return strings.Join(rows, "\n")
}

// Takes says what the value of a combination is where it follows from those of
// its main and its part; "" where it has one of its own.
func Takes(c scoring.Cell) string {
	switch c.Takes {
	case scoring.TakesMain:
		return "as its main"
	case scoring.TakesLead:
		return "as its main language, plus the part's lead"
	case scoring.TakesBlend:
		return fmt.Sprintf("as its main, the part counting %d%%", c.PartShare)
	}
	return ""
}

// Doubts says whether a value is disputed, and whether it rests on little.
func Doubts(c scoring.Cell) []string {
	var doubts []string
	if c.Uncertainty != "" {
		doubts = append(doubts, "disputed in "+c.Uncertainty)
	}
	if c.Thin && c.Takes == scoring.TakesNothing {
		doubts = append(doubts, "thin evidence")
	}
	return doubts
}
