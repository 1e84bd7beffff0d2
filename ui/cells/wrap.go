package cells

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
)

// Wrap breaks text, made one clean line, into lines of at most width cells, at
// spaces where it can; none where there is no text.
func Wrap(text string, width int) []string {
	text = phrase.Line(text)
	if text == "" {
		return nil
	}
	return strings.Split(ansi.Wrap(text, max(2, width), ""), "\n")
}

// Words breaks text at spaces alone, into lines of at most width cells as far as
// words are no longer: what is broken at a hyphen, an id or the path of a file,
// reads and copies badly. There is always a line.
func Words(text string, width int) []string {
	lines, used := []string{""}, 0
	for word := range strings.FieldsSeq(text) {
		wide := ansi.StringWidth(word)
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last, used = word, wide
		case used+1+wide <= width:
			*last, used = *last+" "+word, used+1+wide
		default:
			lines, used = append(lines, word), wide
		}
	}
	return lines
}
