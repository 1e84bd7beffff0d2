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
		{"Use Bridge", []string{"20260101-dated.md", "0002-b.md", "0003-c.md"}, "0004-use-bridge.md"},
		{"Use Bridge", []string{"2024-01-15-a.md"}, "2026-11-30-use-bridge.md"},
		{"Use Bridge", []string{"20240115-a.md"}, "20261130-use-bridge.md"},
		{"Use Bridge", []string{"ADR-001-a.md", "ADR-002-b.md"}, "ADR-003-use-bridge.md"},
		{"Use Bridge", []string{"001-a.md", "002-b.md", "template.md"}, "003-use-bridge.md"},
		{"Use Bridge", []string{"0001_a.md"}, "0002_use-bridge.md"},
		{"Use Bridge", []string{"20269999-no-date.md"}, "0001-use-bridge.md"},
		{"Use Bridge", []string{"20261130-use-bridge.md", "20261130-Use-Bridge-2.md"}, "20261130-use-bridge-3.md"},
		{"Use Bridge", []string{"00041-wide.md", "9-narrow.md"}, "00042-use-bridge.md"},
		{"Use Bridge", []string{"9999-last.md"}, "10000-use-bridge.md"},
		{"Straße über den Øresund", nil, "0001-straße-über-den-øresund.md"},
		{"../../etc/passwd\x00", nil, "0001-etc-passwd.md"},
		{"...", nil, "0001-decision.md"},
		{"", nil, "0001-decision.md"},
		{strings.Repeat("word ", 30), nil, "0001-" + strings.TrimSuffix(strings.Repeat("word-", 12), "-") + ".md"},
		{strings.Repeat("x", 100), nil, "0001-" + strings.Repeat("x", 60) + ".md"},
	} {
		if got, _ := FileName(tt.title, "2026-11-30", MADR, tt.existing); got != tt.want {
			t.Errorf("FileName(%q, %v) = %q, want %q", tt.title, tt.existing, got, tt.want)
		}
	}
}

// TestFileNameOfStyle takes the date for log4brains, which reads no other names,
// and tells the number.
func TestFileNameOfStyle(t *testing.T) {
	for _, tt := range []struct {
		style    Style
		date     string
		existing []string
		want     string
		number   int
	}{
		{Log4brains, "2026-11-30", nil, "20261130-use-bridge.md", 0},
		{Log4brains, "2026-11-30", []string{"0001-a.md"}, "0002-use-bridge.md", 2},
		{Log4brains, "some day", nil, "undated-use-bridge.md", 0},
		{Nygard, "2026-11-30", nil, "0001-use-bridge.md", 1},
		{Nygard, "2026-11-30", []string{"0041-a.md"}, "0042-use-bridge.md", 42},
	} {
		name, number := FileName("Use Bridge", tt.date, tt.style, tt.existing)
		if name != tt.want || number != tt.number {
			t.Errorf("%s, %v: %q, %d", tt.style, tt.existing, name, number)
		}
	}
	if got := Number("ADR-012-x.md"); got != 12 {
		t.Errorf("ADR-012-x.md has the number %d", got)
	}
}

func FuzzFileName(f *testing.F) {
	f.Add("Use Node.js", "0006-x.md")
	f.Add("a/../b\\c:*?", "99999999999999999999-x.md")
	f.Fuzz(func(t *testing.T, title, existing string) {
		name, _ := FileName(title, "2026-11-30", MADR, []string{existing})
		if strings.ContainsAny(name, "/\\:*?\"<>| \x00") || !utf8.ValidString(name) || len(name) > 255 || name == existing {
			t.Errorf("FileName(%q, %q) = %q", title, existing, name)
		}
	})
}
