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
