package chart

import (
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring/report"
	"crossroads/ui/theme"
)

func TestSpread(t *testing.T) {
	look := Look{theme.New(theme.None, true, colorprofile.ASCII), theme.NewGlyphs(false)}
	replies := []report.Reply{{Text: "A few", People: 1, Choice: "few"}, {Text: "About half", Choice: "half"},
		{Text: "Most or all", People: 3, Choice: "most"}, {Text: "not sure", People: 1}}
	want := `A few         1 │ ●
About half      │
Most or all   3 │ ● ● ●  you
not sure      1 │ ○`
	if got := ansi.Strip(strings.Join(Spread(replies, []string{"most"}, 60, look), "\n")); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	long := []report.Reply{{Text: "A library that must run inside the main service", People: 1, Choice: "a"}}
	if got := ansi.Strip(Spread(long, nil, 66, look)[0]); !strings.Contains(got, "main service") {
		t.Errorf("cut where there is room: %q", got)
	}
	crowd := []report.Reply{{Text: "no", People: 200, Choice: "no"}, {Text: "yes", People: 100, Choice: "yes"}, {Text: "maybe", People: 1, Choice: "maybe"}}
	for _, width := range []int{20, 40, 76, 96, 200} {
		lines := Spread(crowd, nil, width, look)
		n := func(i int) int { return strings.Count(lines[i], "▄") + strings.Count(lines[i], "●") }
		if n(0) < n(1) || n(1) < n(2) || n(2) == 0 {
			t.Errorf("at %d cells\n%s", width, strings.Join(lines, "\n"))
		}
		for _, line := range lines {
			if ansi.StringWidth(line) > width {
				t.Errorf("%d cells: %q", width, line)
			}
		}
	}
}
