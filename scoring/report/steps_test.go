package report

import (
	"slices"
	"strings"
	"testing"
)

// TestMeasuresWhatCouldMoveTheCall expects what matters to nobody behind what
// weighs much and is little known, whoever is ahead on it.
func TestMeasuresWhatCouldMoveTheCall(t *testing.T) {
	in := inputs(t)["close"]
	ids := func() []string {
		d := newDraft(in)
		var ids []string
		for _, i := range d.toMeasure() {
			ids = append(ids, d.criterion(i).ID)
		}
		return ids
	}
	if got, want := ids(), []string{"price", "weather", "flow", "upkeep"}; !slices.Equal(got, want) {
		t.Errorf("measures %v, want %v", got, want)
	}
	in.Result.Lines = slices.Clone(in.Result.Lines)
	for i := range in.Result.Lines {
		if in.Model.Criteria[in.Result.Lines[i].Criterion].ID == "price" {
			in.Result.Lines[i].Weight = 0
		}
	}
	if got := ids(); slices.Contains(got, "price") {
		t.Errorf("measures %v, though price matters to nobody", got)
	}
}

// TestPrototypesWithoutFrameworks: an alternative of which no framework is known
// is named, and no list is begun for it.
func TestPrototypesWithoutFrameworks(t *testing.T) {
	in := inputs(t)["close"]
	known := *in.Advice
	known.Frameworks = nil
	in.Advice = &known
	for _, with := range newDraft(in).stepsBrief().With {
		if with == "" || strings.Contains(with, ":") {
			t.Errorf("build with %q", with)
		}
	}
}
