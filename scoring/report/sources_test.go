package report

import (
	"strings"
	"testing"

	"crossroads/scoring/evidence"
)

// TestIndirectSources: a reader sees which sources were not read themselves.
func TestIndirectSources(t *testing.T) {
	for kind, want := range map[string]string{
		evidence.Primary: "2026", evidence.Article: "2026", "": "2026", "secondary": "2026 (secondary)",
	} {
		if got := sourced(evidence.Source{Title: "A ferry", Kind: kind, Date: "2026"}); !strings.HasSuffix(got, want) {
			t.Errorf("kind %q: %q, want it to end in %q", kind, got, want)
		}
	}
}
