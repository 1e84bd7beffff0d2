package whatif

import (
	"fmt"
	"slices"
	"testing"

	"crossroads/questions"
	"crossroads/scoring"
)

// TestShortlist: a questionnaire without marks still has a short walk, with a
// question of every step that bears on anything.
func TestShortlist(t *testing.T) {
	m := &scoring.Model{Alternatives: []scoring.Alternative{{ID: "a"}, {ID: "b"}}}
	flow := &questions.Flow{}
	for s := range 3 {
		step := string(rune('p' + s))
		flow.Steps = append(flow.Steps, questions.Step{ID: step})
		for n := range 6 {
			id := questions.ID(fmt.Sprintf("%s.%d", step, n))
			flow.Questions = append(flow.Questions, questions.Question{ID: id, Step: step, Kind: questions.Single,
				Choices: []questions.Choice{{ID: "x"}, {ID: "y"}}})
			m.Criteria = append(m.Criteria, scoring.Criterion{ID: string(id), Cases: []scoring.Case{
				{When: questions.Is(id, "x"), Cells: map[string]scoring.Cell{"a": {Mid: 10 * n, Low: 10 * n, High: 10 * n}, "b": {}}},
				{Cells: map[string]scoring.Cell{"a": {}, "b": {}}},
			}})
		}
	}
	first := Shortlist(scoring.New(m), flow)
	if len(first) != questions.MostShort {
		t.Errorf("%d questions, want %d: %v", len(first), questions.MostShort, first)
	}
	for _, want := range []questions.ID{"p.5", "q.5", "r.5"} {
		if !slices.Contains(first, want) {
			t.Errorf("%s reaches most of its step and is not in %v", want, first)
		}
	}
	if slices.Contains(first, "p.0") {
		t.Errorf("p.0 makes no difference and is in %v", first)
	}
}
