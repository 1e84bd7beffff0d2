package pane_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"crossroads/ui/pane"
)

// TestPane: whatever is pressed, set or resized, what is seen are the lines
// from the top on, as many as fit and there are, and a page keeps two of them.
//
// Planted faults seen to fail: Fit that does not go to the top again; pages as
// high as the pane.
func TestPane(t *testing.T) {
	keys := []string{"up", "down", "pgup", "pgdown", "home", "end", "ctrl+u", "ctrl+d", "x"}
	rapid.Check(t, func(t *rapid.T) {
		var p pane.Pane
		var text []string
		for range rapid.IntRange(1, 8).Draw(t, "steps") {
			if text == nil || rapid.Bool().Draw(t, "another text") {
				text = rapid.SliceOfN(rapid.SampledFrom([]string{"", "one", "\x1b[31m赤い\x1b[m", "four words of text"}), 0, 30).Draw(t, "text")
			}
			width, height := rapid.IntRange(1, 20).Draw(t, "width"), rapid.IntRange(1, 12).Draw(t, "height")
			p.Fit(text, width, height)
			key := rapid.SampledFrom(keys).Draw(t, "key")
			before := p.Top()
			if p.HandleKey(key); key == "x" && p.Top() != before {
				t.Fatal("a key that means nothing moves the text")
			}
			top := p.Top()
			if top < 0 || top > max(0, len(text)-height) || key == "end" && top != max(0, len(text)-height) {
				t.Fatalf("%d of %d lines in %d after %s", top, len(text), height, key)
			}
			if down := min(before+max(1, height-2), max(0, len(text)-height)); key == "pgdown" && top != down {
				t.Fatalf("a page leads from %d to %d, not to %d", before, top, down)
			}
			var want []string
			for _, l := range text[top:min(len(text), top+height)] {
				want = append(want, strings.TrimRight(ansi.Truncate(ansi.Strip(l), width, ""), " "))
			}
			var got []string
			for _, l := range p.Lines() {
				got = append(got, strings.TrimRight(ansi.Strip(l), " "))
			}
			if !slices.Equal(got, want) || p.Below() != len(text)-top-len(want) {
				t.Fatalf("%q, %d below; want %q", got, p.Below(), want)
			}
		}
	})
}
