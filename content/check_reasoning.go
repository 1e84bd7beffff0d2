package content

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/scoring"
)

// reasoning: where a pack holds together, what it makes of answers is worth
// asking for. Of broken cells there is nothing to be said.
func reasoning(p *pack) {
	if len(p.problems.Errors()) == 0 {
		separating(p)
		undecided(p)
		countedOnce(p)
	}
}

// separating: each criterion is touched by an answer, and in some case its
// values differ; otherwise weighing it is asked for nothing.
func separating(p *pack) {
	for _, c := range p.criteria {
		at := p.at(&c.ID)
		facts := slices.ContainsFunc(c.Cases, func(one caseFormat) bool { return !one.When.Always() })
		differs := slices.ContainsFunc(c.Cases, func(one caseFormat) bool { return len(p.distinct(c, one)) > 1 })
		switch {
		case c.ID == "" || len(c.Cases) == 0:
		case !differs:
			p.report(at, "give the alternatives different values in some case, or drop the criterion",
				"%q separates nothing: in each of its cases all alternatives have the same values", c.ID)
		case !facts:
			p.warn(at, "add a case with a when",
				"no answer touches %q: its values are the same whatever the facts are", c.ID)
		}
	}
}

// stand is a value and the contradiction that moves it within its range.
type stand struct {
	value   triple
	dispute string
}

// standOf returns where an alternative stands in a case: a combination where it
// does if the seam costs nothing.
func (p *pack) standOf(c *criterionFormat, in caseFormat, id string) (s stand, known bool) {
	if s.value, known = p.atBest(c, in, id); !known {
		return s, false
	}
	if cell := in.Cells[id]; cell != nil && s.value.width() > 0 {
		s.dispute = c.contestedOf(id, cell)
	}
	return s, true
}

// noBetter reports whether one value cannot be above another: where they do not
// move together it has to end where the other begins.
func (s stand) noBetter(than stand) bool {
	if s.dispute != than.dispute {
		return s.value[2] <= than.value[0]
	}
	return s.value[0] <= than.value[0] && s.value[1] <= than.value[1] && s.value[2] <= than.value[2]
}

// distinct returns where alternatives stand in a case, each place once.
func (p *pack) distinct(c *criterionFormat, in caseFormat) map[stand]bool {
	places := map[stand]bool{}
	for _, id := range p.alternatives() {
		if s, known := p.standOf(c, in, id); known {
			places[s] = true
		}
	}
	return places
}

// undecided: no alternative is at least as good as another whatever is
// answered, for then the other is not one. Where one is so to all others, it is
// named instead.
func undecided(p *pack) {
	plain := p.plain()
	for i := range p.guide.Alternatives {
		loser := &p.guide.Alternatives[i]
		for _, winner := range plain {
			twins := slices.Index(plain, winner) > slices.Index(plain, loser.ID) && p.behind(winner, loser.ID)
			if winner == loser.ID || twins || p.always(winner) || !p.behind(loser.ID, winner) {
				continue
			}
			p.report(p.at(&loser.ID), "say where it is better, or drop it",
				"%q can never win: in each case of every criterion %q is at least as good", loser.ID, winner)
			break
		}
		if p.always(loser.ID) {
			p.report(p.at(&loser.ID), "say where another is better, or ask nobody",
				"%q always wins: in each case of every criterion it is at least as good as any other", loser.ID)
		}
	}
}

// always reports whether an alternative is the only one that can win.
func (p *pack) always(id string) bool {
	plain := p.plain()
	return slices.Contains(plain, id) && len(plain) > 1 && !slices.ContainsFunc(plain, func(other string) bool {
		return other != id && (!p.behind(other, id) || p.behind(id, other))
	})
}

// behind reports whether one alternative has in no case a better value than
// another that is never ruled out alone.
func (p *pack) behind(one, other string) bool {
	for _, m := range p.guide.Musts {
		if slices.Contains(m.KnockOut, other) && !slices.Contains(m.KnockOut, one) {
			return false
		}
	}
	for _, c := range p.criteria {
		for _, in := range c.Cases {
			a, known := p.standOf(c, in, one)
			b, knownToo := p.standOf(c, in, other)
			if !known || !knownToo || !a.noBetter(b) {
				return false
			}
		}
	}
	return len(p.criteria) > 0
}

// atBest returns the value of an alternative in a case: of a combination what it
// has where the seam costs nothing.
func (p *pack) atBest(c *criterionFormat, in caseFormat, id string) (best triple, known bool) {
	cell := in.Cells[id]
	if cell != nil && cell.Takes.takes == scoring.TakesNothing {
		return cell.Value, true
	}
	takes := c.Combination
	if cell != nil {
		takes = cell.Takes
	}
	i := slices.IndexFunc(p.guide.Alternatives, func(a scoring.Alternative) bool { return a.ID == id })
	main, part := in.Cells[p.guide.Alternatives[i].Main], in.Cells[p.guide.Alternatives[i].Part]
	if main == nil || part == nil || takes.takes == scoring.TakesNothing {
		return triple{}, false
	}
	for k := range best {
		lead := part.Value[k] - main.Value[k]
		switch takes.takes {
		case scoring.TakesMain:
			lead = 0
		case scoring.TakesLead:
			lead = max(lead, 0)
		}
		best[k] = main.Value[k] + (lead*takes.share+99)/100
	}
	return best, true
}

// countedOnce: evidence that moves two criteria is counted twice, unless one of
// them says under apart what it leaves to the other.
func countedOnce(p *pack) {
	first := map[string]*criterionFormat{}
	for _, c := range p.criteria {
		told := map[string]bool{}
		for _, u := range c.uses() {
			for i, id := range u.claims {
				other := first[id]
				switch {
				case other == nil:
					first[id] = c
				case other != c && !told[id] && !p.leaves(c, other) && !p.leaves(other, c):
					told[id] = true
					p.report(p.citation(u, i), fmt.Sprintf("cite it in one of them, or say under apart of %q what belongs to %q", c.ID, other.ID),
						"%q carries cells of %q and of %q, so what it says counts twice", id, other.ID, c.ID)
				}
			}
		}
	}
}

// leaves reports whether a criterion says what it leaves to another, by the id
// of that or by the short name of its rating.
func (p *pack) leaves(c, to *criterionFormat) bool {
	names := []string{to.ID}
	if q, ok := p.known[p.ratingOf(to.ID)]; ok {
		names = append(names, q.Short)
	}
	return slices.ContainsFunc(names, func(name string) bool { return len(find(strings.ToLower(c.Apart), strings.ToLower(name))) > 0 })
}
