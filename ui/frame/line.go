package frame

import (
	"fmt"
	"strings"

	"crossroads/ui/cells"
)

// Line is one row of a body and what a click on it means: the index of a choice,
// say, or nothing.
type Line struct {
	Text   string
	Target int
}

// Nothing is the target of a line that cannot be clicked.
const Nothing = -1

// Plain makes lines that are only read.
func Plain(texts ...string) []Line {
	lines := make([]Line, len(texts))
	for i, t := range texts {
		lines[i] = Line{t, Nothing}
	}
	return lines
}

// Texts returns what the lines say.
func Texts(lines []Line) []string {
	all := make([]string, len(lines))
	for i, l := range lines {
		all[i] = l.Text
	}
	return all
}

// Fit cuts lines to a width and makes them exactly as many as height.
func Fit(lines []string, width, height int) []string {
	fitted := make([]string, height)
	for i := range fitted {
		if i < len(lines) {
			fitted[i] = strings.TrimRight(cells.Cut(lines[i], width, ""), " ")
		}
	}
	return fitted
}

// Beside puts lines to the left of others, with a wall between.
func (s *Look) Beside(left, right []string, width, height int) []string {
	wall := "  " + s.Styles.Faint.Render(s.Glyphs.Wall) + "  "
	rows := make([]string, height)
	for i := range rows {
		var l, r string
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		rows[i] = cells.Pad(cells.Cut(l, width, s.Glyphs.Ellipsis), width) + wall + r
	}
	return rows
}

// Lead is what stands before a row: the cursor where it is the one in focus.
func (s *Look) Lead(focused bool) string {
	if focused {
		return cells.Focus + s.Styles.Accent.Render(s.Glyphs.Cursor) + " "
	}
	return "  "
}

// Window cuts lines to a height so that those of the focused target stay in
// sight, near the middle, and says where there is more. It keeps no state: the
// same cursor always gives the same window.
func (s *Look) Window(lines []Line, focus, height int) []Line {
	first, last := -1, -1
	for i, l := range lines {
		if l.Target == focus && focus != Nothing {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return s.WindowOn(lines, first, last, height)
}

// WindowOn does the same for the lines first to last; below 0 there are none.
func (s *Look) WindowOn(lines []Line, first, last, height int) []Line {
	if height <= 0 {
		return nil
	}
	if len(lines) <= height {
		return lines
	}
	start := 0
	if first >= 0 {
		start = first - max(0, height-(last-first+1))/2
	}
	start = min(max(0, start), len(lines)-height)
	for start > 0 && start+1 < first && (lines[start+1].Target == lines[start].Target || lines[start+1].Text == "") {
		start++ // never begin in the middle of a target
	}
	end := min(len(lines), start+height) - 1
	shown := append([]Line{}, lines[start:end+1]...)
	if start > 0 && (start < first || start > last) {
		shown[0] = s.more(s.Glyphs.Up, lines[:start+1])
	}
	if end+1 < len(lines) && (end < first || end > last) {
		shown[len(shown)-1] = s.more(s.Glyphs.Down, lines[end:])
	}
	return shown
}

// more says how many rows there are; what unfolds below a row is part of it.
func (s *Look) more(way string, hidden []Line) Line {
	n := 0
	for i, l := range hidden {
		if l.Target > Nothing && (i == 0 || hidden[i-1].Target != l.Target) {
			n++
		}
	}
	text := way + " more"
	if n > 0 {
		text = fmt.Sprintf("%s %d more", way, n)
	}
	return Line{"  " + s.Styles.Muted.Render(text), Nothing}
}
