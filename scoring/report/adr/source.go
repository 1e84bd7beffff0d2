package adr

import (
	"cmp"
	"fmt"
	"slices"

	"crossroads/scoring/evidence"
	"crossroads/scoring/report"
)

// sources numbers what is cited in the order in which it is.
type sources struct {
	claims map[string]evidence.Claim
	lines  []string
	number map[string]int // by address or title, from 1
	most   int            // that a line gives
}

func newSources(base *evidence.Base, most int) *sources {
	s := &sources{claims: map[string]evidence.Claim{}, number: map[string]int{}, most: most}
	if base != nil {
		for _, c := range base.Claims {
			s.claims[c.ID] = c
		}
	}
	return s
}

// cite returns the numbers of the best sources behind some claims as they stand
// at the end of a sentence, such as " [3] [7]" once it is rendered; "" where there is none.
func (s *sources) cite(ids []string) string {
	var claims []evidence.Claim
	for _, id := range ids {
		if c, ok := s.claims[id]; ok && c.Status.Supports() {
			claims = append(claims, c)
		}
	}
	slices.SortStableFunc(claims, func(a, b evidence.Claim) int { return cmp.Compare(b.Strength, a.Strength) })
	var numbers []int
	for _, c := range claims {
		source, ok := s.best(c)
		if !ok || len(numbers) == s.most {
			continue
		}
		if n := s.numberOf(source); !slices.Contains(numbers, n) {
			numbers = append(numbers, n)
		}
	}
	text := ""
	for _, n := range numbers {
		text += report.Citation(n)
	}
	return text
}

// best is the source of a claim that can be looked up, its own before those of
// what it rests on.
func (s *sources) best(c evidence.Claim) (evidence.Source, bool) {
	all := slices.Clone(c.Sources)
	for _, id := range c.RestsOn {
		all = append(all, s.claims[id].Sources...)
	}
	if len(all) == 0 {
		return evidence.Source{}, false
	}
	if i := slices.IndexFunc(all, func(o evidence.Source) bool { return o.Address != "" }); i >= 0 {
		return all[i], true
	}
	return all[0], true
}

func (s *sources) numberOf(o evidence.Source) int {
	key := cmp.Or(o.Address, o.Title)
	if _, ok := s.number[key]; !ok {
		s.number[key] = len(s.number) + 1
		s.lines = append(s.lines, fmt.Sprintf("%d. %s", s.number[key], report.Source(o)))
	}
	return s.number[key]
}

func (s *sources) list() []string { return s.lines }
