package wizard

import (
	"fmt"
	"math/rand/v2"
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/scoring/report/reporttest"
)

// TestNothingOutsideTheFrame draws every screen at many sizes.
func TestNothingOutsideTheFrame(t *testing.T) {
	var sizes [][2]int
	for _, w := range []int{20, 31, 39, 40, 45, 52, 59, 60, 73, 80, 109, 110, 131, 133, 250} {
		for _, h := range []int{6, 9, 10, 11, 14, 15, 19, 20, 27, 28, 45, 80} {
			sizes = append(sizes, [2]int{w, h})
		}
	}
	for _, s := range states() {
		deps := testDeps()
		if s.deps != nil {
			s.deps(&deps)
		}
		d := drive(t, deps, questions.Record{Title: "A title that is 長い and goes on \x1b[31mfor longer than anybody would read"}, 80, 24)
		d.press(s.keys...)
		for _, size := range sizes {
			d.send(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
			d.inside(fmt.Sprintf("%s at %v", s.name, size))
		}
	}
}

// TestNoRoomKeepsEverything: the notice goes away with the reason for it.
func TestNoRoomKeepsEverything(t *testing.T) {
	d := drive(t, testDeps(), questions.Record{}, 80, 24)
	d.press("enter", "1", "2")
	before := d.screen()
	d.send(tea.WindowSizeMsg{Width: 30, Height: 8})
	d.shows("Everything is kept")
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	if d.screen() != before {
		t.Errorf("not as before:\n%s", d.screen())
	}
}

func TestBeforeTheSizeIsKnown(t *testing.T) {
	w := New(testDeps(), questions.Record{})
	if got := w.View().Content; got != "" {
		t.Errorf("%q, want nothing", got)
	}
	w.Update(keyOf("enter")) // and no key does harm
	w.Update(tea.MouseClickMsg{X: 3, Y: 3})
}

// TestRandomKeys presses thousands of keys. Nothing may panic or stand outside
// the frame, every answer on record is saved, an answer is lost only by
// undoing it, and Enter still leads to the result.
func TestRandomKeys(t *testing.T) {
	keys := []string{"up", "down", "left", "right", "enter", "enter", "space", "esc", "tab", "backspace", "home", "end", "pgup", "pgdown",
		"1", "2", "3", "4", "5", "6", "9", "u", "s", "n", "?", "g", "/", "p", "z", "ctrl+r", "j", "k", "h", "l", "f", "t", "x", "期", "r",
		"f1", "f2", "f3", "f4", "f5", "f6", "shift+up", "shift+down", "ctrl+u", "m", "q"}
	seeds := uint64(3)
	if reporttest.Long() {
		seeds = 10
	}
	for seed := range seeds {
		random := rand.New(rand.NewPCG(seed, 1))
		d := drive(t, testDeps(), questions.Record{}, 80, 24)
		for i := range 1000 {
			before := d.w.Record().Answers
			key := keys[random.IntN(len(keys))]
			switch random.IntN(40) {
			case 0:
				d.send(tea.WindowSizeMsg{Width: 20 + random.IntN(140), Height: 6 + random.IntN(50)})
			case 1:
				d.send(tea.MouseClickMsg{X: random.IntN(90), Y: random.IntN(30), Button: tea.MouseLeft})
			case 2:
				d.send(tea.MouseWheelMsg{X: random.IntN(90), Y: random.IntN(30), Button: tea.MouseWheelDown})
			case 3:
				d.send(tea.PasteMsg{Content: "pasted 文字\x1b[2J"})
			default:
				d.press(key)
			}
			d.inside(fmt.Sprintf("seed %d, key %d %q", seed, i, key))
			d.nothingLost(before, key)
			d.quit = false
		}
		d.send(tea.WindowSizeMsg{Width: 80, Height: 24}) // first, since no key counts where there is no room
		d.press("esc", "esc", "esc")
		for i := 0; i < 60 && !d.resulting(); i++ {
			if d.w.on == onReview { // where a row was chosen Enter edits that one again
				d.press("home")
			}
			d.press("enter")
		}
		if !d.resulting() {
			t.Fatalf("seed %d: Enter does not lead to the result:\n%s", seed, d.screen())
		}
	}
}

// resulting reports whether the result is shown.
func (d *driver) resulting() bool { return d.w.on == onResult }

// nothingLost fails when a key took an answer away, or when the newest state
// is not saved. Only what is on the screen can be emptied, letter by letter or
// choice by choice.
func (d *driver) nothingLost(before questions.Answers, key string) {
	d.t.Helper()
	now := d.w.Record().Answers
	if key != "z" && key != "ctrl+r" {
		for one := range before.All() {
			if _, ok := now.Get(one.Question); !ok && (one.Question != d.w.at || one.State == questions.Unsure || len(one.Values) > 1) {
				d.t.Fatalf("%q lost the answer to %s", key, one.Question)
			}
		}
	}
	if len(d.saved) > 0 && !d.saved[len(d.saved)-1].Answers.Equal(now) {
		d.t.Fatalf("%q: the newest state is not saved", key)
	}
}
