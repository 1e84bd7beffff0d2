package content

import (
	"fmt"
	"slices"

	"crossroads/questions/strictyaml"
	"crossroads/scoring/evidence"
)

// citedClaims: what is cited exists.
func citedClaims(p *pack) {
	found := p.findings()
	ids := sortedKeys(found)
	for _, u := range p.uses() {
		for i, id := range u.claims {
			if found[id] == nil {
				p.report(p.citation(u, i), meant(id, ids), "unknown claim %q", id)
			} else if slices.Contains(u.claims[:i], id) {
				p.report(p.citation(u, i), "remove one of them", "claim %q is cited twice", id)
			}
		}
	}
}

// citation is the place of the i-th claim of a use.
func (p *pack) citation(u use, i int) strictyaml.Place {
	if at, ok := p.places[&u.claims[i]]; ok {
		return at
	}
	return p.at(u.at)
}

// soundSupport: what is outdated or wrong carries no value and no
// recommendation. Folklore and frequent questions may discuss it.
func soundSupport(p *pack) {
	found := p.findings()
	for _, u := range p.uses() {
		for i, id := range u.claims {
			if c := found[id]; u.carried != "" && c != nil && (c.Status == evidence.Outdated || c.Status == evidence.Wrong) {
				p.report(p.citation(u, i), "cite what replaces it, and leave it to folklore", "claim %q is %s and cannot support a %s",
					id, c.Status, u.carried)
			}
		}
	}
}

// statuses: a claim has one of the statuses, favours an alternative or nobody,
// and its strength fits.
func statuses(p *pack) {
	known := statusesOfClaims()
	favours := append(p.families(), evidence.Neutral)
	const strongest = 3
	for c := range p.allClaims() {
		if status := string(c.Status); status != "" && !slices.Contains(known, status) {
			p.report(p.at(&c.Status), meant(status, known), "unknown status %q", status)
			continue
		}
		p.wantOneOf("alternative", &c.Favours, favours)
		if c.Strength < 0 || c.Strength > strongest {
			p.report(p.at(&c.Strength), "", "the strength is 0 to %d, not %d", strongest, c.Strength)
		}
		if c.Status != "" && !c.Status.Supports() && c.Strength != 0 {
			p.report(p.at(&c.Strength), "", "what is %s has the strength 0, not %d", c.Status, c.Strength)
		}
	}
}

func statusesOfClaims() []string {
	return []string{string(evidence.Holds), string(evidence.Qualified), string(evidence.Outdated),
		string(evidence.Disputed), string(evidence.Wrong)}
}

// grounds: strength has to come from somewhere. A claim that rests on nothing
// is weak, the strongest can be looked up, and an article is one of those listed.
func grounds(p *pack) {
	const weak, strongest = 1, 3
	for c := range p.allClaims() {
		if len(c.Sources) == 0 && len(c.RestsOn) == 0 && c.Strength > weak {
			p.report(p.at(&c.Strength), "add what it rests on, or grade it lower",
				"%s names no source and rests on no fact, so its strength is %d at most", c.ID, weak)
		}
		for i, place := range c.Seeds {
			if place < 1 || place > len(p.articles) {
				p.report(p.at(&c.Seeds[i]), "", "%s names article %d of %d in evidence/articles.yaml", c.ID, place, len(p.articles))
			}
		}
		addressed := slices.ContainsFunc(c.Sources, func(s evidence.Source) bool { return s.Address != "" })
		if c.Fact && c.Strength == strongest && !addressed {
			p.report(p.at(&c.Strength), "add an address, or grade it lower",
				"%s has the strength %d and no source with an address", c.ID, strongest)
		}
	}
}

// earnedStrength: a claim is no stronger than the best fact it rests on, one
// less where it holds with a qualification, and weak where it is contested.
func earnedStrength(p *pack) {
	const weak = 1
	found := p.findings()
	for c := range p.allClaims() {
		if c.Fact || len(c.Sources) > 0 || len(c.RestsOn) == 0 {
			continue
		}
		best := 0
		for _, id := range c.RestsOn {
			if fact := found[id]; fact != nil {
				best = max(best, fact.Strength)
			}
		}
		switch c.Status {
		case evidence.Qualified:
			best--
		case evidence.Disputed:
			best = weak
		}
		if best = max(best, weak); c.Strength > best {
			p.report(p.at(&c.Strength), "", "%s is %s and rests on facts that give it the strength %d at most, not %d",
				c.ID, c.Status, best, c.Strength)
		}
	}
}

// references: claims, contradictions and criteria that evidence names exist.
func references(p *pack) {
	found := p.findings()
	claims, contradictions, criteria := sortedKeys(found), p.contradictionIDs(), p.criterionIDs()
	for c := range p.allClaims() {
		p.wantAll("claim", c.RestsOn, claims)
		p.wantOneOf("contradiction", &c.Contradiction, contradictions)
		p.wantOneOf("criterion", &c.Criterion, criteria)
		for i, id := range c.RestsOn {
			if base := found[id]; base != nil && !base.Fact {
				p.report(p.at(&c.RestsOn[i]), "name the fact behind it", "%s rests on %s, which is no fact", c.ID, id)
			}
		}
	}
	for i := range p.contradictions {
		x := &p.contradictions[i]
		p.wantOneOf("criterion", &x.Criterion, criteria)
		p.wantAll("claim", x.SideA.Claims, claims)
		p.wantAll("claim", x.SideB.Claims, claims)
		p.wantAll("claim", x.Facts, claims)
	}
}

// sides: a side of a contradiction says that it is contested, though a claim
// on sides of several names one of them; and what a claim names it is part of.
func sides(p *pack) {
	found := p.findings()
	member := map[string][]string{} // claim -> contradictions
	for i := range p.contradictions {
		x := &p.contradictions[i]
		for _, side := range [][]string{x.SideA.Claims, x.SideB.Claims} {
			for j, id := range side {
				member[id] = append(member[id], x.ID)
				if c := found[id]; c != nil && c.Contradiction == "" && !c.Fact {
					p.report(p.at(&side[j]), fmt.Sprintf("add contradiction: %s to the claim, or take it out here", x.ID),
						"%s is a side of %s and does not say so", id, x.ID)
				}
			}
		}
	}
	for c := range p.allClaims() {
		if c.Contradiction != "" && !slices.Contains(member[c.ID], c.Contradiction) {
			p.report(p.at(&c.Contradiction), "put it on one of its sides", "%s names %s and is on neither side of it", c.ID, c.Contradiction)
		}
	}
}

// accounted: every claim is used by something or left out with a reason, and
// not both.
func accounted(p *pack) {
	used := map[string]string{}
	for _, u := range p.uses() {
		for _, id := range u.claims {
			if used[id] == "" {
				used[id] = u.what
			}
		}
	}
	for c := range p.allClaims() {
		switch {
		case c.ID == "":
		case c.LeftOut == "" && used[c.ID] == "":
			p.report(p.at(&c.ID), "cite it where it bears, or say why not under left_out", "%s is used by nothing", c.ID)
		case c.LeftOut != "" && used[c.ID] != "":
			p.report(p.at(&c.LeftOut), "drop one of the two", "%s is left out and used by %s", c.ID, used[c.ID])
		}
	}
}
