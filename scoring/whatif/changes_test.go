package whatif

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/internal/modeltest"
)

// A trial must say the same as the plain evaluation, for the answers as they
// are and for any options changed in it.
//
// Planted fault seen to fail: reapply without p.follows.
func TestTrialAgreesWithEngine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := modeltest.Draw(t, modeltest.Small())
		plan, a := New(scoring.New(p.Model), p.Flow), modeltest.Answers(t, p)
		tr := plan.trial(a)
		var o scoring.Outcome
		for range 3 {
			var picked []*option
			changed := a
			for q := range p.Flow.Questions {
				options := plan.options(q, a)
				if len(options) > 0 && rapid.Bool().Draw(t, "change") {
					one := &options[rapid.IntRange(0, len(options)-1).Draw(t, "option")]
					picked = append(picked, one)
					changed = changed.With(questions.Answer{
						Question: p.Flow.Questions[q].ID, State: questions.Answered, Values: one.to})
				}
			}
			tr.with(&o, picked...)
			want := outcomeOf(plan, changed)
			if !slices.Equal(o.Sums, want.Sums) || o.Weight != want.Weight || o.Out != want.Out {
				t.Fatalf("trial %+v, engine %+v", o, want)
			}
		}
		want := outcomeOf(plan, a)
		if !slices.Equal(tr.Sums, want.Sums) || tr.Out != want.Out {
			t.Fatalf("base: trial %+v, engine %+v", tr.Outcome, want)
		}
	})
}

// allFlips tries every set of up to n changes and returns those that flip and
// have no proper subset that does, by their questions.
func allFlips(plan *Plan, a questions.Answers, n int) map[string]bool {
	leader := leaderOf(plan, a)
	tr := plan.trial(a)
	var options []option
	for q := range plan.flow.Questions {
		if plan.when[q].Holds(tr.active) {
			options = append(options, plan.options(q, a)...)
		}
	}
	flips := map[string]bool{}
	for size := 1; size <= n; size++ {
		subsets(len(options), size, func(set []int) {
			changed, key := a, ""
			for k, at := range set {
				o := options[at]
				if k > 0 && options[set[k-1]].question == o.question {
					return
				}
				changed = changed.With(questions.Answer{
					Question: plan.flow.Questions[o.question].ID, State: questions.Answered, Values: o.to})
				key += string(plan.flow.Questions[o.question].ID) + " "
			}
			after := outcomeOf(plan, changed)
			if after.Flips(leader) && plan.e.Leader(&after) >= 0 && !smallerFlips(plan, a, leader, options, set) {
				flips[key] = true
			}
		})
	}
	return flips
}

func outcomeOf(plan *Plan, a questions.Answers) scoring.Outcome {
	return plan.e.Outcome(plan.flow.Active(a))
}

func leaderOf(plan *Plan, a questions.Answers) int {
	o := outcomeOf(plan, a)
	return plan.e.Leader(&o)
}

// smallerFlips reports whether a proper subset of the set flips.
func smallerFlips(plan *Plan, a questions.Answers, leader int, options []option, set []int) bool {
	for size := 1; size < len(set); size++ {
		found := false
		subsets(len(set), size, func(part []int) {
			changed := a
			for _, k := range part {
				o := options[set[k]]
				changed = changed.With(questions.Answer{
					Question: plan.flow.Questions[o.question].ID, State: questions.Answered, Values: o.to})
			}
			after := outcomeOf(plan, changed)
			found = found || after.Flips(leader)
		})
		if found {
			return true
		}
	}
	return false
}

// subsets calls visit with every increasing choice of size of n.
func subsets(n, size int, visit func([]int)) {
	set := make([]int, 0, size)
	var extend func(from int)
	extend = func(from int) {
		if len(set) == size {
			visit(set)
			return
		}
		for k := from; k < n; k++ {
			set = append(set, k)
			extend(k + 1)
			set = set[:len(set)-1]
		}
	}
	extend(0)
}

// Test 9 of the method: every proposed flip flips and none of its proper
// subsets does; and against trying everything, none of the smallest is missed.
//
// Planted faults seen to fail: reachable that takes ratings as settled; ahead that
// counts a tie as a lead.
func TestFlips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := modeltest.Small()
		l.ExactCells = true
		p := modeltest.Draw(t, l)
		plan, a := New(scoring.New(p.Model), p.Flow), modeltest.Answers(t, p)
		leader := leaderOf(plan, a)
		if leader < 0 {
			t.Skip("all knocked out")
		}
		flips := plan.Changes(a).Flips
		want := allFlips(plan, a, 3)
		for _, f := range flips {
			checkFlip(t, plan, a, leader, f, want)
		}
		place := func(f Flip) int { // what anybody could have guessed comes last
			if !weighty(plan, a, f) && len(f.Changes) == 1 {
				return 4
			}
			return len(f.Changes)
		}
		if !slices.IsSortedFunc(flips, func(f, g Flip) int { return place(f) - place(g) }) {
			t.Fatalf("not smallest first: %+v", flips)
		}
		bySize := [4]int{}
		for key := range want {
			bySize[len(splitKey(key))]++
		}
		expected := bySize[1] + bySize[2]
		if !slices.ContainsFunc(flips, func(f Flip) bool { return weighty(plan, a, f) }) {
			expected += bySize[3]
		}
		if expected = min(maxFlips, expected); len(flips) != expected {
			t.Fatalf("got %d flips %+v, want %d of %v", len(flips), flips, expected, want)
		}
	})
}

// weighty reports whether a flip is one after which no sets of three are
// looked for: a pair, or a single one that rules nothing out or in or answers
// what was open.
func weighty(plan *Plan, a questions.Answers, f Flip) bool {
	c := f.Changes[0]
	now := outcomeOf(plan, a)
	after := outcomeOf(plan, a.With(
		questions.Answer{Question: c.Question, State: questions.Answered, Values: c.To}))
	return len(f.Changes) == 2 || len(f.Changes) == 1 && (after.Out == now.Out || c.From == nil)
}

func checkFlip(t *rapid.T, plan *Plan, a questions.Answers, leader int, f Flip, want map[string]bool) {
	changed, key := a, ""
	for _, c := range f.Changes {
		changed = changed.With(questions.Answer{Question: c.Question, State: questions.Answered, Values: c.To})
		key += string(c.Question) + " "
		if one, _ := a.Get(c.Question); one.Known() != (c.From != nil) {
			t.Fatalf("from %v, answered %+v", c.From, one)
		}
	}
	if !want[key] {
		t.Fatalf("%v is not a smallest flip: %v", f, want)
	}
	after := plan.e.Assess(plan.flow.Active(changed))
	if after.Verdict.Leader != f.To || f.To == leader {
		t.Fatalf("%+v leads to %d, was %d", f, after.Verdict.Leader, leader)
	}
}

func splitKey(key string) []string {
	var parts []string
	for _, r := range key {
		if r == ' ' {
			parts = append(parts, "")
		}
	}
	return parts
}

// One answer takes back what rules blue out, two others put it ahead: none of
// the three does anything alone.
//
// Planted fault seen to fail: twoAndOne that takes for granted what is ruled out.
func TestFlipWhereOneAnswerLetsARivalIn(t *testing.T) {
	single := func(id questions.ID, choices ...questions.Choice) questions.Question {
		return questions.Question{ID: id, Kind: questions.Single, Choices: choices}
	}
	flow := &questions.Flow{Questions: []questions.Question{
		single("allowed", questions.Choice{ID: "yes"}, questions.Choice{ID: "no"}),
		single("shade", questions.Choice{ID: "dark"}, questions.Choice{ID: "light"}),
		{ID: "matters", Kind: questions.Rating, Choices: []questions.Choice{{ID: "low"}, {ID: "middle"}, {ID: "high"}}},
	}}
	cells := func(green, blue int) map[string]scoring.Cell {
		exact := func(v int) scoring.Cell { return scoring.Cell{Low: v, Mid: v, High: v, Direction: 1} }
		return map[string]scoring.Cell{"green": exact(green), "blue": exact(blue)}
	}
	plan := New(scoring.New(&scoring.Model{
		Words:        modeltest.ThreeWords(),
		Alternatives: []scoring.Alternative{{ID: "green"}, {ID: "blue"}},
		Musts: []scoring.Must{{ID: "banned", When: questions.Is("allowed", "no"),
			KnockOut: []string{"blue"}, Reason: "banned"}},
		Criteria: []scoring.Criterion{
			{ID: "shade", Rating: "matters", Cases: []scoring.Case{
				{When: questions.Is("shade", "light"), Cells: cells(20, 60)}, {Cells: cells(20, 20)}}},
			{ID: "rest", Cases: []scoring.Case{{Cells: cells(80, 20)}}},
		},
	}), flow)
	var a questions.Answers
	a = a.With(questions.Answer{Question: "allowed", State: questions.Answered, Values: []string{"no"}})
	flips := plan.Changes(a).Flips
	if len(flips) != 1 || len(flips[0].Changes) != 3 || flips[0].To != 1 {
		t.Fatalf("got %+v", flips)
	}
}

// Of two answers that rule the leader out only the one that leaves another
// alternative is a flip, though the one that leaves nothing comes first.
//
// Planted fault seen to fail: ahead that does not ask whether anything is left.
func TestNoFlipWhereNothingIsLeft(t *testing.T) {
	p := modeltest.TwoCriteria()
	p.Flow.Questions = append(p.Flow.Questions, questions.Question{
		ID: "rules", Kind: questions.Single, Choices: []questions.Choice{{ID: "both"}, {ID: "safety"}}})
	p.Model.Musts = []scoring.Must{
		{ID: "any", When: questions.Is("rules", questions.ValueAny), KnockOut: []string{"fast"}, Reason: "too fast"},
		{ID: "both", When: questions.Is("rules", "both"), KnockOut: []string{"safe"}, Reason: "nothing will do"},
	}
	for _, f := range New(scoring.New(p.Model), p.Flow).Changes(modeltest.Rated("all", "some")).Flips {
		if c := f.Changes[0]; c.Question == "rules" {
			if f.To != 1 || !slices.Equal(c.To, []string{"safety"}) {
				t.Errorf("%+v", f)
			}
			return
		}
	}
	t.Error("the rules flip nothing")
}
