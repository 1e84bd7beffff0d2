package content_test

import (
	"os"
	"testing"

	"go.yaml.in/yaml/v3"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/plausible"
)

// readCast returns the people who may sit before the built-in questionnaire.
func readCast(t testing.TB, seed uint64) *plausible.Cast {
	t.Helper()
	data, err := os.ReadFile("testdata/profiles.yaml")
	if err != nil {
		t.Fatal(err)
	}
	cast := plausible.Cast{Seed: seed}
	if err := yaml.Unmarshal(data, &cast); err != nil {
		t.Fatal(err)
	}
	return &cast
}

// Different people have to come out in different places, or whatever is tried
// on them proves little.
func TestPeopleDiffer(t *testing.T) {
	guide, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	cast, engine := readCast(t, 1), scoring.New(guide.Model)
	leads, said := map[string]int{}, map[string]map[string]int{}
	const people = 100
	for n := range people {
		a := cast.Person(n, guide.Model, engine, guide.Flow).Complete()
		if v := engine.Assess(guide.Flow.Active(a)).Verdict; v.Leader >= 0 {
			leads[guide.Model.Alternatives[v.Leader].ID]++
		}
		for one := range a.All() {
			q, _ := guide.Flow.Question(one.Question)
			if err := q.Check(one); err != nil {
				t.Fatalf("%s: %v", one.Question, err)
			}
			if said[string(q.ID)] == nil {
				said[string(q.ID)] = map[string]int{}
			}
			said[string(q.ID)][string(one.State)]++
			for _, v := range one.Values {
				said[string(q.ID)][v]++
			}
		}
	}
	for _, id := range []string{"nodejs", "python"} {
		if leads[id] < people/5 {
			t.Errorf("%s leads for %d of %d people", id, leads[id], people)
		}
	}
	for _, q := range guide.Flow.Questions {
		if len(said[string(q.ID)]) < 4 && len(q.Choices) > 2 && q.Kind != questions.Text && !q.Picks() {
			t.Errorf("%s: everybody says the same: %v", q.ID, said[string(q.ID)])
		}
	}
	t.Log(leads)
}
