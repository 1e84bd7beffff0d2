package content

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
	"crossroads/scoring"
	"crossroads/scoring/evidence"
)

// meant is the hint for a word that is not among the candidates.
func meant(word string, candidates []string) string {
	if near := questions.Nearest(word, candidates); near != "" && misspelt(word, near) {
		return fmt.Sprintf("did you mean %q", near)
	}
	const most = 12
	if len(candidates) == 0 || len(candidates) > most {
		return ""
	}
	return "known: " + strings.Join(candidates, ", ")
}

// misspelt reports whether a word looks like another with an error in it, and
// not like a different thing: C12 is no slip for C13, nor X1 for C1.
func misspelt(word, other string) bool {
	const digits = "0123456789"
	if !strings.ContainsAny(word, digits) || !strings.ContainsAny(other, digits) {
		return true
	}
	return len(word) > 4 && strings.TrimRight(word, digits) != strings.TrimRight(other, digits)
}

// wantOneOf reports a word that is not among the candidates; what names the
// kind of thing, such as "alternative".
func (s *source) wantOneOf(what string, word *string, candidates []string) {
	if *word != "" && !slices.Contains(candidates, *word) {
		s.report(s.at(word), meant(*word, candidates), "unknown %s %q", what, *word)
	}
}

// wantAll is wantOneOf for every word of a list.
func (s *source) wantAll(what string, words []string, candidates []string) {
	for i := range words {
		s.wantOneOf(what, &words[i], candidates)
	}
}

// wantKeys is wantOneOf for the keys of a map; owner is its address.
func wantKeys[T any](p *pack, what string, owner *map[string]T, candidates []string) {
	for _, key := range sortedKeys(*owner) {
		if !slices.Contains(candidates, key) {
			p.report(p.at(strictyaml.Key(owner, key)), meant(key, candidates), "unknown %s %q", what, key)
		}
	}
}

// each returns the address of a field of every item of a list.
func each[T, F any](list []T, field func(*T) *F) []*F {
	fields := make([]*F, len(list))
	for i := range list {
		fields[i] = field(&list[i])
	}
	return fields
}

// idsOf returns the ids of a list.
func idsOf[T any](list []T, id func(*T) string) []string {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = id(&list[i])
	}
	return ids
}

// alternatives returns the ids of all alternatives.
func (p *pack) alternatives() []string {
	return idsOf(p.guide.Alternatives, func(a *scoring.Alternative) string { return a.ID })
}

// families returns what evidence and advice may be for: the ids of all
// alternatives, and the family of combinations where there are any.
func (p *pack) families() []string {
	ids := p.alternatives()
	if len(p.combinations()) > 0 {
		ids = append(ids, scoring.FamilyHybrid)
	}
	return ids
}

// plain returns the ids of the alternatives that combine no others.
func (p *pack) plain() []string {
	var ids []string
	for _, a := range p.guide.Alternatives {
		if !a.Combines() {
			ids = append(ids, a.ID)
		}
	}
	return ids
}

// combinations returns the alternatives that combine others.
func (p *pack) combinations() []*scoring.Alternative {
	var list []*scoring.Alternative
	for i := range p.guide.Alternatives {
		if a := &p.guide.Alternatives[i]; a.Combines() {
			list = append(list, a)
		}
	}
	return list
}

// criterionIDs returns the ids of all criteria.
func (p *pack) criterionIDs() []string {
	ids := make([]string, len(p.criteria))
	for i, c := range p.criteria {
		ids[i] = c.ID
	}
	return ids
}

// questionIDs returns the ids of all questions in the order of the walk.
func (p *pack) questionIDs() []string {
	var ids []string
	for q := range p.allQuestions() {
		ids = append(ids, string(q.ID))
	}
	return ids
}

// choiceIDs returns what a question can be answered with.
func (p *pack) choiceIDs(q *questions.Question) []string {
	return idsOf(p.choices(q), func(c *questions.Choice) string { return c.ID })
}

// findings is the evidence by id.
func (p *pack) findings() map[string]*evidence.Claim {
	found := map[string]*evidence.Claim{}
	for c := range p.allClaims() {
		if _, twice := found[c.ID]; !twice {
			found[c.ID] = c
		}
	}
	return found
}

// allClaims yields claims and facts in the order of the files.
func (p *pack) allClaims() iter.Seq[*evidence.Claim] {
	return func(yield func(*evidence.Claim) bool) {
		for _, list := range [][]evidence.Claim{p.claims, p.facts} {
			for i := range list {
				if !yield(&list[i]) {
					return
				}
			}
		}
	}
}

// contradictionIDs returns the ids of all contradictions.
func (p *pack) contradictionIDs() []string {
	return idsOf(p.contradictions, func(c *evidence.Contradiction) string { return c.ID })
}
