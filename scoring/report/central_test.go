package report

import (
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
)

// TestCentralWeightsAddUp: what an alternative's priorities weigh is 100 in
// sum, and only those have some that lead somewhere.
func TestCentralWeightsAddUp(t *testing.T) {
	for name, in := range inputs(t) {
		data, err := JSON(in)
		if err != nil {
			t.Fatal(err)
		}
		var o struct {
			Alternatives []struct {
				ID      string
				Share   float64
				Central map[string]float64 `json:"central_weights"`
			}
		}
		if err := json.Unmarshal(data, &o); err != nil {
			t.Fatal(err)
		}
		for i, a := range o.Alternatives {
			sum := 0.0
			for _, w := range a.Central {
				sum += w
			}
			if leads := in.Result.Standings[i].Share > 0; leads != (a.Central != nil) || leads && math.Abs(sum-100) > 1 {
				t.Errorf("%s: %s has share %v and weights %v", name, a.ID, a.Share, a.Central)
			}
		}
	}
}

// TestWhosePrioritiesFit: where all is open, what an alternative is good at
// weighs more for those whom it suits; where priorities are settled there is
// nothing to tell.
func TestWhosePrioritiesFit(t *testing.T) {
	in := inputs(t)["all-unsure"]
	v := newDraft(in).centralView()
	if len(v.Rows) < centralLeast || len(v.Names) < 2 {
		t.Fatalf("got %+v", v)
	}
	if !slices.IsSortedFunc(v.Rows, func(a, b centralRow) int { return int(math.Copysign(1, b.spread-a.spread)) }) {
		t.Errorf("not the widest first: %+v", v.Rows)
	}
	for a := range in.Central { // settled: all but the same, one criterion apart by what rounding leaves
		in.Central[a] = slices.Clone(in.Central[0])
		in.Central[a][0] += 0.02 * float64(a)
	}
	if v := newDraft(in).centralView(); len(v.Rows) > 0 {
		t.Errorf("told of one criterion alone: %+v", v)
	}
	in.Central = nil
	if text := Build(in).Markdown(); strings.Contains(text, "Whose priorities") {
		t.Error("told without weights")
	}
}
