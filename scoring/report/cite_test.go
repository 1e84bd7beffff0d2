package report

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
)

// TestSourcesAreNumberedAsTheyAreRead gives every piece of advice a source of
// its own and expects the first mention of each behind that of the one before
// in the short report.
func TestSourcesAreNumberedAsTheyAreRead(t *testing.T) {
	mark := regexp.MustCompile(` \\\[(\d+)\\\]`)
	for name, in := range inputs(t) {
		in.Evidence, in.Advice = apart(*in.Evidence, *in.Advice)
		next := 1
		for _, m := range mark.FindAllStringSubmatch(Build(in).Brief(), -1) {
			switch n, _ := strconv.Atoi(m[1]); {
			case n == next:
				next++
			case n > next:
				t.Errorf("%s: source %d is read before %d", name, n, next)
				next = n + 1
			}
		}
		if next < 3 {
			t.Errorf("%s cites %d sources", name, next-1)
		}
	}
}

// apart returns copies in which no two pieces of advice cite the same.
func apart(base evidence.Base, all advice.Advice) (*evidence.Base, *advice.Advice) {
	base.Claims = slices.Clone(base.Claims)
	claim := func() []string {
		id := fmt.Sprintf("T%d", len(base.Claims))
		base.Claims = append(base.Claims, evidence.Claim{ID: id, Says: id, Status: evidence.Holds, Strength: 3,
			Sources: []evidence.Source{{Title: "source of " + id}}})
		return []string{id}
	}
	all.Frameworks, all.Patterns, all.Risks = slices.Clone(all.Frameworks), slices.Clone(all.Patterns), slices.Clone(all.Risks)
	all.Cautions, all.Folklore, all.UseCases = slices.Clone(all.Cautions), slices.Clone(all.Folklore), slices.Clone(all.UseCases)
	for i := range all.Frameworks {
		all.Frameworks[i].Claims = claim()
	}
	for i := range all.Patterns {
		all.Patterns[i].Claims = claim()
	}
	for i := range all.Risks {
		all.Risks[i].Claims = claim()
	}
	for i := range all.Cautions {
		all.Cautions[i].Claims = claim()
	}
	for i := range all.Folklore {
		all.Folklore[i].Claims = claim()
	}
	for i := range all.UseCases {
		all.UseCases[i].Claims = claim()
	}
	return &base, &all
}
