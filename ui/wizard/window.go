package wizard

import "fmt"

// window cuts lines to a height so that those of the focused target stay in
// sight, near the middle, and says where there is more. It keeps no state: the
// same cursor always gives the same window.
func (s *scene) window(lines []line, focus, height int) []line {
	first, last := -1, -1
	for i, l := range lines {
		if l.target == focus && focus != nothing {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	return s.windowOn(lines, first, last, height)
}

// windowOn does the same for the lines first to last; below 0 there are none.
func (s *scene) windowOn(lines []line, first, last, height int) []line {
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
	for start > 0 && start+1 < first && (lines[start+1].target == lines[start].target || lines[start+1].text == "") {
		start++ // never begin in the middle of a target
	}
	end := min(len(lines), start+height) - 1
	shown := append([]line{}, lines[start:end+1]...)
	if start > 0 && (start < first || start > last) {
		shown[0] = s.more(s.glyphs.Up, lines[:start+1])
	}
	if end+1 < len(lines) && (end < first || end > last) {
		shown[len(shown)-1] = s.more(s.glyphs.Down, lines[end:])
	}
	return shown
}

// more says how many rows there are; what unfolds below a row is part of it.
func (s *scene) more(way string, hidden []line) line {
	n := 0
	for i, l := range hidden {
		if l.target > nothing && (i == 0 || hidden[i-1].target != l.target) {
			n++
		}
	}
	text := way + " more"
	if n > 0 {
		text = fmt.Sprintf("%s %d more", way, n)
	}
	return plainLine("  " + s.styles.Muted.Render(text))
}
