package phrase

import (
	"strings"
	"testing"
)

func TestSlug(t *testing.T) {
	for title, want := range map[string]string{
		"":                         "",
		"...":                      "",
		"Support chat":             "support-chat",
		"Use Node.js":              "use-node-js",
		"../../etc/passwd\x00":     "etc-passwd",
		"Straße über den Øresund":  "straße-über-den-øresund",
		"請求書 (neu)":                "請求書-neu",
		strings.Repeat("word ", 9): "word-word-word-word-word",
		strings.Repeat("é", 30):    strings.Repeat("é", 25),
	} {
		if got := Slug(title, 25); got != want {
			t.Errorf("Slug(%q, 25) = %q, want %q", title, got, want)
		}
	}
}
