package browse

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/scoring/evidence"
	"crossroads/scoring/report/evidencepage"
	"crossroads/scoring/report/reporttest"
)

// states are moments worth looking at.
func states() map[string][]string {
	return map[string][]string{
		"root":          nil,
		"root-last":     {"end"},
		"page":          {"enter"},
		"claims":        {"enter", "enter"},
		"claim":         {"enter", "enter", "down", "enter"},
		"sources":       {"enter", "enter", "enter", "enter"},
		"filter":        {"/", "=bridge"},
		"filter-none":   {"/", "=zzz"},
		"filter-kept":   {"/", "=price", "enter"},
		"contradiction": {"c"},
		"help":          {"?"},
	}
}

func TestGoldens(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 36}, {60, 18}} {
		for name, keys := range states() {
			name = fmt.Sprintf("%dx%d/%s", size[0], size[1], name)
			t.Run(name, func(t *testing.T) {
				d := drive(t, strait(), size[0], size[1]).press(keys...)
				d.inside(name)
				reporttest.Golden(t, name+".golden", d.screen()+"\n")
			})
		}
	}
}

func TestASCII(t *testing.T) {
	deps := strait()
	deps.ASCII = true
	d := drive(t, deps, 120, 36)
	for name, keys := range states() {
		drive(t, deps, 120, 36).press(keys...).inside(name)
	}
	for _, r := range d.screen() {
		if r > 0x7e {
			t.Fatalf("%q in\n%s", r, d.screen())
		}
	}
}

// TestNothingOutsideTheFrame draws every state of both packs at many sizes.
func TestNothingOutsideTheFrame(t *testing.T) {
	odd := strait()
	in := reporttest.Strait()
	base := &evidence.Base{Claims: append([]evidence.Claim{{ID: "C\x1b[2J", Says: strings.Repeat("長い", 90), Status: evidence.Wrong,
		Favours: "nobody", LeftOut: "a\tb", Sources: []evidence.Source{{Address: "https://example.org/" + strings.Repeat("x", 300)}}}},
		in.Evidence.Claims...)}
	odd.Book = evidencepage.New(in.Model, in.Flow, base, nil)
	heights := []int{80, 6, 10, 15, 27}
	if reporttest.Long() {
		heights = []int{80, 6, 9, 10, 14, 15, 27, 28}
	}
	for what, deps := range map[string]Deps{"strait": strait(), "builtin": builtin(t), "odd": odd} {
		for name, keys := range states() {
			d := drive(t, deps, 80, 24).press(keys...)
			for _, w := range []int{20, 31, 39, 40, 41, 59, 60, 80, 99, 100, 109, 110, 111, 131, 149, 151, 250} {
				for _, h := range heights {
					d.send(tea.WindowSizeMsg{Width: w, Height: h})
					d.inside(fmt.Sprintf("%s %s at %dx%d", what, name, w, h))
				}
			}
		}
	}
}

// TestRandomKeys: no key, at whatever size, panics or draws outside the frame,
// and Escape always leads back to the first list.
func TestRandomKeys(t *testing.T) {
	keys := []string{"up", "down", "down", "enter", "enter", "right", "left", "esc", "/", "c", "?", "pgdown", "pgup", "space", "home", "end",
		"n", "p", "tab", "backspace", "j", "k", "h", "l", "x", "期", "f1", "f2", "f3", "ctrl+u"}
	deps := builtin(t)
	seeds := uint64(2)
	if reporttest.Long() {
		seeds = 8
	}
	for seed := range seeds {
		random := rand.New(rand.NewPCG(seed, 3))
		d := drive(t, deps, 80, 24)
		for i := range 400 {
			switch key := keys[random.IntN(len(keys))]; random.IntN(12) {
			case 0:
				d.send(tea.WindowSizeMsg{Width: 20 + random.IntN(200), Height: 6 + random.IntN(60)})
			case 1:
				d.send(tea.MouseClickMsg{X: random.IntN(120), Y: random.IntN(40), Button: tea.MouseLeft})
			case 2:
				d.send(tea.MouseWheelMsg{X: random.IntN(120), Y: random.IntN(40), Button: tea.MouseWheelDown})
			case 3:
				d.send(tea.PasteMsg{Content: "pas\x1bted\nlines"})
			default:
				d.press(key)
			}
			d.inside(fmt.Sprintf("seed %d, step %d", seed, i))
		}
		d.send(tea.WindowSizeMsg{Width: 120, Height: 40})
		for range 2*len(d.b.library.levels) + 4 {
			d.press("esc")
		}
		if len(d.b.library.levels) != 1 || d.quit {
			t.Fatalf("seed %d: escape leads nowhere:\n%s", seed, d.screen())
		}
	}
}
