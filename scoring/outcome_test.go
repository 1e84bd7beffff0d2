package scoring_test

import (
	"testing"

	"pgregory.net/rapid"

	. "crossroads/scoring"
	"crossroads/scoring/internal/modeltest"
)

// An outcome is that of a whole result, its points to the last bit.
//
// Planted fault seen to fail: a weight too many.
func TestOutcomeIsThatOfTheResult(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := modeltest.Draw(t, modeltest.Small())
		e, active := New(p.Model), p.Flow.Active(modeltest.Answers(t, p))
		got, r := e.Outcome(active), e.Assess(active)
		if lead := e.Leader(&got); lead != r.Verdict.Leader {
			t.Fatalf("%d leads alone, %d in the result", lead, r.Verdict.Leader)
		}
		for a, s := range r.Standings {
			if got.Points(a) != s.Points || got.KnockedOut(a) != s.KnockedOut {
				t.Fatalf("%v points alone, %v in the result", got.Points(a), s.Points)
			}
		}
	})
}
