package content_test

import (
	"slices"
	"strings"
	"testing"

	"crossroads/content"
	"crossroads/scoring"
	"crossroads/scoring/advice"
)

// TestAdviceBuildsWhatCounts: where the values of a criterion count what comes
// with a framework, as its reason says, the advice for that language names this
// framework for requests and no other. Otherwise a report would argue with Django's
// admin and advise FastAPI.
//
// Planted fault seen to fail: FastAPI without its needs.
func TestAdviceBuildsWhatCounts(t *testing.T) {
	guide, err := content.Load(content.Files())
	if err != nil {
		t.Fatal(err)
	}
	tips, err := guide.Advice()
	if err != nil {
		t.Fatal(err)
	}
	cast, engine := readCast(t, 2), scoring.New(guide.Model)
	counted := 0
	for n := range 500 {
		active := guide.Flow.Active(cast.Person(n, guide.Model, engine, guide.Flow).Complete())
		r := engine.Assess(active)
		i := slices.IndexFunc(r.Lines, func(l scoring.Line) bool { return guide.Model.Criteria[l.Criterion].ID == "admin" })
		line := r.Lines[i]
		reason := guide.Model.Criteria[line.Criterion].Cases[line.Case].Reason
		if !strings.Contains(reason, "Django brings one") && !strings.Contains(reason, "come with Django") {
			continue
		}
		counted++
		picked := tips.Pick([]string{"python"}, active)
		web := picked[slices.IndexFunc(picked, func(p advice.Picked) bool { return p.Option.Role == "web" })]
		if web.Option.ID != "django" {
			t.Errorf("person %d: %q counts, and %s is advised", n, reason, web.Option.Name)
		}
	}
	if counted < 50 {
		t.Errorf("it counts for %d people only", counted)
	}
}
