package advice

import (
	"slices"
	"testing"

	"crossroads/questions"
)

func TestQuestions(t *testing.T) {
	a := &Advice{
		Frameworks: []Option{{Needs: questions.Is("load", "high"), Fit: []Fit{{When: questions.Is("team", "one")}}}},
		Patterns:   []Pattern{{Fit: []Fit{{When: questions.Is("load", "low")}}}},
		Risks:      []Risk{{When: questions.Is("risk", "any")}},
		Cautions:   []Caution{{When: questions.Not(questions.Is("caution", "any"))}},
		Steps:      []Step{{When: questions.Is("step", "any")}},
		Folklore:   []Folklore{{When: questions.Is("folklore", "any")}},
	}
	want := []questions.ID{"load", "team", "risk", "caution", "step"}
	if got := a.Questions(); !slices.Equal(got, want) {
		t.Errorf("looks at %v, want %v", got, want)
	}
}
