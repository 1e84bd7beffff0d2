package browse

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// clean takes escape sequences and control characters out of text; line ends
// stay.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t':
			return ' '
		case unicode.IsControl(r), r == '\u2028', r == '\u2029', r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, ansi.Strip(text))
}

// oneLine is clean text on a single line.
func oneLine(text string) string { return strings.Join(strings.Fields(clean(text)), " ") }

// wrap breaks text into lines of at most width cells.
func wrap(text string, width int) []string {
	return strings.Split(ansi.Wrap(oneLine(text), max(2, width), ""), "\n")
}

// cut shortens text to a width in cells.
func cut(text string, width int, ellipsis string) string {
	if width <= 0 {
		return ""
	}
	if ansi.StringWidth(text) <= width {
		return text
	}
	return ansi.Truncate(text, width, ellipsis)
}

// pad fills text up to a width in cells.
func pad(text string, width int) string {
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}

// ends puts text at both ends of a width; the left one gives way.
func ends(left, right string, width int, ellipsis string) string {
	right = cut(right, width, ellipsis)
	room := width - ansi.StringWidth(right)
	if right != "" {
		room -= 2
	}
	return pad(cut(left, room, ellipsis), width-ansi.StringWidth(right)) + right
}
