package content

import (
	"slices"

	"crossroads/questions/strictyaml"
	"crossroads/scoring/evidence"
)

// use is one place that cites claims.
type use struct {
	what   string // "criterion realtime", "framework fastify", ...
	claims []string
	at     any // address of the list, for its place
	// carried is what the claims carry and have to be sound for, such as "cell";
	// "" where they are only discussed, as in folklore.
	carried string
}

// uses returns every place that cites claims, in the order of the pack.
func (p *pack) uses() []use {
	var list []use
	rests := func(kind, id string, claims *[]string) {
		list = append(list, use{kind + " " + id, *claims, claims, kind})
	}
	discusses := func(kind, id string, claims *[]string) {
		list = append(list, use{kind + " " + id, *claims, claims, ""})
	}
	for _, c := range p.criteria {
		list = append(list, c.uses()...)
	}
	a := &p.advice
	for i := range a.Frameworks {
		rests("framework", a.Frameworks[i].ID, &a.Frameworks[i].Claims)
	}
	for i := range a.Patterns {
		rests("pattern", a.Patterns[i].ID, &a.Patterns[i].Claims)
	}
	for i := range a.Risks {
		rests("risk", a.Risks[i].ID, &a.Risks[i].Claims)
	}
	for i := range a.Cautions {
		rests("caution", a.Cautions[i].ID, &a.Cautions[i].Claims)
	}
	for i := range a.Folklore {
		discusses("folklore", a.Folklore[i].ID, &a.Folklore[i].Claims)
	}
	for i := range a.FAQ {
		discusses("question", a.FAQ[i].ID, &a.FAQ[i].Claims)
	}
	for i := range a.UseCases {
		discusses("use case", a.UseCases[i].Kind, &a.UseCases[i].Claims)
	}
	return list
}

// uses returns the lists of claims of a criterion: its defaults by alternative
// and those of single cells.
func (c *criterionFormat) uses() []use {
	var list []use
	what := "criterion " + c.ID
	for _, alternative := range sortedKeys(c.Claims) {
		list = append(list, use{what, c.Claims[alternative], strictyaml.Key(&c.Claims, alternative), "cell"})
	}
	for _, one := range c.Cases {
		for _, alternative := range sortedKeys(one.Cells) {
			cell := one.Cells[alternative]
			list = append(list, use{what, cell.Claims, &cell.Claims, "cell"})
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
