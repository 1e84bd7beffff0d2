package wizard

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
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
	text = strings.TrimSpace(cells.Line(text))
	if text == "" {
		return nil
	}
	return strings.Split(ansi.Wrap(text, max(2, width), ""), "\n")
}
