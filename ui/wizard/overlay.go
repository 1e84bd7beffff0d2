package wizard

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
)

// Size of what floats: at most this wide, with a border and a column of air at
// each side.
const (
	boxMost  = 64
	boxFrame = 6 // columns of border and air
)

// box is where a floating screen stands on the terminal and how large its
// inside is.
type box struct{ x, y, width, height int }

// boxOf computes the place of the overlay from what it has to say, with its
// keys below.
func (w *Wizard) boxOf() (box, []string) {
	inner, most := w.insideBox()
	lines := strings.Split(w.overlay.View(inner, most), "\n")
	lines = fit(lines, inner, min(len(lines), most))
	lines = append(lines, "", w.hints(w.overlay.Keys(), inner))
	if w.roomy() {
		lines = append(append([]string{""}, lines...), "")
	}
	b := box{width: inner + boxFrame, height: len(lines) + 2}
	b.x = (w.width - b.width) / 2
	b.y = max(0, (min(w.height, mostHeight)-b.height)/2)
	return b, lines
}

// roomy reports whether there is air for blank lines inside the border.
func (w *Wizard) roomy() bool { return w.height >= 20 }

// insideBox is the most that an overlay can fill.
func (w *Wizard) insideBox() (width, height int) {
	taken := 5 // border, keys and a blank line above them, and one row of what is below
	if w.roomy() {
		taken = 8
	}
	return max(1, min(boxMost, w.width-2)-boxFrame), max(1, min(w.height, mostHeight)-taken)
}

// floatAt returns the first cell of the overlay's own text.
func (w *Wizard) floatAt() (x, y int) {
	b, _ := w.boxOf()
	if w.roomy() {
		b.y++
	}
	return b.x + boxFrame/2, b.y + 1
}

// float draws the overlay over a frame, which fades.
func (w *Wizard) float(under []string) []string {
	b, inside := w.boxOf()
	for i, text := range under {
		if text = ansi.Strip(text); text != "" {
			under[i] = w.styles.Faint.Render(text)
		}
	}
	c, line := w.glyphs.Corners, w.styles.Muted
	rule := strings.Repeat(w.glyphs.Rule, b.width-2)
	rows := []string{line.Render(c[0] + rule + c[1])}
	wall := line.Render(w.glyphs.Wall)
	for _, text := range inside {
		rows = append(rows, wall+"  "+cells.Pad(text, b.width-boxFrame)+"  "+wall)
	}
	rows = append(rows, line.Render(c[2]+rule+c[3]))
	for len(under) < b.y+len(rows) {
		under = append(under, "")
	}
	for i, row := range rows {
		under[b.y+i] = over(under[b.y+i], row, b.x, b.width)
	}
	return under
}

// over puts a piece of width cells on a line at column x. A wide sign cut in
// half becomes a blank.
func over(line, piece string, x, width int) string {
	total := ansi.StringWidth(line)
	left := cells.Pad(ansi.Truncate(line, x, ""), x)
	right := ""
	if rest := total - x - width; rest > 0 {
		right = ansi.TruncateLeft(line, x+width, "")
		right = strings.Repeat(" ", max(0, rest-ansi.StringWidth(right))) + right
	}
	return left + piece + right
}

// capital raises the first letter of a sentence.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

// counted writes a number with its noun.
func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
