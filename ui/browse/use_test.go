package browse

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// Planted faults seen to fail: back that always ends in the list; open that
// forgets the claims only frameworks use; a filter that q leaves.

func TestOnePane(t *testing.T) {
	d := drive(t, strait(), 80, 24)
	d.shows("Storms do not stop it").hides("boats carry")
	d.press("enter").shows("Hundreds an hour are more than boats carry.").hides("Storms do not stop it")
	d.press("down", "down").hides("Rests on 3 claims") // the text moves
	d.press("enter").shows("Claims used (3)", "K1")
	d.press("down", "right").shows("Claim K1", "True of old boats only")
	d.press("left").shows("Claims used (3)")
	d.press("esc").shows("Hundreds an hour are more than boats carry.")
	d.press("esc").shows("Storms do not stop it")
	if d.press("esc", "esc"); d.quit {
		t.Error("Escape leaves the program")
	}
}

func TestTwoPanes(t *testing.T) {
	d := drive(t, strait(), 120, 36)
	d.shows("Storms do not stop it", "Hundreds an hour are more than boats carry.")
	d.press("enter", "j").shows("Claims used (3)", "Claim K1", "True of old boats only")
	d.press("esc").shows("Not scored", "Hundreds an hour are more than boats carry.")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24}) // the page goes, the place stays
	d.shows("› Traffic flows").hides("boats carry")
}

func TestFilter(t *testing.T) {
	d := drive(t, strait(), 80, 24)
	d.press("/", "=QUEUE").shows("K2", "1 found").hides("Traffic flows")
	d.press("=quit").shows("Nothing here contains that.", "QUEUEquit")
	if d.quit {
		t.Fatal("a letter of the query leaves the program")
	}
	d.press("backspace", "backspace", "backspace", "backspace", "enter").shows("esc shows all")
	d.press("enter").shows("Claim K2", "wrong", "Correction:")
	d.press("esc", "esc").shows("Traffic flows", "Not scored").hides("K2")
	d.press("/", "=nothing", "esc").shows("Traffic flows")
}

func TestContradictions(t *testing.T) {
	d := drive(t, strait(), 100, 30).press("c")
	beside := false
	for _, row := range strings.Split(d.screen(), "\n") {
		beside = beside || strings.Contains(row, "Tolls pay for them") && strings.Contains(row, "Upkeep eats the tolls")
	}
	if !beside {
		t.Errorf("the sides are not beside each other:\n%s", d.screen())
	}
	d.send(tea.WindowSizeMsg{Width: 99, Height: 30})
	for _, row := range strings.Split(d.screen(), "\n") {
		if strings.Contains(row, "Tolls pay for them") && strings.Contains(row, "Upkeep") {
			t.Errorf("beside each other at 99 columns:\n%s", d.screen())
		}
	}
	d.shows("Tolls pay for them", "Upkeep eats the tolls", "The value spans both", "1 of 1")
	d.press("c").shows("Traffic flows")

	// The one at hand comes first, the others follow and come round.
	d = drive(t, builtin(t), 120, 36)
	last := d.b.library.book.Base.Contradictions[len(d.b.library.book.Base.Contradictions)-1].ID
	d.b.library.open(last)
	d.press("c").shows(last + " ").press("enter").shows(d.b.library.book.Base.Contradictions[0].ID + " ").press("p").shows(last + " ")
}

// TestEverythingCanBeOpened: each criterion, claim and contradiction has a
// place in the lists, and is opened there.
func TestEverythingCanBeOpened(t *testing.T) {
	deps := builtin(t)
	var ids []string
	for _, c := range deps.Book.Model.Criteria {
		ids = append(ids, c.ID)
	}
	for _, c := range deps.Book.Base.Contradictions {
		ids = append(ids, c.ID)
	}
	for _, c := range deps.Book.Base.Claims {
		ids = append(ids, c.ID)
	}
	for _, id := range ids {
		deps.Start = id
		if n, ok := New(deps).library.current(); !ok || n.ID != id {
			t.Errorf("%s opens %+v", id, n)
		}
	}
	deps.Start = "nothing"
	if n, _ := New(deps).library.current(); n.ID != deps.Book.Model.Criteria[0].ID {
		t.Errorf("an unknown id opens %+v", n)
	}
}

func TestLeave(t *testing.T) {
	for key, interrupted := range map[string]bool{"q": false, "ctrl+c": true} {
		for _, before := range [][]string{nil, {"?"}, {"c"}, {"enter"}} {
			d := drive(t, strait(), 80, 24).press(before...).press(key)
			if !d.quit || d.b.Interrupted() != interrupted {
				t.Errorf("%q after %v: quit %v, interrupted %v", key, before, d.quit, d.b.Interrupted())
			}
		}
	}
	d := drive(t, strait(), 80, 24).press("/", "ctrl+c")
	if !d.quit {
		t.Error("Ctrl-C does not leave while a query is written")
	}
}

func TestMouse(t *testing.T) {
	d := drive(t, strait(), 120, 36)
	rows := strings.Split(d.screen(), "\n")
	at := -1
	for y, row := range rows {
		if strings.Contains(row, "Building is cheap") {
			at = y
		}
	}
	click := tea.MouseClickMsg{X: 6, Y: at, Button: tea.MouseLeft}
	d.send(click)
	d.shows("› Building is cheap")
	d.send(click)
	d.shows("› Building is cheap ") // in the way, now that its claims are listed
	if len(d.b.library.levels) != 2 {
		t.Errorf("a second click opens nothing:\n%s", d.screen())
	}
}

// TestSignsAreAllNamed in the list of keys, those of combinations, too.
func TestSignsAreAllNamed(t *testing.T) {
	deps := builtin(t)
	d := drive(t, deps, 80, 24).press("?").press("end").shows("Claims favour")
	for _, a := range deps.Book.Model.Alternatives {
		d.shows(a.Name)
	}
}

// TestKeysOnASmallScreen: the list of keys scrolls to its end, other keys close
// it, and the mouse can be switched off.
func TestKeysOnASmallScreen(t *testing.T) {
	d := drive(t, strait(), 45, 12).press("?").shows("deeper: criterion").press("end").shows("Claims favour").press("esc").hides("Claims favour")
	on := d.b.View().MouseMode
	if d.press("m"); d.b.View().MouseMode == on {
		t.Error("m does not switch the mouse")
	}
}
