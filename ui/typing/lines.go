package typing

import (
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
)

// Lines draws the text for a width in cells, broken at spaces where it can be,
// with the mark of the caret before the cursor. Of more lines than most, those around
// the cursor are returned, the last ones if it is there; 0 is no limit.
func (f *Field) Lines(width, most int) []string {
	width = max(2, width)
	letters := signs(f.input.Value())
	at := f.at(letters)
	var lines []string
	here := 0
	for from := 0; from <= len(letters); {
		to := breakAt(letters, from, width)
		now := ""
		for i := from; i < to; i++ {
			sign := " "
			if i < len(letters) && letters[i] != lineEnd {
				sign = letters[i]
			}
			if i == at {
				sign, here = cells.Caret+sign, len(lines)
			}
			now += sign
		}
		lines = append(lines, now)
		from = to
	}
	if most <= 0 || len(lines) <= most {
		return lines
	}
	start := min(here, len(lines)-most)
	return lines[start : start+most]
}

// breakAt is where the line that starts at a letter ends. The cell behind the
// last letter, where the cursor can stand, counts as one.
func breakAt(letters []string, from, width int) int {
	used, space := 0, -1
	for i := from; i <= len(letters); i++ {
		size := 1
		if i < len(letters) && letters[i] != lineEnd {
			size = ansi.StringWidth(letters[i])
		}
		if used+size > width && i > from {
			if space > from {
				return space
			}
			return i
		}
		used += size
		if i < len(letters) && letters[i] == lineEnd {
			return i + 1
		}
		if i < len(letters) && letters[i] == " " {
			space = i + 1
		}
	}
	return len(letters) + 1
}
