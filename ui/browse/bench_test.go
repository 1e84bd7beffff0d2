package browse

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/content"
	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/theme"
)

// BenchmarkKey goes down the claims of the criterion with the most: a key and
// the frame that answers it, each page drawn for the first time.
func BenchmarkKey(b *testing.B) {
	guide, err := content.Builtin()
	if err != nil {
		b.Fatal(err)
	}
	base, err := guide.Evidence()
	if err != nil {
		b.Fatal(err)
	}
	one := New(Deps{Book: evidencepage.New(guide.Model, guide.Flow, base, nil), Theme: theme.Dark})
	one.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	for b.Loop() {
		one.library.drawn = nil
		one.Update(keyOf("down"))
		one.View()
	}
}
