package cli

import (
	"testing"

	"crossroads/questions"
)

// TestCoverageHolds: where it is said that no open question can change which
// alternative leads, none does, whatever is answered. How sure that is may
// change, which is why the sentence does not speak of it.
//
// Planted fault seen to fail: rating() of scoring/whatif/possible.go without what an
// open rating can be.
func TestCoverageHolds(t *testing.T) {
	k, cast := builtinKnowledge(t), people(t, 4)
	n, completions := 60, 8
	if testing.Short() {
		n, completions = 20, 3
	}
	settled, moved := 0, 0
	for i := range n {
		p := cast.Person(i, k.Model, k.engine, k.Flow)
		a := p.Short()
		for range 12 {
			if k.canChange(a) == 0 {
				break
			}
			a = refined(k, p, a, 1)
		}
		if k.canChange(a) > 0 {
			continue
		}
		settled++
		before := k.verdict(questions.Record{Answers: a}).Verdict
		for other := range completions {
			whole := completed(k, cast.Person(1000+i*completions+other, k.Model, k.engine, k.Flow).Says, a)
			after := k.verdict(questions.Record{Answers: whole}).Verdict
			if after.Leader != before.Leader && !after.Tie && !before.Tie {
				t.Fatalf("person %d: %d leads, then %d, after answers to what could not change it", i, before.Leader, after.Leader)
			}
			moved += count(after.Word != before.Word)
		}
	}
	if settled < n/10 {
		t.Errorf("only %d of %d walks were ever settled: nothing is tested", settled, n)
	}
	t.Logf("%d of %d settled; the word moved in %d of %d completions", settled, n, moved, settled*completions)
}

// completed answers everything that is open as somebody says.
func completed(k *knowledge, says func(questions.Question) questions.Answer, a questions.Answers) questions.Answers {
	for {
		open := false
		for _, q := range k.Flow.Path(a) {
			if one, _ := a.Get(q.ID); one.Open() {
				a, open = a.With(says(q)), true
				break
			}
		}
		if !open {
			return a
		}
	}
}
