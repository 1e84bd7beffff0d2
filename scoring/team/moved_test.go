package team

import (
	"maps"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/internal/modeltest"
	"crossroads/scoring/whatif"
)

// What the shifts and the rest say adds up to how the mixture moved; what nobody
// changed has no shift; where one question was changed, nothing is left over.
//
// Planted faults seen to fail: shifts without the half; a rest that leaves out
// the mixture before; shares of the later round for the earlier one.
func TestMoved(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := modeltest.Draw(t, modeltest.Small())
		plan := whatif.New(scoring.New(p.Model), p.Flow)
		members := drawTeam(t, p)
		var before []Member
		for k := range members {
			if rapid.Bool().Draw(t, "was there") {
				a := modeltest.Answers(t, p)
				members[k].Before = &a
				before = append(before, Member{Name: members[k].Name, Answers: a})
			}
		}
		r := Assess(plan, members)
		if len(before) == 0 {
			if r.Moved != nil {
				t.Fatalf("moved from nowhere: %+v", r.Moved)
			}
			return
		}
		m, alone := r.Moved, Assess(plan, before)
		if !slices.Equal(m.Before.Mixture, alone.Mixture) || m.Before.Variance != alone.Variance || len(m.Before.Members) != len(before) {
			t.Fatalf("before: %+v, want %+v", m.Before, alone)
		}
		for a := range r.Mixture {
			sum := alone.Mixture[a] + m.Rest[a]
			for _, s := range m.Shifts {
				sum += s.Mixture[a]
			}
			if !near(sum, r.Mixture[a]) {
				t.Fatalf("the parts sum to %v, the mixture is %v: %+v", sum, r.Mixture[a], m)
			}
			if len(m.Shifts) < 2 && len(before) == len(members) && !near(m.Rest[a], 0) {
				t.Fatalf("one change leaves %v over", m.Rest[a])
			}
		}
		for k, at := range m.From {
			if (at < 0) != (members[k].Before == nil) || at >= 0 && m.Before.Members[at].Name != members[k].Name {
				t.Fatalf("%s was %d of %+v", members[k].Name, at, m.Before.Members)
			}
		}
	})
}

// Worked by hand: two people are for fast and for safe; in the second round the
// second one turns both ratings round. Either change alone leaves the two level,
// so that each carries half of the move, and nothing is left over.
func TestMovedByHand(t *testing.T) {
	p := modeltest.TwoCriteria()
	plan := whatif.New(scoring.New(p.Model), p.Flow)
	first := modeltest.Rated("some", "all")
	ann := modeltest.Rated("all", "some")
	r := Assess(plan, []Member{{Name: "ann", Answers: ann, Before: &ann}, {Name: "bob", Answers: ann, Before: &first}})
	if got := r.Moved.Before.Mixture; !slices.Equal(got, []float64{0.5, 0.5}) {
		t.Errorf("before %v", got)
	}
	if !slices.Equal(r.Mixture, []float64{1, 0}) {
		t.Errorf("after %v", r.Mixture)
	}
	for _, s := range r.Moved.Shifts {
		if s.People != 1 || !near(s.Mixture[0], 0.25) {
			t.Errorf("%+v", s)
		}
	}
	if len(r.Moved.Shifts) != 2 || !near(r.Moved.Rest[0], 0) {
		t.Errorf("%+v", r.Moved)
	}
}

// What was open in the round before was not changed, but answered first.
func TestFirstAnswered(t *testing.T) {
	p := modeltest.TwoCriteria()
	plan := whatif.New(scoring.New(p.Model), p.Flow)
	ann, none := modeltest.Rated("all", "some"), questions.Answers{}
	other := modeltest.Rated("some", "some")
	r := Assess(plan, []Member{{Name: "ann", Answers: ann, Before: &none}, {Name: "bob", Answers: ann, Before: &other}})
	first := map[questions.ID][2]int{}
	for _, s := range r.Moved.Shifts {
		first[s.Question] = [2]int{s.First, s.People}
	}
	if want := map[questions.ID][2]int{"rate.speed": {1, 2}, "rate.safety": {1, 1}}; !maps.Equal(first, want) {
		t.Errorf("%v, want %v", first, want)
	}
}

// A note, or an answer that is still open, is no change.
func TestChanged(t *testing.T) {
	say := func(state questions.State, note string, values ...string) questions.Answers {
		return questions.NewAnswers(questions.Answer{Question: "q", State: state, Note: note, Values: values})
	}
	for _, c := range []struct {
		before, after questions.Answers
		same          bool
	}{
		{say(questions.Answered, "", "x"), say(questions.Answered, "a note", "x"), true},
		{say(questions.Draft, "", "x"), questions.Answers{}, true},
		{questions.Answers{}, say(questions.Unsure, ""), false},
		{say(questions.Answered, "", "x"), say(questions.Unsure, ""), false},
		{say(questions.Answered, "", "x"), say(questions.Draft, "", "x"), false},
		{say(questions.Answered, "", "x", "y"), say(questions.Answered, "", "y", "x"), false},
	} {
		before, _ := c.before.Get("q")
		after, _ := c.after.Get("q")
		if sameAnswer(before, after) != c.same {
			t.Errorf("%v to %v: want %v", before, after, c.same)
		}
	}
}
