package content

import (
	"slices"

	"crossroads/questions/strictyaml"
	"crossroads/scoring/advice"
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
	for _, c := range p.criteria {
		list = append(list, c.uses()...)
	}
	a := &p.advice
	return slices.Concat(list,
		citing("framework", "framework", a.Frameworks, func(o *advice.Option) (string, *[]string) { return o.ID, &o.Claims }),
		citing("pattern", "pattern", a.Patterns, func(o *advice.Pattern) (string, *[]string) { return o.ID, &o.Claims }),
		citing("risk", "risk", a.Risks, func(r *advice.Risk) (string, *[]string) { return r.ID, &r.Claims }),
		citing("caution", "caution", a.Cautions, func(c *advice.Caution) (string, *[]string) { return c.ID, &c.Claims }),
		citing("folklore", "", a.Folklore, func(f *advice.Folklore) (string, *[]string) { return f.ID, &f.Claims }),
		citing("question", "", a.FAQ, func(e *advice.Entry) (string, *[]string) { return e.ID, &e.Claims }),
		citing("use case", "", a.UseCases, func(u *advice.UseCase) (string, *[]string) { return u.Kind, &u.Claims }))
}

// citing are the uses of one kind of advice.
func citing[T any](kind, carried string, from []T, of func(*T) (id string, claims *[]string)) []use {
	list := make([]use, len(from))
	for i := range from {
		id, claims := of(&from[i])
		list[i] = use{kind + " " + id, *claims, claims, carried}
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
