package scoring_test

import (
	"fmt"
	"math"
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
	. "crossroads/scoring"
	"crossroads/scoring/internal/modeltest"
	"crossroads/scoring/internal/reference"
)

// The second half of the properties of metamorphic_test.go, from 7 on: sampled
// against exact, and the extremes.

// agrees reports whether a sampled share is as near as it has to be: within 4.5
// standard errors, and, since few draws of a rare case are not normal, the
// second term of Bernstein's inequality, some seven draws of 10,000.
func agrees(sampled, exactly float64) bool {
	const z = 4.5
	return math.Abs(sampled-exactly) <= z*math.Sqrt(exactly*(1-exactly)/Draws)+z*z/(3*Draws)
}

// 7. Sampled and exact shares agree where ratings are intervals.
// Planted fault: ratings drawn from 0 on in ratingSource.
func TestSampledAgreesWithExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := modeltest.Small()
		l.ExactCells, l.Combined, l.Criteria = true, false, 6
		p := modeltest.Draw(t, l)
		r := New(p.Model).Assess(rateAll(t, p.Model, "low", "middle", "high"))
		for _, pair := range r.Pairs {
			var d, lo, hi []float64
			for _, line := range r.Lines {
				d = append(d, float64(line.Cells[pair.A].Mid-line.Cells[pair.B].Mid))
				lo, hi = append(lo, line.Rating.Low), append(hi, line.Rating.High)
			}
			want := (reference.PBox(d, lo, hi) + 1 - reference.PBox(negated(d), lo, hi)) / 2
			if !agrees(pair.Share, want) {
				t.Fatalf("sampled %v, exactly %v for d %v in %v to %v", pair.Share, want, d, lo, hi)
			}
		}
	})
}

// 8. A higher rating where one alternative is ahead never lowers its margin in
// raw ratings, nor its share.
// Planted fault: 100 less the rating drawn in ratingSource.
func TestRaisedRating(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := modeltest.Small()
		l.ExactCells, l.Combined, l.Musts = true, false, false
		p := modeltest.Draw(t, l)
		a := rateAll(t, p.Model, "low", "middle")
		e := New(p.Model)
		before := e.Assess(a)
		i := rapid.IntRange(0, len(p.Model.Criteria)-1).Draw(t, "raised")
		one, _ := a.Get(p.Model.Criteria[i].Rating)
		one.Values = []string{map[string]string{"low": "middle", "middle": "high"}[one.Values[0]]}
		raised := a.With(one)
		after := e.Assess(raised)
		was, is := e.Outcome(a), e.Outcome(raised)
		for k, pair := range before.Pairs {
			gap := before.Lines[i].Cells[pair.A].Mid - before.Lines[i].Cells[pair.B].Mid
			margin := (is.Sums[pair.A] - is.Sums[pair.B]) - (was.Sums[pair.A] - was.Sums[pair.B])
			if margin*gap < 0 || float64(gap)*(after.Pairs[k].Share-pair.Share) < 0 {
				t.Fatalf("gap %d: share from %v to %v, margin by %d", gap, pair.Share, after.Pairs[k].Share, margin)
			}
		}
	})
}

// 10. Without any answer the lens of any priorities is the disclosed lean, and
// the verdict says no more than it; all "not sure" is the same as no answer.
// Planted fault: verdict without unratedWord, also seen by
// TestUnratedSaysNoMoreThanTheEvidence.
func TestNoAnswers(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := modeltest.Small()
		l.Criteria = 5
		p := modeltest.Draw(t, l)
		e := New(p.Model)
		r := e.Assess(questions.Answers{})
		if !slices.Equal(r.AnyPriorities, r.Lean) {
			t.Fatalf("any priorities %v, lean %v", r.AnyPriorities, r.Lean)
		}
		if v := r.Verdict; v.Leader >= 0 && !p.Model.Alternatives[v.Leader].Combines() && v.Runner >= 0 && r.Lean[v.Leader] < 99.5 {
			if allowed := WordOf(Percent(r.Lean[v.Leader] / 100)); Weaker(v.Word, allowed) != v.Word {
				t.Fatalf("%+v, but the lean is only %v", v, r.Lean)
			}
		}
		if looksAtRatings(p) {
			return // "not sure" is then something to a condition, and silence is not
		}
		var unsure questions.Answers
		for _, c := range p.Model.Criteria {
			unsure = unsure.With(questions.Answer{Question: c.Rating, State: questions.Unsure})
		}
		if fmt.Sprint(e.Assess(unsure)) != fmt.Sprint(r) {
			t.Fatalf("all not sure: %+v instead of %+v", e.Assess(unsure), r)
		}
	})
}

func looksAtRatings(p modeltest.Pack) bool {
	found := false
	see := func(c questions.Condition) {
		c.Walk(func(id questions.ID, _ []string) { found = found || id[0] == 'r' })
	}
	for _, c := range p.Model.Criteria {
		for _, one := range c.Cases {
			see(one.When)
		}
	}
	for _, m := range p.Model.Musts {
		see(m.When)
	}
	for _, k := range p.Model.Keep {
		see(k.When)
	}
	return found
}

// 11. Identical alternatives tie: same share, and too close to call.
// Planted fault: compare that counts a tie as won.
func TestIdenticalAlternatives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := modeltest.Small()
		l.Combined, l.Musts = false, false
		p := modeltest.Draw(t, l)
		sharedOnly(p.Model)
		p.Model.Alternatives = []Alternative{{ID: "red"}, {ID: "twin"}}
		for _, c := range p.Model.Criteria {
			for _, one := range c.Cases {
				one.Cells["twin"] = one.Cells["red"]
			}
		}
		r := New(p.Model).Assess(p.Flow.Active(modeltest.Answers(t, p)))
		if !r.Verdict.Tie || r.Verdict.Word != Close || !r.Verdict.Close || r.Pairs[0].Share != 0.5 ||
			r.Standings[0].Share != 0.5 || r.AnyPriorities[0] != 50 || r.Pairs[0].MarginMid != 0 {
			t.Fatalf("%+v %+v %v", r.Verdict, r.Pairs, r.AnyPriorities)
		}
	})
}

// 12. All "not sure" gives the exact shares of the simplex, for two and for
// three alternatives.
// Planted fault: the exponential column drawn as a uniform one.
func TestUnsureIsTheSimplex(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := modeltest.Small()
		l.ExactCells, l.Combined, l.Musts, l.Criteria = true, false, false, 7
		p := modeltest.Draw(t, l)
		r := New(p.Model).Assess(questions.Answers{})
		for a, s := range r.Standings {
			if !agrees(s.Share, r.AnyPriorities[a]/100) {
				t.Fatalf("sampled %v, exactly %v", s.Share, r.AnyPriorities)
			}
		}
	})
}

// 13. A criterion with all the weight, and none with any, do no harm.
// Planted fault: points without its guard; least without its.
func TestExtremeWeights(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := modeltest.Draw(t, modeltest.Small())
		p.Model.Words = []RatingWord{{"nothing", 0, 0}, {"everything", 100, 100}}
		a := rateAll(t, p.Model, "nothing")
		all := p.Model.Criteria[0].Rating
		only := a.With(questions.Answer{Question: all, State: questions.Answered, Values: []string{"everything"}})
		e := New(p.Model)
		r := e.Assess(only)
		for k, s := range r.Standings {
			if s.Points != float64(r.Lines[0].Cells[k].Mid) || r.Lines[0].Weight != 1 {
				t.Fatalf("%+v is not what the only criterion says: %+v", s, r.Lines[0])
			}
		}
		none := e.Assess(a)
		for _, pair := range none.Pairs {
			if pair.Share != 0.5 || pair.MarginLow != 0 || pair.MarginMid != 0 || pair.MarginHigh != 0 {
				t.Fatalf("nothing has any weight: %+v", pair)
			}
		}
	})
}

// 14. The same input gives the same output to the last bit, from any engine and
// from many at once.
// Planted fault: sums of the draws kept in the engine and not in the call.
func TestSameInputSameOutput(t *testing.T) {
	p := modeltest.Full(3, 0)
	a, b := p.Flow.Active(modeltest.FullAnswers(p, 1, 8)), p.Flow.Active(modeltest.FullAnswers(p, 2, 8))
	want, other := fmt.Sprint(New(p.Model).Assess(a)), fmt.Sprint(New(p.Model).Assess(b))
	e := New(p.Model)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for range 5 {
				if fmt.Sprint(e.Assess(a)) != want || fmt.Sprint(e.Assess(b)) != other {
					t.Error("another result")
				}
			}
		})
	}
	wait.Wait()
}
