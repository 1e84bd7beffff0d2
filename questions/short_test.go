package questions

import (
	"fmt"
	"slices"
	"testing"
)

// manyFirst is a flow of steps of four questions each, all asked first but the
// last of each step.
func manyFirst(steps int) *Flow {
	f := &Flow{}
	for s := range steps {
		step := string(rune('a' + s))
		f.Steps = append(f.Steps, Step{ID: step})
		for k := range 4 {
			q := Question{ID: ID(fmt.Sprintf("%s.%d", step, k)), Step: step, Kind: Single, Asked: First}
			if k == 3 {
				q.Asked = ""
			}
			f.Questions = append(f.Questions, q)
		}
	}
	return f
}

func ids(list []Question) []ID {
	var all []ID
	for _, q := range list {
		all = append(all, q.ID)
	}
	return all
}

func TestShortWalkIsBounded(t *testing.T) {
	f := manyFirst(5)
	short := f.Short(Answers{})
	want := []ID{"a.0", "a.1", "a.2", "b.0", "b.1", "b.2", "c.0", "c.1", "c.2", "d.0", "d.1", "e.2"}
	if got := ids(short); !slices.Equal(got, want) && len(got) != MostShort {
		t.Errorf("got %v", got)
	}
	for _, s := range f.Steps {
		if !slices.ContainsFunc(short, func(q Question) bool { return q.Step == s.ID }) {
			t.Errorf("nothing of step %s in %v", s.ID, ids(short))
		}
	}
	if last := short[len(short)-1].ID; last != "e.2" {
		t.Errorf("the last question gave way: %v", ids(short))
	}
}

func TestAnsweredQuestionsStayInTheShortWalk(t *testing.T) {
	f := manyFirst(5)
	var a Answers
	for _, q := range f.Questions {
		if q.Asked == First {
			a = a.With(Answer{Question: q.ID, State: Skipped})
		}
	}
	if n := len(f.Short(a)); n != 15 {
		t.Errorf("%d questions, all 15 are answered", n)
	}
}

func TestShortWalkWithoutMarksIsComplete(t *testing.T) {
	f := manyFirst(2)
	for i := range f.Questions {
		f.Questions[i].Asked = ""
	}
	if n := len(f.Short(Answers{})); n != 8 || f.Marked() {
		t.Errorf("%d questions, marked %v", n, f.Marked())
	}
}

func TestPicksOfferWhatTheyMay(t *testing.T) {
	f := &Flow{Questions: []Question{{ID: "a.picks", Kind: Ranking, Limit: 2, Choices: []Choice{{ID: "x"}, {ID: "y"}, {ID: "z"}}}}}
	f.Offered = func(Answers, Question) []string { return []string{"z"} }
	a := NewAnswers(Answer{Question: "a.picks", State: Answered, Values: []string{"x"}})
	q := f.Path(a)[0]
	if _, y := q.Choice("y"); y || len(q.Choices) != 2 {
		t.Errorf("offered %v, want what was picked and what may be", q.Choices)
	}
}

// A flow that rates nothing one by one keeps its picks in the complete walk.
func TestCompleteKeepsPicks(t *testing.T) {
	picks := Question{ID: "picks", Kind: Ranking, Limit: 3}
	f := &Flow{Questions: []Question{picks}}
	if got := f.Complete(Answers{}); len(got) != 1 {
		t.Errorf("without ratings: %v", got)
	}
	f.Questions = append(f.Questions, Question{ID: "rating", Kind: Rating})
	if got := f.Complete(Answers{}); len(got) != 1 || got[0].ID != "rating" {
		t.Errorf("with ratings: %v", got)
	}
}
