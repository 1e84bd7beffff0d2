package evidencepage

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/scoring/evidence"
	"crossroads/scoring/report"
)

// claim says what is claimed, what checking found and where to read it.
func (b *Book) claim(c evidence.Claim) Page {
	kind, found := "Claim", "Finding"
	if c.Fact {
		kind = "Fact"
	}
	if c.Status == evidence.Wrong {
		found = "Correction"
	}
	standing := b.standing(c)
	p := Page{ID: c.ID, Kind: Claim, Title: kind + " " + c.ID, data: func() any { return claimData(b.Base, c) }}
	p.Parts = []Part{{Standing: &standing, Text: report.Escape(strings.Join(standing.words(), ", "))}}
	p.add(report.Prose(c.Says))
	p.add(field("Figure", report.Prose(c.Figure)), field(found, report.Prose(c.Finding)), field("Caveat", report.Prose(c.Caveat)),
		field("Not scored", report.Prose(c.LeftOut)), field("Used in", report.Escape(strings.Join(c.UsedIn, "; "))),
		field("Disputed in", report.Escape(b.disputedIn(c))))
	p.add(under("Sources", sources("- ", c.Sources)))
	p.add(under("Rests on", b.rests(c)))
	b.leadOn(&p, c)
	return p
}

// leadOn adds what a claim leads to, all of which the page has named.
func (b *Book) leadOn(p *Page, c evidence.Claim) {
	var read, criteria []Lead
	for i, s := range c.Sources {
		read = append(read, Lead{ID: fmt.Sprint(c.ID, sourceMark, i+1), Kind: Source, Name: fmt.Sprint("source ", i+1), Text: about(s)})
	}
	p.lead("Sources", read)
	p.lead("Rests on", b.claims(c.RestsOn))
	if _, ok := b.Base.Contradiction(c.Contradiction); ok {
		p.lead("Contradiction", []Lead{b.to(Contradiction, c.Contradiction)})
	}
	for _, one := range b.Model.Criteria {
		if one.ID == c.Criterion || slices.Contains(b.cited[c.ID], one.ID) {
			criteria = append(criteria, b.to(Criterion, one.ID))
		}
	}
	p.lead("Criteria", criteria)
}

// source is one source of a claim.
func (b *Book) source(c evidence.Claim, n int) Page {
	s := c.Sources[n-1]
	p := Page{ID: fmt.Sprint(c.ID, sourceMark, n), Kind: Source, Title: s.Title, data: func() any { return sourceData(s) }}
	p.add(field("Kind", report.Escape(s.Kind)), field("Date", report.Escape(s.Date)), field("Address", address(s)))
	return p
}

// rests lists the facts that a claim rests on, each with its sources.
func (b *Book) rests(c evidence.Claim) string {
	var rows []string
	for _, lead := range b.claims(c.RestsOn) {
		rows = append(rows, items([]Lead{lead}))
		if s := b.known[lead.ID].Sources; len(s) > 0 {
			rows = append(rows, sources("  - ", s))
		}
	}
	return strings.Join(rows, "\n")
}

// disputedIn names the contradiction that a claim is part of.
func (b *Book) disputedIn(c evidence.Claim) string {
	if one, ok := b.Base.Contradiction(c.Contradiction); ok {
		return one.ID + ", " + one.Title
	}
	return c.Contradiction
}

// standing is the status of a claim, whom it favours, how strong and how old it
// is.
func (b *Book) standing(c evidence.Claim) Standing {
	s := Standing{Status: string(c.Status), Supports: c.Status.Supports(), Favours: "favours neither",
		Side: b.Model.IndexOf(c.Favours), More: []string{fmt.Sprintf("strength %d of 3", c.Strength)}}
	if s.Side >= 0 {
		s.Favours = "favours " + b.Model.Alternatives[s.Side].Name
	}
	switch {
	case c.Fact:
		s.Status = strings.TrimSuffix("fact of "+c.Date, " of ")
	case c.Date != "":
		s.More = append(s.More, "checked "+c.Date)
	}
	return s
}

func (s Standing) words() []string { return append([]string{s.Status, s.Favours}, s.More...) }

func (s Standing) brief() string { return s.Status + ", " + s.Favours }
