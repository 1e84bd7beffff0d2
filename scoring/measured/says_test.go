package measured

import (
	"strings"
	"testing"

	"crossroads/questions"
	"crossroads/scoring"
)

// TestSays: each finding in the words that people read, and how far it moves the
// scores told as far as it does.
func TestSays(t *testing.T) {
	model := &scoring.Model{
		Alternatives: []scoring.Alternative{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}},
		Criteria: []scoring.Criterion{{ID: "c", Title: "Fast", Cases: []scoring.Case{{Cells: map[string]scoring.Cell{
			"a": {Low: 40, Mid: 50, High: 80}, "b": {Low: 50, Mid: 60, High: 70}}}}}},
	}
	at := func(a, b float64) Figure {
		return Figure{ID: "f", Title: "one pass", Unit: "ms", Less: true, Noise: 1, Sides: [2]Range{{a, a, a}, {b, b, b}}}
	}
	noisy := at(10, 20)
	noisy.Sides[1], noisy.Noise = Range{8, 20, 32}, 4
	for want, f := range map[string]Figure{
		`The difference is too small to matter for your load, for which 3,000 ms or less will do. One pass: A 2,900 ms, B 10 ms. On "Fast" that raises A from 50 to 60, within what the evidence leaves open.`:   at(2900, 10),
		`The difference is too small to matter, less than 50% in every round. One pass: A 4,000 ms, B 5,000 ms. On "Fast" that raises A from 50 to 60, within what the evidence leaves open.`:                    at(4000, 5000),
		`A is ahead, 3.0 times as good in its worst round. One pass: A 4,000 ms, B 12,000 ms. On "Fast" that raises A from 50 to 80 and lowers B from 60 to 50, which is as far as the evidence leaves it open.`: at(4000, 12000),
		`A is ahead, 1.9 times as good in its worst round. One pass: A 4,000 ms, B 7,800 ms. On "Fast" that raises A from 50 to 66 and lowers B from 60 to 57, within what the evidence leaves open.`:            at(4000, 7800),
		`The rounds lie too far apart to tell, by up to 4 times on one side. One pass: A 10 ms, B 8.0 to 32 ms. That leaves the scores for "Fast" as they are.`:                                                  noisy,
	} {
		b := Bearing{Criterion: "c", Figure: "f", Matters: 150, Settles: 300, Enough: 3000}
		if strings.Contains(want, "too far apart") {
			b.Enough = 0
		}
		r := &Result{Answers: questions.NewAnswers(questions.Answer{Question: "q", State: questions.Answered, Values: []string{"x"}}), Sides: [2]Side{{Alternative: "a"}, {Alternative: "b"}}, Figures: []Figure{f}, Bears: []Bearing{b}}
		_, taken := Take(model, r, "x.measured.yaml")
		if !taken.Counts() {
			t.Error("it does not count")
		}
		if got := taken.Lines(nil, nil); len(got) != 1 || got[0] != want {
			t.Errorf("it says\n%q, want\n%q", got, want)
		}
	}
}

// TestSaysWhatIsOpen: what keeps a result from counting is told by the names of
// questions.
func TestSaysWhatIsOpen(t *testing.T) {
	cells := map[string]scoring.Cell{"a": {Low: 40, Mid: 50, High: 80}, "b": {Low: 50, Mid: 60, High: 70}}
	model := &scoring.Model{
		Alternatives: []scoring.Alternative{{ID: "a", Name: "A"}, {ID: "b", Name: "B"}},
		Facts:        []scoring.Fact{{Question: "area.load", Choices: []scoring.FactChoice{{ID: "low"}, {ID: "high"}}}, {Question: "no.name", Choices: []scoring.FactChoice{{ID: "x"}, {ID: "y"}}}},
		Criteria: []scoring.Criterion{{ID: "c", Title: "Fast", Cases: []scoring.Case{
			{When: questions.All(questions.Is("area.load", "low"), questions.Is("no.name", "x")), Cells: cells}, {Cells: cells}}}},
	}
	flow := &questions.Flow{Questions: []questions.Question{{ID: "area.load", Short: "peak load"}, {ID: "no.name"}}}
	r := &Result{Answers: questions.NewAnswers(questions.Answer{Question: "q", State: questions.Answered, Values: []string{"x"}}),
		Sides: [2]Side{{Alternative: "a"}, {Alternative: "b"}}, Bears: []Bearing{{Criterion: "c", Figure: "f", Matters: 150, Settles: 300}},
		Figures: []Figure{{ID: "f", Title: "one pass", Noise: 1, Sides: [2]Range{{1, 1, 1}, {1, 1, 1}}}}}
	_, taken := Take(model, r, "x.measured.yaml")
	want := `It does not count for "Fast", because these were not answered: peak load and no.name.`
	if got := taken.Lines(flow, nil); len(got) != 1 || !strings.HasSuffix(got[0], want) {
		t.Errorf("it says %q, want %q", got, want)
	}
	if taken.Counts() || len(taken.Open()) != 2 {
		t.Errorf("it counts: %v; open: %v", taken.Counts(), taken.Open())
	}
}
