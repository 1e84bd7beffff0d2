package plain

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
)

// printer writes lines. The first error of the output is kept and ends the
// walk at the next prompt.
type printer struct {
	to       io.Writer
	width    int
	emphasis func(string) string
	err      error
}

// say writes a paragraph as one or more lines.
func (p *printer) say(format string, args ...any) {
	for _, line := range p.lines(fmt.Sprintf(format, args...)) {
		p.write(line + "\n")
	}
}

// title writes a paragraph with emphasis.
func (p *printer) title(text string) {
	for _, line := range p.lines(text) {
		p.write(p.emphasis(line) + "\n")
	}
}

func (p *printer) gap() { p.write("\n") }

func (p *printer) write(text string) {
	if p.err == nil {
		_, p.err = io.WriteString(p.to, text)
	}
}

func (p *printer) lines(text string) []string {
	text = cells.Clean(strings.ToValidUTF8(text, ""))
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		lines = append(lines, p.wrap(strings.TrimRight(line, " "))...)
	}
	return lines
}

// wrap breaks a line that is too wide for the terminal.
func (p *printer) wrap(line string) []string {
	if p.width <= 0 || ansi.StringWidth(line) <= p.width {
		return []string{line}
	}
	return cells.Words(line, p.width)
}
