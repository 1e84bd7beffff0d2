package host

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/workshop"
)

// moment is somebody at a screen.
type moment struct {
	name   string
	rounds int
	phase  workshop.Phase
	guest  func(d *driver) *workshop.Seat // who looks; nil: the facilitator
	keys   []string
}

// moments are all screens of a workshop, one for each table of keys.
func moments() []moment {
	open, closed, shown := workshop.PhaseOpen, workshop.PhaseClosed, workshop.PhaseRevealed
	nobody := func(*driver) *workshop.Seat { return nil }
	last := func(d *driver) *workshop.Seat { return d.seats[3] }
	in := func(d *driver) *workshop.Seat { d.must(d.seats[3].HandIn()); return d.seats[3] }
	leader := func(d *driver) *workshop.Seat { d.must(d.seats[0].HandIn()); return d.seats[0] }
	return []moment{
		{"people", 1, open, nil, nil}, {"somebody", 1, open, nil, []string{"down"}}, {"close", 1, open, nil, []string{"c"}},
		{"expect", 1, open, nil, []string{"e", "=7"}}, {"renew", 1, open, nil, []string{"down", "enter"}}, {"renewed", 1, open, nil, []string{"down", "enter", "enter"}},
		{"leader", 1, open, nil, []string{"f"}}, {"end", 1, open, nil, []string{"ctrl+c"}}, {"keys", 1, open, nil, []string{"?"}},
		{"closed", 1, closed, nil, nil}, {"reveal", 1, closed, nil, []string{"r"}},
		{"pages", 1, shown, nil, nil}, {"notes", 1, shown, nil, []string{"right", "right", "right"}}, {"people-revealed", 1, shown, nil, []string{"esc"}},
		{"second", 1, shown, nil, []string{"2"}}, {"pages-second", 2, shown, nil, nil},
		{"joint", 1, shown, nil, []string{"s"}}, {"joint-one", 1, shown, nil, []string{"s", "end", "right"}}, {"joint-several", 1, shown, nil, []string{"s", "home", "right"}},
		{"name", 1, open, nobody, nil}, {"code", 1, open, nobody, []string{"enter"}}, {"waiting", 1, open, in, nil}, {"waiting-leader", 1, open, leader, nil},
		{"waiting-closed", 1, closed, last, nil}, {"late", 1, closed, nobody, nil}, {"leave", 1, closed, last, []string{"ctrl+c"}},
		{"reading", 1, shown, last, nil}, {"reading-alone", 1, shown, last, []string{"right", "right"}}, {"leading", 1, open, leader, []string{"ctrl+l"}},
	}
}

// at is somebody at a moment; made is what was worked out before.
func (m moment) at(t *testing.T, width, height int, made worked) *driver {
	t.Helper()
	return m.looks(strait(t, m.rounds, m.phase, made), width, height)
}

// looks has somebody look at a workshop and press what leads to the moment.
func (m moment) looks(d *driver, width, height int) *driver {
	d.lead, d.guest, d.quit = nil, nil, false
	d.host.board.turn(0)
	if m.guest == nil {
		d.leads(width, height)
	} else {
		d.joins(m.guest(d), width, height)
	}
	d.begun = d.host.deps.Room.State()
	return d.press(m.keys...)
}

// TestEveryKeyActs presses every key of every table: each is to change what is
// shown, or to leave. Where one moves back from where nothing is before, or takes
// back what is not there yet, it is pressed from further on.
//
// Planted fault seen to fail: an "e" that asks nothing.
func TestEveryKeyActs(t *testing.T) {
	further := [][]string{nil, {"down", "down"}, {"right", "right"}, {"enter", "up"}, {"end"}, {"home", "space"}, {"down", "right"}, {"=7"}, {"2"}}
	made := newWorked()
	for _, m := range moments() {
		d := m.at(t, 60, 18, made)
		for _, b := range d.keys().Table {
			for key := range strings.FieldsSeq(b.Keys) {
				if !slices.ContainsFunc(further, func(before []string) bool {
					if d.begun != d.host.deps.Room.State() || strings.HasPrefix(m.name, "joint") { // else the same workshop does
						d = strait(t, m.rounds, m.phase, made)
					}
					m.looks(d, 60, 18).press(before...)
					d.window().seen() // what a key takes away is not what it does
					was, mouse := d.model().View().Content, d.window().root.Mouse
					d.press(key)
					return was != d.model().View().Content || mouse != d.window().root.Mouse || d.quit
				}) {
					t.Errorf("%s: %q (%s %s) does nothing:\n%s", m.name, key, b.Does, b.Means, m.at(t, 60, 18, made).screen())
				}
			}
		}
	}
}

// TestHintsAreKeys: what a footer names is a key, "?" lists it, and every letter
// has another key beside it.
func TestHintsAreKeys(t *testing.T) {
	arrows := strings.NewReplacer("↑", "up ", "↓", "down ", "←", "left ", "→", "right ")
	reached := map[string]bool{}
	for _, letter := range twins() {
		reached[letter] = true
	}
	made := newWorked()
	for _, m := range moments() {
		keys := m.at(t, 60, 18, made).keys()
		listed := keys.Listed()
		for _, b := range keys.Table {
			for name := range strings.FieldsSeq(arrows.Replace(b.Hint)) {
				if !b.Has(name) {
					t.Errorf("%s: %q does not %s", m.name, name, b.Does)
				}
			}
			if b.Hint != "" && len(listed) > 0 && b.Means == "" && b.Keys != "?" {
				t.Errorf("%s: %q is in the footer and not in the list of keys", m.name, b.Hint)
			}
			if b.Keys != "" && !slices.ContainsFunc(strings.Fields(b.Keys), func(key string) bool {
				return len(key) > 1 || strings.ToLower(key) == strings.ToUpper(key) || reached[key]
			}) {
				t.Errorf("%s: %q, %s, works with a letter alone", m.name, b.Keys, b.Does)
			}
		}
	}
}

// TestNothingOutsideTheFrame: whatever is shown, at any size.
func TestNothingOutsideTheFrame(t *testing.T) {
	made := newWorked()
	for _, m := range moments() {
		d := m.at(t, 100, 30, made)
		for _, size := range [][2]int{{20, 5}, {40, 10}, {60, 18}, {80, 24}, {200, 60}} {
			d.sends(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			rows := strings.Split(d.model().View().Content, "\n")
			if len(rows) > size[1] {
				t.Errorf("%s at %v: %d lines", m.name, size, len(rows))
			}
			for _, row := range rows {
				if w := ansi.StringWidth(row); w > size[0] {
					t.Errorf("%s at %v: %d columns: %q", m.name, size, w, row)
				}
			}
		}
	}
}

// TestDrawingOnlyDraws: what is drawn follows from what a screen was told, and not
// from what the workshop has come to since.
//
// Planted fault seen to fail: a list of people that asks the room.
func TestDrawingOnlyDraws(t *testing.T) {
	made := newWorked()
	for _, m := range moments() {
		d := m.at(t, 80, 24, made)
		was := d.model().View().Content
		d.seats[1].Leave()
		d.host.deps.Now = nil // the clock is not asked
		if m.phase != workshop.PhaseRevealed {
			d.must(d.host.deps.Room.Expect(40))
		}
		if now := d.model().View().Content; now != was {
			t.Errorf("%s: drawn anew it is\n%s", m.name, ansi.Strip(now))
		}
	}
}

// TestMouse leads a workshop, and settles its answers, by clicks alone.
func TestMouse(t *testing.T) {
	d := strait(t, 1, workshop.PhaseOpen, newWorked()).leads(80, 24)
	d.press("@Cy").shows("A new code for Cy?", "esc no").press("@esc no").hides("A new code")
	d.press("@? keys").shows("whoever is in").press("@esc close").hides("whoever is in")
	d.press("@c close the round", "@enter close it").shows("Nobody can change anything").press("@r reveal", "@enter reveal")
	<-d.host.reveal(1).done
	d.sends(revealedMsg{}).shows("1 of ").press("@→ next").shows("2 of ").press("@s settle").shows("Joint answers").hides("all are settled")
	row := "Importance of price"
	d.press("@" + row).shows("› " + row)
	d.press("@decisive").shows("settled")
	if one, _ := joint(t, d).Get("weights.price"); !slices.Equal(one.Values, []string{"decisive"}) {
		t.Errorf("kept %+v", one)
	}
}

func joint(t *testing.T, d *driver) questions.Answers {
	t.Helper()
	kept, _, err := d.host.deps.Room.Joint()
	if err != nil {
		t.Fatal(err)
	}
	return kept.Answers
}

// TestLeaving: Ctrl-C asks, whatever is asked already, and answers nothing else;
// Enter stays, and a second Ctrl-C leaves.
func TestLeaving(t *testing.T) {
	d := strait(t, 1, workshop.PhaseOpen, newWorked()).leads(80, 24).press("c", "ctrl+c").shows("End the workshop for everybody?")
	d.press("enter").hides("End the workshop").shows("Close the round?")
	if d.quit || d.host.deps.Room.State().Phase != workshop.PhaseOpen {
		t.Error("a key too many has ended something")
	}
	if d.press("ctrl+c", "ctrl+c"); !d.quit {
		t.Error("a second Ctrl-C does not leave")
	}
}
