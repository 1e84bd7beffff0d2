package phrase_test

import (
	"testing"

	"crossroads/questions/phrase"
)

func TestCapital(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "nothing is open.": "Nothing is open.", "évident": "Évident", "read/write mix": "Read/write mix", "well.": "Well.",
		"ws/eve.yaml cannot be read": "ws/eve.yaml cannot be read", "eve.yaml:3:7: no such choice": "eve.yaml:3:7: no such choice",
	} {
		if got := phrase.Capital(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
