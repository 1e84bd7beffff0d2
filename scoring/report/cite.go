package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crossroads/scoring"
	"crossroads/scoring/evidence"
)

// Citations numbers sources in the order in which a text first cites them.
type Citations struct {
	claims  map[string]evidence.Claim
	base    *evidence.Base
	sources []cited
	numbers map[string]int // by key, from 1
	brief   int            // number of sources cited in what is brief
}

// cited is a source with the claims it was cited for.
type cited struct {
	source evidence.Source
	claims []string
}

// NewCitations cites from the evidence; nil has none.
func NewCitations(base *evidence.Base) *Citations {
	c := &Citations{base: base, claims: map[string]evidence.Claim{}, numbers: map[string]int{}}
	if base != nil {
		for _, claim := range base.Claims {
			c.claims[claim.ID] = claim
		}
	}
	return c
}

// Cite returns the numbers of at most limit sources behind the claims as they
// stand in running text, such as " [3] [7]" once it is rendered; "" where there is none. The
// strongest claims come first; each gives its best source.
func (c *Citations) Cite(ids []string, limit int) string {
	var numbers []int
	for _, claim := range c.strongest(ids) {
		if sources := c.behind(claim); len(sources) > 0 && len(numbers) < limit {
			if n := c.number(sources[0], claim.ID); !slices.Contains(numbers, n) {
				numbers = append(numbers, n)
			}
		}
	}
	var b strings.Builder
	for _, n := range numbers {
		b.WriteString(citation(n))
	}
	return b.String()
}

// Lines numbers what was cited so far, from the source behind the first ones on.
func (c *Citations) Lines(first int) []string {
	var lines []string
	for i, s := range c.sources[first:] {
		lines = append(lines, fmt.Sprintf("%d. %s", first+i+1, sourced(s.source)))
	}
	return lines
}

// Supporting are those of some claims that favour one of the alternatives, or all
// where none does.
func (c *Citations) Supporting(claims []string, alternatives ...string) []string {
	own := slices.DeleteFunc(slices.Clone(claims), func(id string) bool { return !slices.Contains(alternatives, c.claims[id].Favours) })
	if len(own) == 0 {
		return claims
	}
	return own
}

// citation is the number of a source behind a word. The brackets are escaped,
// since a linter takes others for a link that leads nowhere.
func citation(n int) string { return fmt.Sprintf(` \[%d\]`, n) }

// strongest returns the claims with these ids that are known, each once, the
// strongest first and facts before claims.
func (c *Citations) strongest(ids []string) []evidence.Claim {
	var claims []evidence.Claim
	for i, id := range ids {
		if claim, ok := c.claims[id]; ok && !slices.Contains(ids[:i], id) {
			claims = append(claims, claim)
		}
	}
	slices.SortStableFunc(claims, func(a, b evidence.Claim) int {
		return cmp.Or(cmp.Compare(b.Strength, a.Strength), yesFirst(a.Fact, b.Fact))
	})
	return claims
}

// yesFirst orders what is so before what is not.
func yesFirst(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// behind returns the sources of a claim, its own before those of the facts it
// rests on, and within each those with an address first.
func (c *Citations) behind(claim evidence.Claim) []evidence.Source {
	sources := addressed(claim.Sources)
	for _, id := range claim.RestsOn {
		if fact, ok := c.claims[id]; ok {
			sources = append(sources, addressed(fact.Sources)...)
		}
	}
	return sources
}

// addressed puts the sources that can be looked up first.
func addressed(sources []evidence.Source) []evidence.Source {
	sources = slices.Clone(sources)
	slices.SortStableFunc(sources, func(a, b evidence.Source) int { return yesFirst(a.Address != "", b.Address != "") })
	return sources
}

// number returns the number of a source and notes what it was cited for.
func (c *Citations) number(s evidence.Source, claim string) int {
	key := cmp.Or(s.Address, s.Title)
	n, ok := c.numbers[key]
	if !ok {
		c.sources = append(c.sources, cited{source: s})
		n = len(c.sources)
		c.numbers[key] = n
	}
	if entry := &c.sources[n-1]; !slices.Contains(entry.claims, claim) {
		entry.claims = append(entry.claims, claim)
	}
	return n
}

// claimsOf collects the claims behind the cells of a line for the given
// alternatives, those of a combined alternative's parts included.
func (d draft) claimsOf(line int, alternatives ...int) []string {
	var ids []string
	l := d.Result.Lines[line]
	for _, a := range d.plain(l, alternatives) {
		ids = append(ids, l.Cells[a].Claims...)
	}
	return ids
}

// contested names the contested claims that the cells of some alternatives rest
// on, each once; a derived cell rests on what it is derived from.
func (d draft) contested(line scoring.Line, alternatives ...int) []string {
	var ids []string
	for _, a := range d.plain(line, alternatives) {
		if id := line.Cells[a].Uncertainty; id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// plain replaces alternatives whose cell on a line is derived by what it is
// derived from.
func (d draft) plain(line scoring.Line, alternatives []int) []int {
	var all []int
	for _, a := range alternatives {
		from := []int{a}
		if a >= 0 && line.Cells[a].Takes != scoring.TakesNothing {
			from = d.parts(a)
		}
		for _, p := range from {
			if p >= 0 && !slices.Contains(all, p) {
				all = append(all, p)
			}
		}
	}
	return all
}
