package content

import (
	"slices"

	"crossroads/scoring/evidence"
)

// use is one place that cites claims.
type use struct {
	what   string // "criterion realtime", "framework fastify", ...
	claims []string
	at     any // address of the list, for its place
	// support says that the claims have to be sound: they carry a value or a
	// recommendation, where folklore only discusses them.
	support bool
}

// uses returns every place that cites claims, in the order of the pack.
func (p *pack) uses() []use {
	var list []use
	add := func(what string, claims *[]string, support bool) {
		list = append(list, use{what, *claims, claims, support})
	}
	for _, c := range p.criteria {
		list = append(list, c.uses()...)
	}
	a := &p.advice
	for i := range a.Frameworks {
		add("framework "+a.Frameworks[i].ID, &a.Frameworks[i].Claims, true)
	}
	for i := range a.Patterns {
		add("pattern "+a.Patterns[i].ID, &a.Patterns[i].Claims, true)
	}
	for i := range a.Risks {
		add("risk "+a.Risks[i].ID, &a.Risks[i].Claims, true)
	}
	for i := range a.Cautions {
		add("caution "+a.Cautions[i].ID, &a.Cautions[i].Claims, true)
	}
	for i := range a.Folklore {
		add("folklore "+a.Folklore[i].ID, &a.Folklore[i].Claims, false)
	}
	for i := range a.FAQ {
		add("question "+a.FAQ[i].ID, &a.FAQ[i].Claims, false)
	}
	for i := range a.UseCases {
		add("use case "+a.UseCases[i].Kind, &a.UseCases[i].Claims, false)
	}
	return list
}

// uses returns the lists of claims of a criterion: its defaults by alternative
// and those of single cells.
func (c *criterionFormat) uses() []use {
	var list []use
	what := "criterion " + c.ID
	for _, alternative := range sortedKeys(c.Claims) {
		list = append(list, use{what, c.Claims[alternative], mapKey{&c.Claims, alternative}, true})
	}
	for _, one := range c.Cases {
		for _, alternative := range sortedKeys(one.Cells) {
			cell := one.Cells[alternative]
			list = append(list, use{what, cell.Claims, &cell.Claims, true})
		}
	}
	return list
}

// base joins the evidence and says of every claim what uses it.
func (p *pack) base() *evidence.Base {
	base := &evidence.Base{Claims: slices.Concat(p.claims, p.facts), Contradictions: p.contradictions}
	used := map[string][]string{}
	for _, u := range p.uses() {
		for _, id := range u.claims {
			if !slices.Contains(used[id], u.what) {
				used[id] = append(used[id], u.what)
			}
		}
	}
	for i := range base.Claims {
		base.Claims[i].UsedIn = used[base.Claims[i].ID]
		base.Claims[i].Sources = slices.Concat(p.articlesOf(&base.Claims[i]), base.Claims[i].Sources)
	}
	return base
}

// articlesOf returns the source articles in which a claim was found: they are
// its own sources, the facts it rests on are what checking it found.
func (p *pack) articlesOf(c *evidence.Claim) []evidence.Source {
	var found []evidence.Source
	for _, place := range c.Seeds {
		if place >= 1 && place <= len(p.articles) {
			found = append(found, p.articles[place-1])
		}
	}
	return found
}
