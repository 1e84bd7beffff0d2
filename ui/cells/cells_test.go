package cells_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"crossroads/ui/cells"
)

func TestClean(t *testing.T) {
	for text, want := range map[string]string{
		"plain":                                        "plain",
		"two\nlines\tand a tab":                        "two\nlines and a tab",
		"\x1b[31mred\x1b[0m":                           "red",
		"\x1b]8;;https://x\x1b\\y":                     "y",
		"bell\a, return\r":                             "bell, return",
		"turned \u202eround\u202c":                     "turned round",
		"a\u0323\u0306o" + strings.Repeat("\u0300", 9): "a\u0323\u0306o" + strings.Repeat("\u0300", 4),
		"apart\u2028joined \u2066x":                    "apartjoined x",
	} {
		if got := cells.Clean(text); got != want {
			t.Errorf("Clean(%q) = %q, want %q", text, got, want)
		}
	}
	if got := cells.Line("a\nb"); got != "a b" {
		t.Errorf("Line: %q", got)
	}
}

// TestCut: between words, where that keeps most of what fits, and styled text
// keeps its style.
func TestCut(t *testing.T) {
	for text, want := range map[string]string{
		"a component front end":             "a component …",
		"a component fr":                    "a component fr",
		"two incomprehensibles":             "two incompreh…",
		"tens of thousand men":              "tens of thous…",
		"\x1b[1mbold and wide enough\x1b[m": "\x1b[1mbold and wide…\x1b[m",
	} {
		if got := cells.Cut(text, 14, "…"); got != want {
			t.Errorf("Cut(%q) = %q, want %q", text, got, want)
		}
	}
	if got := cells.Cut("clipped hard", 9, ""); got != "clipped h" {
		t.Errorf("without an ellipsis: %q", got)
	}
}

func TestEnds(t *testing.T) {
	for width, want := range map[int]string{
		12: "left   right", 11: "left  right", 9: "l…  right", 5: "right", 3: "ri…", 0: "",
	} {
		if got := cells.Ends("left", "right", width, "…"); got != want {
			t.Errorf("in %d: %q, want %q", width, got, want)
		}
	}
	if got := cells.Ends("left", "", 6, "…"); got != "left  " {
		t.Errorf("with nothing at the right: %q", got)
	}
}

// words draws text of letters that are one cell wide, two, and none.
func words() *rapid.Generator[string] {
	return rapid.StringOf(rapid.SampledFrom([]rune("aZ 0-é長文\u0301")))
}

// TestWidths: what is cut is never wider than asked for, what is padded never
// narrower, and ends stay within theirs.
func TestWidths(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		left, right := words().Draw(t, "left"), words().Draw(t, "right")
		width := rapid.IntRange(2, 80).Draw(t, "width")
		if got := ansi.StringWidth(cells.Cut(left, width, "…")); got > width {
			t.Errorf("cut to %d cells in %d", got, width)
		}
		if got := ansi.StringWidth(cells.Pad(left, width)); got < width {
			t.Errorf("padded to %d cells of %d", got, width)
		}
		if got := ansi.StringWidth(cells.Ends(left, right, width, "…")); got > width {
			t.Errorf("ends take %d cells in %d", got, width)
		}
	})
}

func TestPlace(t *testing.T) {
	for _, c := range []struct {
		frame, text string
		x, y        int
		ok          bool
	}{
		{"a\nb", "a\nb", 0, 0, false},
		{"a\n  " + cells.Focus + "› b", "a\n  › b", 2, 1, true},
		{"a\n  " + cells.Focus + "› b\n/ 日本" + cells.Caret + " ", "a\n  › b\n/ 日本 ", 6, 2, true},
		{cells.Caret + "a" + cells.Focus + "b", "ab", 0, 0, true},
		{"\x1b[1m日\x1b[m" + cells.Focus, "\x1b[1m日\x1b[m", 2, 0, true},
	} {
		text, x, y, ok := cells.Place(c.frame)
		if text != c.text || x != c.x || y != c.y || ok != c.ok {
			t.Errorf("Place(%q) = %q, %d, %d, %v", c.frame, text, x, y, ok)
		}
	}
}

func TestWords(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 10, ""},
		{"one two three", 7, "one two|three"},
		{"incomprehensible words", 5, "incomprehensible|words"},
		{"äöü äöü", 7, "äöü äöü"},
	} {
		if got := strings.Join(cells.Words(test.text, test.width), "|"); got != test.want {
			t.Errorf("%q in %d: %q", test.text, test.width, got)
		}
	}
}
