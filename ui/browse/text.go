package browse

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
)

// oneLine is clean text on a single line.
func oneLine(text string) string { return strings.Join(strings.Fields(cells.Clean(text)), " ") }

// wrap breaks text into lines of at most width cells.
func wrap(text string, width int) []string {
	return strings.Split(ansi.Wrap(oneLine(text), max(2, width), ""), "\n")
}
