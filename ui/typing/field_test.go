package typing

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"crossroads/ui/cells"
)

func keyOf(name string) tea.KeyPressMsg {
	k := tea.KeyPressMsg{}
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		return tea.KeyPressMsg{Code: rune(rest[0]), Mod: tea.ModCtrl}
	}
	if rest, ok := strings.CutPrefix(name, "alt+"); ok {
		return tea.KeyPressMsg{Code: rune(rest[0]), Mod: tea.ModAlt}
	}
	switch name {
	case "left":
		k.Code = tea.KeyLeft
	case "right":
		k.Code = tea.KeyRight
	case "home":
		k.Code = tea.KeyHome
	case "end":
		k.Code = tea.KeyEnd
	case "backspace":
		k.Code = tea.KeyBackspace
	case "delete":
		k.Code = tea.KeyDelete
	default:
		k.Code, k.Text = []rune(name)[0], name
	}
	return k
}

// edited presses keys in a field; a "|" in what is returned is the cursor.
func edited(text string, names ...string) string {
	f := New(text, 500)
	for _, name := range names {
		f.Update(keyOf(name))
	}
	letters := signs(f.Text())
	at := f.at(letters)
	return strings.Join(letters[:at], "") + "|" + strings.Join(letters[at:], "")
}

// Planted faults seen to fail: keys given to the input once whatever the
// letter; no settling; the text area of Bubbles instead.
func TestLettersStayWhole(t *testing.T) {
	for _, c := range []struct {
		text, keys, want string
	}{
		{"a👩‍💻", "backspace", "a|"},
		{"a👩‍💻b", "left left", "a|👩‍💻b"},
		{"a👩‍💻b", "home right right", "a👩‍💻|b"},
		{"👩‍💻🇨🇭b", "home delete", "|🇨🇭b"},
		{"🇨🇭", "left x", "x|🇨🇭"},
		{"e", "\u0301", "e\u0301|"},
		{"\u0301a", "home e", "e\u0301|a"},
		{"\u0301a", "home e x", "e\u0301x|a"},
		{"two words", "ctrl+w", "two |"},
		{"two words", "alt+b z", "two z|words"},
		{"two words", "home alt+d", "| words"},
		{"two words", "alt+b ctrl+u", "|words"},
		{"two words", "alt+b ctrl+k", "two |"},
		{"ab", "ctrl+v ctrl+n ctrl+p", "ab|"},
		{"", "backspace delete left right", "|"},
	} {
		if got := edited(c.text, strings.Fields(c.keys)...); got != c.want {
			t.Errorf("%q after %s: %q, want %q", c.text, c.keys, got, c.want)
		}
	}
}

func TestPasteIsCleanAndCut(t *testing.T) {
	f := New("", 10)
	if changed, lost := f.Update(tea.PasteMsg{Content: "a\x1b[31mb\r\nc\td\u202ee\x07"}); !changed || lost != "" || f.Text() != "ab c de" {
		t.Errorf("%q, %v, %q", f.Text(), changed, lost)
	}
	if _, lost := f.Update(tea.PasteMsg{Content: "期期期期期"}); lost != "5 letters are too many: cut to 3" || f.Text() != "ab c de期期期" {
		t.Errorf("%q, %q", f.Text(), lost)
	}
	if changed, lost := f.Update(keyOf("x")); changed || lost != "There is no room for more" {
		t.Errorf("a letter too many: %v, %q", changed, lost)
	}
	if changed, _ := f.Update(keyOf("left")); changed {
		t.Error("the cursor changes the text")
	}
}

func TestZeroFieldTakesNothing(t *testing.T) {
	var f Field
	if changed, lost := f.Update(keyOf("x")); changed || lost != "" || f.Text() != "" {
		t.Errorf("%v, %q, %q", changed, lost, f.Text())
	}
}

// TestTheCursorIsInSight: whatever is typed, no line is wider than asked, the
// lines say the whole text and one cell is the cursor, even of a few lines.
func TestTheCursorIsInSight(t *testing.T) {
	names := []string{"left", "right", "home", "end", "backspace", "delete", "ctrl+w", "alt+f", "alt+b", "a", " ", "期", "👩‍💻", "\u0301", "longword"}
	rapid.Check(t, func(t *rapid.T) {
		f := New(rapid.StringMatching(`[a-c 期]{0,60}`).Draw(t, "text"), 80)
		for _, name := range rapid.SliceOf(rapid.SampledFrom(names)).Draw(t, "keys") {
			f.Update(keyOf(name))
		}
		width, most := rapid.IntRange(2, 30).Draw(t, "width"), rapid.IntRange(1, 4).Draw(t, "most")
		all := f.Lines(width, 0)
		for _, l := range all {
			if ansi.StringWidth(l) > width {
				t.Fatalf("%q is wider than %d", l, width)
			}
		}
		if got := ansi.Strip(strings.Join(all, "")); got != f.Text()+" " {
			t.Fatalf("%q is drawn as %q", f.Text(), got)
		}
		few := f.Lines(width, most)
		if len(few) > most || strings.Count(strings.Join(few, ""), cells.Caret) != 1 {
			t.Fatalf("no cursor in %q", few)
		}
	})
}

func BenchmarkCursorMove(b *testing.B) {
	f := New(strings.Repeat("some words ", 20), 500)
	keys := []tea.KeyPressMsg{keyOf("left"), keyOf("right")}
	b.ReportAllocs()
	for i := range b.N {
		f.Update(keys[i%2])
		f.Lines(60, 0)
	}
}
