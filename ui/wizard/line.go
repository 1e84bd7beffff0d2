package wizard

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
)

// line is one row of a body and what a click on it means: the index of a
// choice, say, or nothing.
type line struct {
	text   string
	target int
}

// nothing is the target of a line that cannot be clicked.
const nothing = -1

// plainLine makes a line that is only read.
func plainLine(text string) line { return line{text, nothing} }

// plainLines makes lines that are only read.
func plainLines(texts ...string) []line {
	lines := make([]line, len(texts))
	for i, t := range texts {
		lines[i] = plainLine(t)
	}
	return lines
}

// texts returns what the lines say.
func texts(lines []line) []string {
	all := make([]string, len(lines))
	for i, l := range lines {
		all[i] = l.text
	}
	return all
}

// wrap breaks text into lines of at most width cells, at spaces where it can.
// Control characters, which could move the cursor, are taken out.
func wrap(text string, width int) []string {
	text = strings.TrimSpace(clean(text))
	if text == "" {
		return nil
	}
	return strings.Split(ansi.Wrap(text, max(2, width), ""), "\n")
}

// clean takes escape sequences and control characters out of text from
// outside; line ends become spaces.
func clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return ' '
		case unicode.IsControl(r), r == '\u2028', r == '\u2029', r >= '\u202a' && r <= '\u202e', r >= '\u2066' && r <= '\u2069':
			return -1
		}
		return r
	}, ansi.Strip(text))
}

// cut shortens text to a width in cells, with an ellipsis where something is
// lost.
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

// beside puts text at both ends of a width; the left one gives way.
func beside(left, right string, width int, ellipsis string) string {
	right = cut(right, width, ellipsis)
	room := width - ansi.StringWidth(right)
	if ansi.StringWidth(right) > 0 {
		room -= 2
	}
	left = cut(left, room, ellipsis)
	gap := max(0, width-ansi.StringWidth(left)-ansi.StringWidth(right))
	return left + strings.Repeat(" ", gap) + right
}
