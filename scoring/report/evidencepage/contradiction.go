package evidencepage

import (
	"strings"

	"crossroads/scoring/evidence"
	"crossroads/scoring/report"
)

// contradiction sets the two sides against each other and says how the scores
// treat them.
func (b *Book) contradiction(c evidence.Contradiction) Page {
	p := Page{ID: c.ID, Kind: Contradiction, Title: c.ID + " " + c.Title, data: func() any { return contradictionData(c) }}
	if c.Criterion != "" {
		p.add("_" + report.Escape(b.titleOf(c.Criterion)) + "_")
	}
	one, other := b.claims(c.SideA.Claims), b.claims(c.SideB.Claims)
	sides := []string{side("One view", c.SideA, one), side("The other view", c.SideB, other)}
	p.Parts = append(p.Parts, Part{Sides: sides, Text: strings.Join(sides, "\n\n")})
	p.add(under("How the scores treat it", report.Prose(c.Resolution)))
	facts := b.claims(c.Facts)
	p.add(under("Facts", items(facts)))
	p.lead("One view", one)
	p.lead("The other view", other)
	p.lead("Facts", facts)
	return p
}

// side is what one side says and the claims that say it.
func side(title string, s evidence.Side, claims []Lead) string {
	return under(title, strings.Join(present(report.Prose(s.Says), items(claims)), "\n\n"))
}
