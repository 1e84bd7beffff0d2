package questions

import (
	"fmt"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// drawFlow draws questions of which each may depend on earlier ones.
func drawFlow(t *rapid.T) *Flow {
	f := &Flow{}
	for i := range rapid.IntRange(1, 7).Draw(t, "questions") {
		q := Question{ID: ID(fmt.Sprintf("q%d", i)), Kind: Single, Choices: []Choice{{ID: "a"}, {ID: "b"}}}
		if i > 0 && rapid.Bool().Draw(t, "depends") {
			on := ID(fmt.Sprintf("q%d", rapid.IntRange(0, i-1).Draw(t, "on")))
			value := rapid.SampledFrom([]string{"a", "b", ValueUnsure, ValueAny}).Draw(t, "value")
			if q.When = Is(on, value); rapid.Bool().Draw(t, "not") {
				q.When = Not(q.When)
			}
		}
		f.Questions = append(f.Questions, q)
	}
	return f
}

// walk answers what is asked until nothing is left.
func walk(t *rapid.T, f *Flow, a Answers) (Answers, []ID) {
	var asked []ID
	for {
		q, ok := f.After("", f.Path(a), a)
		if !ok {
			return a, asked
		}
		if slices.Contains(asked, q.ID) {
			t.Fatalf("%s is asked twice: %v", q.ID, asked)
		}
		asked = append(asked, q.ID)
		a = a.With(drawAnswer(t, q))
	}
}

func drawAnswer(t *rapid.T, q Question) Answer {
	one := Answer{Question: q.ID, State: rapid.SampledFrom([]State{Answered, Unsure, Skipped}).Draw(t, "state")}
	if one.State == Answered {
		one.Values = []string{rapid.SampledFrom(q.Choices).Draw(t, "choice").ID}
	}
	return one
}

// Every walk ends, asks everything that applies once and in order, and leaves
// exactly the path answered.
func TestEveryWalkEnds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFlow(t)
		a, asked := walk(t, f, Answers{})
		var path []ID
		for _, q := range f.Path(a) {
			path = append(path, q.ID)
		}
		if !slices.Equal(asked, path) {
			t.Fatalf("asked %v, the path is %v", asked, path)
		}
		if f.Active(a).Len() != len(path) || len(f.Stale(a)) != 0 {
			t.Fatalf("active %d of a path of %d, stale %d", f.Active(a).Len(), len(path), len(f.Stale(a)))
		}
	})
}

// What is active is a matter of what applies: no active answer hangs on one
// that is not active, and leaving out what is stale changes nothing.
func TestActive(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFlow(t)
		var a Answers
		for _, q := range f.Questions {
			if rapid.Bool().Draw(t, "given") {
				a = a.With(drawAnswer(t, q))
			}
		}
		active := f.Active(a)
		if !f.Active(active).Equal(active) {
			t.Fatal("the active answers have active answers other than themselves")
		}
		if active.Len()+len(f.Stale(a)) != a.Len() {
			t.Fatalf("%d active and %d stale of %d", active.Len(), len(f.Stale(a)), a.Len())
		}
		for one := range active.All() {
			q, _ := f.Question(one.Question)
			if !q.When.Holds(active) {
				t.Fatalf("%s is active, but does not apply", q.ID)
			}
		}
	})
}

// Changing an answer and changing it back restores everything, also what did
// not apply in between.
func TestChangeAndBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFlow(t)
		a, _ := walk(t, f, Answers{})
		q := rapid.SampledFrom(f.Path(a)).Draw(t, "changed")
		was, _ := a.Get(q.ID)
		between, _ := walk(t, f, a.With(drawAnswer(t, q)))
		back := f.Active(between.With(was))
		for one := range f.Active(a).All() {
			if got, ok := back.Get(one.Question); !ok || !got.Equal(one) {
				t.Fatalf("%s was %+v, is %+v", one.Question, one, got)
			}
		}
	})
}

// Answers never change once handed out.
func TestAnswersAreImmutable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := drawFlow(t)
		a, _ := walk(t, f, Answers{})
		before := slices.Collect(a.All())
		q := rapid.SampledFrom(f.Questions).Draw(t, "question")
		values := []string{"a"}
		b := a.With(Answer{Question: q.ID, State: Answered, Values: values})
		values[0] = "changed behind its back"
		if one, _ := b.Get(q.ID); one.Values[0] != "a" {
			t.Fatal("the list shares its values with the caller")
		}
		b.Without(q.ID).With(Answer{Question: "new", State: Skipped})
		a.Without(q.ID)
		if !slices.EqualFunc(before, slices.Collect(a.All()), Answer.Equal) {
			t.Fatal("the list has changed")
		}
		if n := b.Without(q.ID).Len(); n != b.Len()-1 {
			t.Fatalf("%d answers without one of %d", n, b.Len())
		}
	})
}

// Irrelevant questions are passed over while they are open, and stay on the
// path once answered.
func TestRelevantLeavesOut(t *testing.T) {
	f := &Flow{
		Questions: []Question{{ID: "a", Kind: Text}, {ID: "b", Kind: Text}, {ID: "c", Kind: Text}},
		Relevant:  func(_ Answers, q Question) bool { return q.ID != "b" },
	}
	var a Answers
	if q, _ := f.After("a", f.Path(a), a); q.ID != "c" {
		t.Errorf("after a comes %q, want c", q.ID)
	}
	a = a.With(Answer{Question: "c", State: Answered, Text: "said"})
	if q, _ := f.After("c", f.Path(a), a); q.ID != "a" {
		t.Errorf("behind the last open question comes %q, want the first open one, a", q.ID)
	}
	a = a.With(Answer{Question: "b", State: Skipped})
	if n := len(f.Path(a)); n != 3 {
		t.Errorf("%d questions on the path, want 3 with the answered one", n)
	}
	a = a.With(Answer{Question: "a", State: Draft, Text: "beg"})
	if q, ok := f.After("", f.Path(a), a); !ok || q.ID != "a" {
		t.Errorf("next is %q, want the draft a", q.ID)
	}
}
