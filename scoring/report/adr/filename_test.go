package adr

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestFileName(t *testing.T) {
	for _, tt := range []struct {
		title    string
		existing []string
		want     string
	}{
		{"Use Node.js for support chat", []string{"0005-a.md", "0006-use-go.md", "README.md"}, "0007-use-node-js-for-support-chat.md"},
		{"Use Bridge", nil, "0001-use-bridge.md"},
		{"Use Bridge", []string{"0009-x.txt", "12"}, "0001-use-bridge.md"},
		{"Use Bridge", []string{"20260101-dated.md", "0002-b.md"}, "0003-use-bridge.md"},
		{"Use Bridge", []string{"00041-wide.md", "9-narrow.md"}, "00042-use-bridge.md"},
		{"Use Bridge", []string{"9999-last.md"}, "10000-use-bridge.md"},
		{"Straße über den Øresund", nil, "0001-straße-über-den-øresund.md"},
		{"../../etc/passwd\x00", nil, "0001-etc-passwd.md"},
		{"...", nil, "0001-decision.md"},
		{"", nil, "0001-decision.md"},
		{strings.Repeat("word ", 30), nil, "0001-" + strings.TrimSuffix(strings.Repeat("word-", 12), "-") + ".md"},
		{strings.Repeat("x", 100), nil, "0001-" + strings.Repeat("x", 60) + ".md"},
	} {
		if got := FileName(tt.title, tt.existing); got != tt.want {
			t.Errorf("FileName(%q, %v) = %q, want %q", tt.title, tt.existing, got, tt.want)
		}
	}
}

func FuzzFileName(f *testing.F) {
	f.Add("Use Node.js", "0006-x.md")
	f.Add("a/../b\\c:*?", "99999999999999999999-x.md")
	f.Fuzz(func(t *testing.T, title, existing string) {
		name := FileName(title, []string{existing})
		if strings.ContainsAny(name, "/\\:*?\"<>| \x00") || !utf8.ValidString(name) || len(name) > 255 || name == existing {
			t.Errorf("FileName(%q, %q) = %q", title, existing, name)
		}
	})
}
