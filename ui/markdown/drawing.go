package markdown

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// codeMargin is by how many cells code is indented.
const codeMargin = 2

// clipped cuts the lines of drawings to a width: a drawing whose lines are
// broken shows nothing. Drawings are fenced as text; programs are left alone,
// since a line of theirs means the same when it is broken.
func clipped(markdown string, width int, ellipsis string) string {
	if !strings.Contains(markdown, "```") {
		return markdown
	}
	lines := strings.Split(markdown, "\n")
	fenced, drawing := false, false
	for i, l := range lines {
		switch language, fence := strings.CutPrefix(l, "```"); {
		case fence:
			fenced = !fenced
			language = strings.TrimSpace(language)
			drawing = fenced && (language == "" || language == "text")
		case drawing && ansi.StringWidth(l) > width-codeMargin:
			lines[i] = ansi.Truncate(l, width-codeMargin, ellipsis)
		}
	}
	return strings.Join(lines, "\n")
}
