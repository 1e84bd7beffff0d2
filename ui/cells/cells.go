// Package cells sets text into lines of a terminal, measured in cells: a letter
// may take two of them, or none, and styled text is as wide as it looks.
package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
)

// Clean is [Safe] for text that is drawn: tabs become spaces.
func Clean(text string) string { return strings.ReplaceAll(phrase.Clean(text), "\t", " ") }

// Line is clean text on a single line: a line end becomes a space, and all other
// spaces stay.
func Line(text string) string { return Clean(phrase.LineEnds(text, " ")) }

// Cut shortens text to a width, with an ellipsis where something is lost. It
// cuts between words, unless that would lose too much of what fits.
func Cut(text string, width int, ellipsis string) string {
	if width <= 0 {
		return ""
	}
	if ansi.StringWidth(text) <= width {
		return text
	}
	if ellipsis == "" {
		return ansi.Truncate(text, width, "")
	}
	most := width - ansi.StringWidth(ellipsis)
	whole := ansi.Strip(text)
	kept := ansi.Truncate(whole, most, "")
	if words := strings.LastIndexByte(kept, ' '); words > 0 && !strings.HasPrefix(whole[len(kept):], " ") {
		if upTo := ansi.StringWidth(kept[:words]) + 1; 3*upTo >= 2*width {
			width = upTo + ansi.StringWidth(ellipsis)
		}
	}
	return ansi.Truncate(text, width, ellipsis)
}

// Pad fills text up to a width with spaces; what is wider stays as it is.
func Pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}

// Ends puts text at both ends of a width, two spaces apart at least; the left
// one gives way.
func Ends(left, right string, width int, ellipsis string) string {
	right = Cut(right, width, ellipsis)
	room := width - ansi.StringWidth(right)
	if ansi.StringWidth(right) > 0 {
		room -= 2
	}
	return Pad(Cut(left, room, ellipsis), width-ansi.StringWidth(right)) + right
}
