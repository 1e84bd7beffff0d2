package evidencepage

import (
	"slices"
	"strconv"
	"strings"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
)

// The ids of the pages that are about nothing in particular. That of all is "".
const (
	idFAQ       = "faq"
	idElsewhere = "elsewhere"
	idUnused    = "unused"
)

// sourceMark stands between the id of a claim and the number of its source.
const sourceMark = "#"

// Book is what pages are made of. It is made once: what cites what is looked up
// often.
type Book struct {
	Model *scoring.Model
	Base  *evidence.Base
	flow  *questions.Flow
	asked []advice.Entry // what people ask often
	cited map[string][]string
	known map[string]evidence.Claim
}

// New returns the book of a model, its evidence and what people ask often. The
// flow names what conditions look at.
func New(model *scoring.Model, flow *questions.Flow, base *evidence.Base, asked []advice.Entry) *Book {
	b := &Book{model, base, flow, asked, map[string][]string{}, map[string]evidence.Claim{}}
	for _, c := range base.Claims {
		b.known[c.ID] = c
	}
	for _, c := range model.Criteria {
		for _, one := range c.Cases {
			for _, cell := range one.Cells {
				for _, id := range cell.Claims {
					if !slices.Contains(b.cited[id], c.ID) {
						b.cited[id] = append(b.cited[id], c.ID)
					}
				}
			}
		}
	}
	return b
}

// Find returns the page of an id: that of a criterion, a claim, a fact, a
// contradiction, of what people ask often, of the claims that support no score,
// and without an id that of all. ok is false where the book has nothing of that
// id.
func (b *Book) Find(id string) (page Page, ok bool) {
	switch {
	case id == "":
		return b.all(), true
	case id == idFAQ && len(b.asked) > 0:
		return b.faq(), true
	}
	if i := b.Model.CriterionOf(id); i >= 0 {
		return b.criterion(b.Model.Criteria[i]), true
	}
	if c, ok := b.known[id]; ok {
		return b.claim(c), true
	}
	if c, ok := b.Base.Contradiction(id); ok {
		return b.contradiction(c), true
	}
	switch id {
	case idElsewhere:
		return b.some(Elsewhere, b.elsewhere()), true
	case idUnused:
		return b.some(Unused, b.unused()), true
	}
	claim, number, _ := strings.Cut(id, sourceMark)
	n, err := strconv.Atoi(number)
	if c, known := b.known[claim]; known && err == nil && n > 0 && n <= len(c.Sources) {
		return b.source(c, n), true
	}
	return Page{}, false
}

// IDs returns the ids of all pages with what each is about: criteria, then
// contradictions, then claims and facts; what people ask often comes first.
func (b *Book) IDs() []Lead {
	var ids []Lead
	if len(b.asked) > 0 {
		ids = append(ids, b.to(FAQ, idFAQ))
	}
	for _, c := range b.Model.Criteria {
		ids = append(ids, b.to(Criterion, c.ID))
	}
	ids = append(ids, b.disputes("")...)
	for _, c := range b.Base.Claims {
		ids = append(ids, b.to(Claim, c.ID))
	}
	return append(ids, b.to(Elsewhere, idElsewhere), b.to(Unused, idUnused))
}

// words are what a search looks through for a page: more than its line says.
func (b *Book) words(l Lead) string {
	parts := []string{l.ID, l.Text}
	if c, ok := b.known[l.ID]; ok {
		parts = append(parts, string(c.Status), c.Finding, c.Figure, c.Caveat)
		for _, s := range c.Sources {
			parts = append(parts, s.Title, s.Address)
		}
	}
	return strings.Join(parts, " ")
}

// to returns the line that leads to a page.
func (b *Book) to(kind Kind, id string) Lead {
	l := Lead{ID: id, Kind: kind, Name: id, Side: -1}
	switch kind {
	case Criterion:
		l.Text = b.titleOf(id)
	case Claim:
		c := b.known[id]
		standing := b.standing(c)
		l.Side, l.Text, l.Remark = standing.Side, strings.TrimSpace(c.Says), standing.brief()
		if c.LeftOut != "" {
			l.Remark = c.LeftOut
		}
		if !c.Status.Supports() {
			l.Warning = string(c.Status)
		}
	case Contradiction:
		c, _ := b.Base.Contradiction(id)
		l.Text = c.Title
	case Elsewhere:
		l.Text = "Frameworks, risks, folklore"
	case Unused:
		l.Text = "Used nowhere"
	case FAQ:
		l.Text = "What people ask often"
	}
	if kind != Claim && kind != Contradiction {
		l.Name = l.Text
	}
	return l
}

// claims returns the lines of those claims that exist.
func (b *Book) claims(ids []string) []Lead {
	var leads []Lead
	for _, id := range ids {
		if _, ok := b.known[id]; ok {
			leads = append(leads, b.to(Claim, id))
		}
	}
	return leads
}

// that returns the lines of the claims that pass a test.
func (b *Book) that(test func(evidence.Claim) bool) []Lead {
	var leads []Lead
	for _, c := range b.Base.Claims {
		if test(c) {
			leads = append(leads, b.to(Claim, c.ID))
		}
	}
	return leads
}

// behind returns the claims that the cells of a criterion cite, and those that
// bear on it and are used nowhere.
func (b *Book) behind(criterion string) (used, left []Lead) {
	used = b.that(func(c evidence.Claim) bool { return slices.Contains(b.cited[c.ID], criterion) })
	left = b.that(func(c evidence.Claim) bool { return c.Criterion == criterion && len(c.UsedIn) == 0 })
	return used, left
}

func (b *Book) unused() []Lead {
	return b.that(func(c evidence.Claim) bool { return len(c.UsedIn) == 0 })
}

// elsewhere are the claims that something uses, but no criterion.
func (b *Book) elsewhere() []Lead {
	return b.that(func(c evidence.Claim) bool { return len(c.UsedIn) > 0 && len(b.cited[c.ID]) == 0 })
}

// disputes are the contradictions of a criterion, or all.
func (b *Book) disputes(criterion string) []Lead {
	var leads []Lead
	for _, c := range b.Base.Contradictions {
		if criterion == "" || c.Criterion == criterion {
			leads = append(leads, b.to(Contradiction, c.ID))
		}
	}
	return leads
}

// titleOf is the title of a criterion.
func (b *Book) titleOf(id string) string {
	if i := b.Model.CriterionOf(id); i >= 0 {
		return b.Model.Criteria[i].Title
	}
	return id
}

// Below returns what a page leads to, as far as a query finds it; from that of all
// it looks through every claim, too.
func (b *Book) Below(id, query string) []Group {
	page, _ := b.Find(id)
	query = strings.ToLower(strings.TrimSpace(query))
	if query == "" {
		return page.Leads
	}
	if id == "" {
		page.lead("Claims and facts", b.that(func(evidence.Claim) bool { return true }))
	}
	var found []Group
	for _, g := range page.Leads {
		g.Leads = slices.DeleteFunc(g.Leads, func(l Lead) bool { return !strings.Contains(strings.ToLower(b.words(l)), query) })
		if len(g.Leads) > 0 {
			found = append(found, g)
		}
	}
	return found
}
