package wizard

import "fmt"

// window cuts lines to a height so that those of the focused target stay in
// sight, near the middle, and says where there is more. It keeps no state: the
// same cursor always gives the same window.
func (s *scene) window(lines []line, focus, height int) []line {
	if height <= 0 {
		return nil
	}
	if len(lines) <= height {
		return lines
	}
	first, last := -1, -1
	for i, l := range lines {
		if l.target == focus && focus != nothing {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	start := 0
	if first >= 0 {
		start = first - max(0, height-(last-first+1))/2
	}
	start = min(max(0, start), len(lines)-height)
	for start > 0 && start+1 < first && (lines[start+1].target == lines[start].target || lines[start+1].text == "") {
		start++ // never begin in the middle of a target
	}
	shown := append([]line{}, lines[start:min(len(lines), start+height)]...)
	if start > 0 && shown[0].target != focus {
		shown[0] = s.more(s.glyphs.Up, lines[:start+1])
	}
	if end := len(shown) - 1; start+height < len(lines) && shown[end].target != focus {
		shown[end] = s.more(s.glyphs.Down, lines[start+height-1:])
	}
	return shown
}

// more says how many targets there are, other than those that are seen too.
func (s *scene) more(way string, hidden []line) line {
	n := 0
	for i, l := range hidden {
		if l.target != nothing && (i == 0 || hidden[i-1].target != l.target) {
			n++
		}
	}
	text := way + " more"
	if n > 0 {
		text = fmt.Sprintf("%s %d more", way, n)
	}
	return plainLine("  " + s.styles.Muted.Render(text))
}
