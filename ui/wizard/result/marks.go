package result

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/pane"
)

// marked are the lines that are seen, with the matches shown.
func (r *Result) marked(p *pane.Pane) []string {
	all, shown := r.search.hits, p.Lines()
	for i := 0; i < len(all); {
		n := i + 1
		for n < len(all) && all[n].line == all[i].line {
			n++
		}
		if l := all[i].line - p.Top(); l >= 0 && l < len(shown) {
			shown[l] = r.markLine(shown[l], all[i:n], r.search.hit-i)
		}
		i = n
	}
	return shown
}

// markLine puts a style on the matches in a line. What else is styled in it
// stays so: after a match the style from before is switched on again.
func (r *Result) markLine(line string, hits []hit, current int) string {
	var b strings.Builder
	active, cell, at := "", 0, 0
	for line != "" {
		if at < len(hits) && cell == hits[at].from {
			b.WriteString(ansi.ResetStyle + r.hitStyle(at == current))
		}
		sequence, width, n, _ := ansi.GraphemeWidth.DecodeSequenceInString(line, ansi.NormalState, nil)
		line = line[n:]
		inside := at < len(hits) && cell >= hits[at].from
		if width == 0 && strings.HasPrefix(sequence, "\x1b") {
			if active += sequence; sequence == ansi.ResetStyle {
				active = ""
			}
			if inside {
				continue
			}
		}
		b.WriteString(sequence)
		if cell += width; inside && cell >= hits[at].to {
			b.WriteString(ansi.ResetStyle + active)
			at++
		}
	}
	return b.String()
}

// hitStyle is the sequence that switches the style of a match on.
func (r *Result) hitStyle(current bool) string {
	style := lipgloss.NewStyle().Underline(true).Foreground(r.Styles.Tokens.Accent)
	if current {
		style = lipgloss.NewStyle().Reverse(true)
	}
	on, _, _ := strings.Cut(style.Render("x"), "x")
	return on
}
