package host

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"crossroads/ui/workshop"
)

// TestWhateverIsPressed presses and clicks anything, by turns at the facilitator's
// terminal and at that of the participant who may lead, too. Nothing crashes,
// nothing is drawn outside, and before the reveal nobody gets to see the pages.
//
// Planted fault seen to fail: a page behind the last.
func TestWhateverIsPressed(t *testing.T) {
	keys := strings.Fields("enter enter enter esc up down left right tab space backspace delete home end pgup pgdown f1 f2 f3 f6 f9 f11 f12 " +
		"ctrl+c ctrl+l c e o r 2 s x p n w f u z b m q y ? 1 3 9 wheelup wheeldown click news size")
	made := newWorked()
	rapid.Check(t, func(r *rapid.T) {
		d := strait(t, rapid.IntRange(1, 2).Draw(r, "rounds"), rapid.SampledFrom([]workshop.Phase{workshop.PhaseOpen, workshop.PhaseClosed, workshop.PhaseRevealed}).Draw(r, "phase"), made)
		other := *d
		d.leads(80, 24)
		other.joins(d.seats[0], 80, 24)
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 40).Draw(r, "keys") {
			at := d
			if rapid.Bool().Draw(r, "the participant") {
				at = &other
			}
			width, height := at.window().root.Width, at.window().root.Height
			switch key {
			case "click":
				at.sends(tea.MouseClickMsg{X: rapid.IntRange(0, width).Draw(r, "x"), Y: rapid.IntRange(0, height).Draw(r, "y"), Button: tea.MouseLeft})
			case "news":
				at.learns().sends(revealedMsg{})
			case "size":
				at.sends(tea.WindowSizeMsg{Width: rapid.IntRange(1, 140).Draw(r, "width"), Height: rapid.IntRange(1, 50).Draw(r, "height")})
			default:
				at.press(slices.Repeat([]string{key}, rapid.IntRange(1, 9).Draw(r, "times"))...)
			}
			at.draws(r)
		}
	})
}

// draws looks at a screen.
func (d *driver) draws(t *rapid.T) {
	rows := strings.Split(d.model().View().Content, "\n")
	if w := d.window(); d.lead != nil || d.guest.wizard == nil { // the wizard has tests of its own
		for _, row := range rows {
			if len(rows) > max(1, w.root.Height) || ansi.StringWidth(row) > max(2, w.root.Width) {
				t.Fatalf("%d by %d:\n%s", w.root.Width, w.root.Height, strings.Join(rows, "\n"))
			}
		}
		if reads, ok := w.root.Shown().(*reading); ok && len(reads.pages) > 0 && w.now.Phase != workshop.PhaseRevealed {
			t.Fatal("pages are shown before the reveal")
		}
	}
}
