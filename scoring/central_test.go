package scoring_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
	. "crossroads/scoring"
	"crossroads/scoring/internal/modeltest"
	"crossroads/scoring/internal/reference"
)

// With every rating left open and cells without width the central weights are
// those of the simplex, which are known exactly.
//
// Planted faults seen to fail: weights not normalised in count; draws of all
// counted for each.
func TestCentralWeightsAgainstExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := modeltest.Small()
		l.ExactCells, l.Combined, l.Musts, l.Criteria = true, false, false, 5
		p := modeltest.Draw(t, l)
		p.Model.Alternatives = p.Model.Alternatives[:2]
		e := New(p.Model)
		r, got := e.Assess(questions.Answers{}), e.CentralWeights(questions.Answers{})
		var d []float64
		for _, line := range r.Lines {
			d = append(d, float64(line.Cells[0].Mid-line.Cells[1].Mid))
		}
		for a, want := range [][]float64{reference.CentralWeights(d), reference.CentralWeights(negated(d))} {
			if slices.Max(d) == 0 && slices.Min(d) == 0 {
				want = slices.Repeat([]float64{1 / float64(len(d))}, len(d))
			}
			if len(got[a]) != len(want) {
				t.Fatalf("got %v, want %v for %v", got[a], want, d)
			}
			for i, w := range want {
				// No weight spreads more than a uniform number does.
				if off := 4.5 * math.Sqrt(1.0/12/Draws/max(r.Standings[a].Share, 1.0/Draws)); math.Abs(got[a][i]-w) > off {
					t.Fatalf("got %v, want %v within %v for %v", got[a], want, off, d)
				}
			}
		}
	})
}

// What leads by speed leads for those who care for speed, and what is knocked out
// for nobody.
func TestCentralWeightsByHand(t *testing.T) {
	p := modeltest.TwoCriteria()
	got := New(p.Model).CentralWeights(questions.Answers{})
	for a, want := range [][]float64{{0.75, 0.25}, {0.25, 0.75}} {
		for i, w := range want {
			if math.Abs(got[a][i]-w) > 0.01 {
				t.Errorf("got %v, want about %v", got[a], want)
			}
		}
	}
	p.Model.Musts = []Must{{ID: "no", KnockOut: []string{"safe"}}}
	if got = New(p.Model).CentralWeights(modeltest.Rated("none", "none")); got[0] != nil || got[1] != nil {
		t.Errorf("nothing has any weight: %v", got)
	}
	if got = New(p.Model).CentralWeights(modeltest.Rated("all", "some")); got[1] != nil || !near(got[0][0], 0.8) {
		t.Errorf("got %v", got)
	}
}
