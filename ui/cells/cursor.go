package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Marks of the cell where the cursor of the terminal belongs. They are written
// into lines before that cell, take no room themselves, and come out again with
// [Place]: so nobody has to know where on the screen a line ends up. They are
// control sequences that nothing else writes into text.
const (
	Caret = "\x1b[?25h" // where something is typed
	Focus = "\x1b[?25l" // the row that keys act on
)

// Place takes the marks out of a frame and tells the cell, counted from 0, where
// the cursor belongs: at the caret, or else on the row in focus. Input methods,
// magnifiers and screen readers follow it there.
func Place(frame string) (text string, x, y int, ok bool) {
	at := strings.Index(frame, Caret)
	if at < 0 {
		at = strings.Index(frame, Focus)
	}
	if at < 0 {
		return frame, 0, 0, false
	}
	before := frame[:at]
	x = ansi.StringWidth(before[strings.LastIndexByte(before, '\n')+1:])
	y = strings.Count(before, "\n")
	return strings.ReplaceAll(strings.ReplaceAll(frame, Caret, ""), Focus, ""), x, y, true
}
