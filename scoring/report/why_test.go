package report

import (
	"strings"
	"testing"
)

// TestWhySaysWhomAClaimSpeaksFor expects what speaks for a value ahead of what
// limits it, with the side named.
func TestWhySaysWhomAClaimSpeaksFor(t *testing.T) {
	in := inputs(t)["clear"]
	base := *in.Evidence
	in.Evidence = &base
	base.Claims = append(base.Claims[:len(base.Claims):len(base.Claims)], base.Claims[0], base.Claims[0])
	limit, plain := &base.Claims[len(base.Claims)-2], &base.Claims[len(base.Claims)-1]
	limit.ID, limit.Favours, limit.Says, limit.Sources[0].Title = "L1", "ferry", "bridges clog", "Clogged bridges"
	plain.ID, plain.Favours, plain.Says = "N1", "neutral", "both were counted"
	for i := range in.Result.Lines {
		l := &in.Result.Lines[i]
		if in.Model.Criteria[l.Criterion].ID == "flow" {
			l.Cells[1].Claims = []string{"L1", "N1", "F1"}
		}
	}
	why, _ := Build(in).Section("why")
	at := -1
	for _, want := range []string{"- F1, for Bridge: ", "- N1: Both were counted", "- K1, for Bridge: "} {
		i := strings.Index(why.Markdown, want)
		if i < at || i < 0 {
			t.Errorf("%q is not there, or not behind what goes before it:\n%s", want, why.Markdown)
		}
		at = i
	}
	if strings.Contains(why.Markdown, "L1, for Ferry") {
		t.Errorf("what limits the value takes the place of what speaks for it:\n%s", why.Markdown)
	}
}

// TestWhyWithoutAWholePoint: lines of less than a point are something to
// compare, and so are values that are alike.
func TestWhyWithoutAWholePoint(t *testing.T) {
	const less, level = "No criterion makes a whole point of difference between Bridge and Ferry.", "Bridge and Ferry are equal on every criterion."
	for want, lead := range map[string]float64{less: 0.2, level: 0} {
		in := inputs(t)["clear"]
		for i := range in.Result.Lines {
			points := in.Result.Lines[i].Points
			for a := range points {
				points[a] = 0
			}
			if i == 0 {
				points[in.Result.Verdict.Leader] = lead
			}
		}
		why, _ := Build(in).Section("why")
		if !strings.HasPrefix(why.Markdown, want) || strings.Contains(why.Markdown, "nothing to compare") {
			t.Errorf("a lead of %v begins with %.100q, want %q", lead, why.Markdown, want)
		}
		if small := strings.Contains(why.Markdown, "Differences under one point"); small != (want == less) {
			t.Errorf("a lead of %v: lines of less than a point are there: %v", lead, small)
		}
	}
}
