package advice

import (
	"slices"
	"testing"

	"crossroads/questions"
)

func when(t *testing.T, text string) questions.Condition {
	t.Helper()
	c, err := questions.ParseCondition(text)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func sample(t *testing.T) *Advice {
	live := when(t, "q = live")
	data := when(t, "q = data")
	return &Advice{
		Frameworks: []Option{
			{ID: "a-plain", For: "a", Role: "web", Default: true},
			{ID: "a-fast", For: "a", Role: "web", Fit: []Fit{{live, 2, "fast"}, {data, -1, "lean"}}},
			{ID: "a-big", For: "a", Role: "web", Fit: []Fit{{live, 1, "big"}, {live, 2, "grows"}}},
			{ID: "b-web", For: "b", Role: "web", Default: true, Fit: []Fit{{data, 3, "close to the data"}}},
			{ID: "a-sock", For: "a", Role: "realtime", Needs: live, Default: true},
			{ID: "b-data", For: "b", Role: "data", Needs: data, Default: true},
			{ID: "b-odd", For: "b", Role: "odd"},
		},
		Patterns: []Pattern{
			{ID: "one", For: "a", Default: true},
			{ID: "two", For: "a", Fit: []Fit{{live, 1, "because it is live"}}},
			{ID: "none", For: "b"},
		},
		Risks:     []Risk{{ID: "r1", For: "a"}, {ID: "r2", For: "any", When: live}, {ID: "r3", For: "b"}},
		Prototype: []Measure{{ID: "m1", Criterion: "x"}, {ID: "m2", Criterion: "y"}, {ID: "m3", Criterion: "x"}},
	}
}

func answered(choice string) questions.Answers {
	return questions.NewAnswers(questions.Answer{Question: "q", State: questions.Answered, Values: []string{choice}})
}

func ids(picked []Picked) []string {
	var ids []string
	for _, p := range picked {
		ids = append(ids, p.Option.ID)
	}
	return ids
}

func TestPick(t *testing.T) {
	tests := []struct {
		parts  []string
		choice string
		want   []string
	}{
		{[]string{"a"}, "other", []string{"a-plain"}},
		{[]string{"a"}, "live", []string{"a-big", "a-sock"}},
		{[]string{"a"}, "data", []string{"a-plain"}}, // a rule against does not make a choice
		{[]string{"b"}, "data", []string{"b-web", "b-data"}},
		{[]string{"a", "b"}, "live", []string{"a-big", "a-sock", "b-web"}},   // each half has something
		{[]string{"a", "b"}, "data", []string{"a-plain", "b-web", "b-data"}}, // the main language answers requests in any case
		{[]string{"a", "b"}, "other", []string{"a-plain", "b-web"}},          // a tie goes to the earlier part
		{[]string{"unknown"}, "live", nil},
	}
	for _, tt := range tests {
		got := ids(sample(t).Pick(tt.parts, answered(tt.choice)))
		if !slices.Equal(got, tt.want) {
			t.Errorf("Pick(%v) with %q = %v, want %v", tt.parts, tt.choice, got, tt.want)
		}
	}
}

func TestPickGivesReasons(t *testing.T) {
	best := sample(t).Pick([]string{"a"}, answered("live"))[0]
	if want := []string{"grows", "big"}; !slices.Equal(best.Because, want) || best.Score != 3 {
		t.Errorf("reasons %v with score %d, want %v with 3", best.Because, best.Score, want)
	}
	if got := ids(best.Others); !slices.Equal(got, []string{"a-fast"}) {
		t.Errorf("others %v, want only the one a rule speaks for", got)
	}
}

func TestArchitecture(t *testing.T) {
	a := sample(t)
	if got, ok := a.Architecture([]string{"a"}, answered("other")); !ok || got.Pattern.ID != "one" {
		t.Errorf("got %q, want the default", got.Pattern.ID)
	}
	if got, ok := a.Architecture([]string{"a"}, answered("live")); !ok || got.Pattern.ID != "two" || len(got.Because) != 1 {
		t.Errorf("got %q because %v, want the one whose rule fired", got.Pattern.ID, got.Because)
	}
	if got, ok := a.Architecture([]string{"b"}, answered("live")); ok {
		t.Errorf("got %q, want none without a rule or a default", got.Pattern.ID)
	}
}

func TestRisksOf(t *testing.T) {
	a := sample(t)
	if got := a.RisksOf([]string{"a"}, answered("live")); len(got) != 2 || got[0].ID != "r1" || got[1].ID != "r2" {
		t.Errorf("got %v, want its own and the common one", got)
	}
	if got := a.RisksOf([]string{"b"}, answered("other")); len(got) != 1 || got[0].ID != "r3" {
		t.Errorf("got %v, want its own alone", got)
	}
}

func TestMeasuresOf(t *testing.T) {
	got := sample(t).MeasuresOf([]string{"y", "x", "z"})
	if len(got) != 3 || got[0].ID != "m2" || got[1].ID != "m1" || got[2].ID != "m3" {
		t.Errorf("got %v, want them in the order of the criteria", got)
	}
}
