package wizard

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
)

// clickOn clicks on the last place where the screen shows a text.
func (d *driver) clickOn(text string) *driver {
	d.t.Helper()
	for y, row := range slices.Backward(strings.Split(d.screen(), "\n")) {
		if at := strings.LastIndex(row, text); at >= 0 {
			d.send(tea.MouseClickMsg{X: ansi.StringWidth(row[:at]), Y: y, Button: tea.MouseLeft})
			return d
		}
	}
	d.t.Fatalf("%q is nowhere:\n%s", text, d.screen())
	return d
}

// TestWalkByMouseAlone: from the first screen to the last without a key, a
// click on a hint being its key.
func TestWalkByMouseAlone(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {60, 18}, {45, 12}} {
		d := drive(t, resultDeps(), questions.Record{}, size[0], size[1])
		d.clickOn("enter start").clickOn("Content site").clickOn("enter next")
		if got := d.answer("product.kind"); got.State != questions.Answered {
			t.Errorf("at %v: clicked and confirmed, got %+v", size, got)
		}
		d.clickOn("? why").shows("Why we ask").clickOn("esc close").hides("Why we ask")
		for i := 0; i < 15 && !d.resulting(); i++ {
			d.clickOn("enter ")
		}
		if !d.resulting() {
			t.Fatalf("at %v: no result:\n%s", size, d.screen())
		}
		if size[0] < 60 {
			continue // no room for that hint
		}
		d.clickOn("w what if").shows("What if").clickOn("enter keep").hides("What if")
	}
}

// TestArrowsInAHintAreNoButton: which of two opposite keys is meant nobody
// knows.
func TestArrowsInAHintAreNoButton(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24).press("enter")
	before := d.screen()
	if d.clickOn("↑↓ move"); d.screen() != before {
		t.Errorf("a click on both arrows did something:\n%s", d.screen())
	}
}

// TestTryingByMouse: in a what-if a click takes a row, the arrows beside its
// answer change it, and choices are taken one by one.
func TestTryingByMouse(t *testing.T) {
	d := showResult(t, state{keys: []string{"w"}}, 80, 24)
	d.clickOn("Live updates").clickOn("← Constantly").shows("was Constantly").clickOn("Some →").hides("was Constantly")
	d.clickOn("Kind of product").clickOn("Kind of product").shows("Content site").clickOn("Gateway")
	if d.shows("■ Gateway"); d.w.result.Tried() != 1 {
		t.Errorf("a click on a choice leads to %d changes", d.w.result.Tried())
	}
}
