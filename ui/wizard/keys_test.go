package wizard

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
)

func TestEveryLetterHasATwin(t *testing.T) {
	for twin, want := range map[string]string{"j": "down", "k": "up", "h": "left", "l": "right", "shift+tab": "esc",
		"f1": "?", "f2": "n", "f3": "g", "f4": "u", "f5": "s", "f6": "m", "ctrl+r": "redo", "U": "u", "N": "N"} {
		if got := press(keyOf(twin)); got != want {
			t.Errorf("%s is %q, want %q", twin, got, want)
		}
	}
}

// TestLettersOnOtherKeyboards: where the terminal tells which key it was, the
// place on the keyboard counts, not the letter.
func TestLettersOnOtherKeyboards(t *testing.T) {
	if got := press(tea.KeyPressMsg{Code: 'г', Text: "г", BaseCode: 'u'}); got != "u" {
		t.Errorf("%q, want u", got)
	}
	if got := press(tea.KeyPressMsg{Code: 'q', Text: "q", BaseCode: 'a'}); got != "q" {
		t.Errorf("%q: a Latin letter is what it says", got)
	}
}

// BenchmarkCursorMove is what happens between a key and its frame.
func BenchmarkCursorMove(b *testing.B) {
	w := New(testDeps(), questions.Record{Title: "Support chat"})
	w.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	w.Update(keyOf("enter"))
	keys := []tea.KeyPressMsg{keyOf("down"), keyOf("up")}
	b.ReportAllocs()
	for i := range b.N {
		w.Update(keys[i%2])
		_ = w.View()
	}
}

// TestNoKeyIsSilent: one that means nothing says so, on every screen.
func TestNoKeyIsSilent(t *testing.T) {
	for _, keys := range [][]string{nil, {"enter"}, {"enter", "s"}, {"enter", "s", "s", "s"}, toMatrix, then(toMatrix, "enter")} {
		drive(t, testDeps(), questions.Record{}, 80, 24).press(keys...).press("v").shows("v does nothing here: ? lists the keys").press("up").hides("does nothing")
	}
	drive(t, testDeps(), questions.Record{}, 80, 24).press("enter", "s", "9").shows("9 does nothing here")
	drive(t, testDeps(), questions.Record{}, 80, 24).press(toMatrix...).press("9").shows("9 does nothing here")
	showResult(t, state{keys: []string{"v"}}, 80, 24).shows("v does nothing here")
	showResult(t, state{keys: []string{"w", "v"}}, 80, 24).shows("v does nothing here")
}
