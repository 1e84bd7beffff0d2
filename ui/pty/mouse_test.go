//go:build unix

package pty

import (
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// click presses and releases the left button on the last place where a text is
// shown. Where the program has not asked for the mouse nothing is sent: the
// terminal keeps the click, for selecting text.
func (s script) click(_ bool, args []string) {
	s.wants(args, 1, "click TEXT")
	t := s.now()
	var x, y int
	found := eventually(func() (ok bool) {
		x, y, ok = placeOf(t.screen(), args[0])
		return ok
	})
	if !found {
		s.fail("%q is not shown, so it cannot be clicked", args[0])
	}
	// The emulator does not tell of this mode, and the first frame is older.
	var out string
	asked := eventually(func() bool {
		out = string(t.output())
		return strings.Contains(out, ansi.SetModeMouseButtonEvent)
	})
	if !asked || strings.LastIndex(out, ansi.ResetModeMouseButtonEvent) > strings.LastIndex(out, ansi.SetModeMouseButtonEvent) {
		return
	}
	left := ansi.EncodeMouseButton(ansi.MouseLeft, false, false, false, false)
	s.must(t.send(ansi.MouseSgr(left, x, y, false) + ansi.MouseSgr(left, x, y, true)))
}

// placeOf is the cell in which a text begins, the last one if there are many.
func placeOf(screen, text string) (x, y int, ok bool) {
	for y, row := range slices.Backward(strings.Split(screen, "\n")) {
		if at := strings.LastIndex(row, text); at >= 0 {
			return ansi.StringWidth(row[:at]), y, true
		}
	}
	return 0, 0, false
}
