package scoring_test

import (
	"fmt"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
	. "crossroads/scoring"
	"crossroads/scoring/exact"
	"crossroads/scoring/internal/modeltest"
)

// These are the properties that the method asks of any engine, by its numbers;
// from 7 on in extremes_test.go, 9, the flips, in changes_test.go. The fault
// named at each was put in and seen to make the test fail.

// permuted returns the pack with criteria and alternatives in another order.
func permuted(t *rapid.T, p modeltest.Pack) modeltest.Pack {
	m := *p.Model
	m.Criteria = rapid.Permutation(m.Criteria).Draw(t, "criteria order")
	m.Alternatives = rapid.Permutation(m.Alternatives).Draw(t, "alternatives order")
	return modeltest.Pack{Model: &m, Flow: p.Flow}
}

func place(m *Model, alternative string) int {
	return slices.IndexFunc(m.Alternatives, func(a Alternative) bool { return a.ID == alternative })
}

func name(m *Model, a int) string {
	if a < 0 {
		return ""
	}
	return m.Alternatives[a].ID
}

// 1. The order of criteria, alternatives and people changes nothing.
// Planted fault: ties in order decided by the index instead of the id. The order
// of people is in team_test.go, that of additions in package exact.
func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := modeltest.Draw(t, modeltest.Small())
		q := permuted(t, p)
		a := p.Flow.Active(modeltest.Answers(t, p))
		before, after := New(p.Model).Assess(a), New(q.Model).Assess(a)
		v, w := before.Verdict, after.Verdict
		if name(p.Model, v.Leader) != name(q.Model, w.Leader) || name(p.Model, v.Runner) != name(q.Model, w.Runner) ||
			v.Word != w.Word || v.Share != w.Share || v.Tie != w.Tie || v.Downgraded != w.Downgraded {
			t.Fatalf("%+v instead of %+v", w, v)
		}
		for i, alt := range p.Model.Alternatives {
			k := place(q.Model, alt.ID)
			if got, want := fmt.Sprint(after.Standings[k]), fmt.Sprint(before.Standings[i]); got != want {
				t.Fatalf("%s: %s instead of %s", alt.ID, got, want)
			}
			if after.AnyPriorities[k] != before.AnyPriorities[i] || after.Lean[k] != before.Lean[i] {
				t.Fatalf("%s: any priorities %v instead of %v", alt.ID, after.AnyPriorities, before.AnyPriorities)
			}
		}
		for _, c := range before.Combinations {
			d := after.CombinationOf(place(q.Model, p.Model.Alternatives[c.Index].ID))
			if !near(c.Bound, d.Bound) || !near(c.Cost, d.Cost) || c.Gate != d.Gate || c.Worthwhile != d.Worthwhile {
				t.Fatalf("%+v instead of %+v", d, c)
			}
		}
	})
}

// 2. Adding or removing an alternative changes no value of the others, and no
// comparison between two others.
// Planted fault: columns hashed from the index of the alternative.
func TestOthersDoNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := modeltest.Small()
		l.Combined, l.Musts = false, false
		p := modeltest.Draw(t, l)
		gone := rapid.IntRange(0, len(p.Model.Alternatives)-1).Draw(t, "gone")
		fewer := *p.Model
		fewer.Alternatives = slices.Delete(slices.Clone(fewer.Alternatives), gone, gone+1)
		a := p.Flow.Active(modeltest.Answers(t, p))
		before, after := New(p.Model).Assess(a), New(&fewer).Assess(a)
		for k, alt := range fewer.Alternatives {
			if got, want := after.Standings[k].Points, before.Standings[place(p.Model, alt.ID)].Points; got != want {
				t.Fatalf("%s: %v instead of %v", alt.ID, got, want)
			}
		}
		for _, pair := range after.Pairs {
			x, y := place(p.Model, fewer.Alternatives[pair.A].ID), place(p.Model, fewer.Alternatives[pair.B].ID)
			for _, old := range before.Pairs {
				if old.A == x && old.B == y && (old.Share != pair.Share || old.MarginLow != pair.MarginLow ||
					old.MarginMid != pair.MarginMid || old.MarginHigh != pair.MarginHigh) {
					t.Fatalf("%+v instead of %+v", pair, old)
				}
			}
		}
	})
}

// mirror turns values upside down, in every draw: v becomes 100 - v.
func mirror(p modeltest.Pack) modeltest.Pack {
	m := *p.Model
	m.Criteria = slices.Clone(m.Criteria)
	for i := range m.Criteria {
		c := &m.Criteria[i]
		c.Cases = slices.Clone(c.Cases)
		for k := range c.Cases {
			cells := map[string]Cell{}
			for id, v := range c.Cases[k].Cells {
				v.Low, v.Mid, v.High, v.Direction = 100-v.High, 100-v.Mid, 100-v.Low, -v.Direction
				cells[id] = v
			}
			c.Cases[k].Cells = cells
		}
	}
	return modeltest.Pack{Model: &m, Flow: p.Flow}
}

// 3. Mirrored values mirror the result.
// Planted fault: the draws of a cell with Direction -1 not reversed.
func TestMirrored(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := modeltest.Small()
		l.Combined, l.Musts = false, false
		p := modeltest.Draw(t, l)
		a := p.Flow.Active(modeltest.Answers(t, p))
		before, after := New(p.Model).Assess(a), New(mirror(p).Model).Assess(a)
		for k, pair := range before.Pairs {
			other := after.Pairs[k]
			if !near(pair.Share, 1-other.Share) || !near(pair.MarginLow, -other.MarginHigh) ||
				!near(pair.MarginMid, -other.MarginMid) || !near(pair.MarginHigh, -other.MarginLow) {
				t.Fatalf("%+v does not mirror %+v", other, pair)
			}
		}
		for k := range before.Standings {
			last := len(before.Standings) - 1
			if !near(before.Standings[k].RankShares[0], after.Standings[k].RankShares[last]) {
				t.Fatalf("first %+v, mirrored last %+v", before.Standings[k], after.Standings[k])
			}
		}
	})
}

func near(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

// pointWords are words without width, in two sizes of which one is half of the
// other.
func pointWords() []RatingWord {
	return []RatingWord{{"h1", 10, 10}, {"h2", 30, 30}, {"w1", 20, 20}, {"w2", 60, 60}}
}

// rateAll answers every rating with one of the words.
func rateAll(t *rapid.T, m *Model, words ...string) questions.Answers {
	var a questions.Answers
	for _, c := range m.Criteria {
		word := rapid.SampledFrom(words).Draw(t, c.ID)
		a = a.With(questions.Answer{Question: c.Rating, State: questions.Answered, Values: []string{word}})
	}
	return a
}

// sharedOnly takes the uncertainty of their own from all cells: a copy of such
// a criterion would be drawn anew.
func sharedOnly(m *Model) {
	for _, c := range m.Criteria {
		for _, one := range c.Cases {
			for id, v := range one.Cells {
				if v.Uncertainty == "" && v.Takes == TakesNothing {
					v.Low, v.High = v.Mid, v.Mid
					one.Cells[id] = v
				}
			}
		}
	}
}

// 4. Splitting a criterion into two with half its rating changes nothing.
// Planted fault: one added to the weight of every criterion in weigh.
func TestSplitCriterion(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := modeltest.Draw(t, modeltest.Small())
		p.Model.Words = pointWords()
		sharedOnly(p.Model)
		a := rateAll(t, p.Model, "w1", "w2")
		before := New(p.Model).Assess(a)
		split := *p.Model
		half := split.Criteria[0]
		half.ID, half.Rating = "copy", "rcopy"
		split.Criteria = append(slices.Clone(split.Criteria), half)
		one, _ := a.Get(split.Criteria[0].Rating)
		one.Values = []string{"h" + one.Values[0][1:]}
		a = a.With(one)
		one.Question = "rcopy"
		after := New(&split).Assess(a.With(one))
		if fmt.Sprint(before.Standings, before.Verdict, before.Pairs) != fmt.Sprint(after.Standings, after.Verdict, after.Pairs) {
			t.Fatalf("%+v %+v\ninstead of\n%+v %+v", after.Standings, after.Verdict, before.Standings, before.Verdict)
		}
	})
}

// 5. Scaling all ratings changes nothing.
// Planted fault: one added to the sum of the weights in points.
func TestScaledRatings(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := modeltest.Draw(t, modeltest.Small())
		p.Model.Words = []RatingWord{{"a", 0, 20}, {"b", 20, 60}, {"c", 60, 80}}
		a := rateAll(t, p.Model, "a", "b", "c")
		before := New(p.Model).Assess(a)
		p.Model.Words = []RatingWord{{"a", 0, 10}, {"b", 10, 30}, {"c", 30, 40}}
		after := New(p.Model).Assess(a)
		if fmt.Sprint(before.Standings, before.Verdict, before.Pairs, before.Combinations) !=
			fmt.Sprint(after.Standings, after.Verdict, after.Pairs, after.Combinations) {
			t.Fatalf("%+v\ninstead of\n%+v", after, before)
		}
	})
}

// 6. Shares are complete: those of the first rank, those of every alternative
// over the ranks, and the exact ones of two opposed margins.
// Planted fault: ties counted for one rank only in tally.shares.
func TestSharesAreComplete(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := modeltest.Draw(t, modeltest.Small())
		r := New(p.Model).Assess(p.Flow.Active(modeltest.Answers(t, p)))
		first, would, any := 0.0, 0.0, 0.0
		columns := map[int]float64{}
		for a, s := range r.Standings {
			first, would, any = first+s.Share, would+s.WouldShare, any+r.AnyPriorities[a]
			row := 0.0
			for k, share := range s.RankShares {
				row += share
				columns[k] += share
			}
			if !s.KnockedOut && (!near(row, 1) || s.RankShares[0] != s.Share) {
				t.Fatalf("ranks of %d do not sum to 1: %+v", a, s)
			}
		}
		if r.Verdict.Leader >= 0 && !near(first, 1) || !near(would, 1) || !near(any, 100) {
			t.Fatalf("first ranks sum to %v, without musts %v, over any priorities %v", first, would, any)
		}
		for k, sum := range columns {
			if !near(sum, 1) {
				t.Fatalf("rank %d sums to %v", k+1, sum)
			}
		}
		d := rapid.SliceOfN(rapid.Float64Range(-1, 1), 1, 8).Draw(t, "d")
		tie := 0.0 // of positive volume only where all is equal
		if slices.Max(d) == 0 && slices.Min(d) == 0 {
			tie = 1
		}
		if all := exact.PSimplex(d, 0) + exact.PSimplex(negated(d), 0) + tie; !near(all, 1) {
			t.Fatalf("P(A>B) + P(B>A) + P(tie) = %v for %v", all, d)
		}
	})
}

func negated(d []float64) []float64 {
	n := make([]float64, len(d))
	for i, v := range d {
		n[i] = -v
	}
	return n
}
