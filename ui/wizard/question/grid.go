package question

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
)

// grid is where the columns of a matrix stand.
type grid struct {
	label  int // width of what a row asks, behind the cursor
	starts []int
	widths []int
	names  []string
	wordy  bool // the names are words, not numbers
}

const (
	leastLabel = 19 // a narrower label gives up the words above the columns
	columnGap  = 2
)

// grid computes the columns for a width: under words where there is room,
// else under numbers, which a legend explains.
func (m *matrix) grid(width int) grid {
	g := grid{wordy: true}
	var words, numbers []string
	for i, c := range m.page[0].Choices {
		words = append(words, cells.Line(c.Label))
		numbers = append(numbers, strconv.Itoa(i+1))
	}
	words, numbers = append(words, "unsure"), append(numbers, "?")
	if g.fill(words, width); g.label < leastLabel {
		g.wordy = false
		g.fill(numbers, width)
	}
	return g
}

// fill gives each name its column, at the right end of the width.
func (g *grid) fill(names []string, width int) {
	g.names, g.starts, g.widths = names, nil, nil
	total := 0
	for _, n := range names {
		g.widths = append(g.widths, max(1, ansi.StringWidth(n)))
		total += g.widths[len(g.widths)-1] + columnGap
	}
	x := width - total + columnGap
	g.label = x - columnGap - 2
	for _, w := range g.widths {
		g.starts = append(g.starts, x)
		x += w + columnGap
	}
}

// parts implements widget.
func (m *matrix) parts(width, height int) parts {
	g := m.grid(width)
	out := parts{head: m.head(g, width, height < 10)}
	for i := range m.page {
		out.rows = append(out.rows, m.rowLines(g, i)...)
	}
	if len(out.head)+len(out.rows)+len(m.page)-1 <= height {
		out.rows = spaced(out.rows)
	}
	return out
}

// head names the columns; where there is no room for a legend it says at
// least which end is which.
func (m *matrix) head(g grid, width int, tight bool) []frame.Line {
	var lines []frame.Line
	ends := ""
	switch words := m.page[0].Choices; {
	case g.wordy || len(words) == 0:
	case tight:
		ends = fmt.Sprintf("1 %s %s %d %s", cells.Line(words[0].Label), m.Glyphs.To, len(words), cells.Line(words[len(words)-1].Label))
	default:
		lines = m.legend(width)
	}
	names := cells.Pad("  "+cells.Cut(ends, g.label, m.Glyphs.Ellipsis), g.starts[0])
	for i, n := range g.names {
		names += cells.Pad(n, g.widths[i])
		if i < len(g.names)-1 {
			names += strings.Repeat(" ", columnGap)
		}
	}
	return append(lines, frame.Line{Text: m.Styles.Muted.Render(names), Target: frame.Nothing})
}

// legend says what the numbers above the columns mean.
func (m *matrix) legend(width int) []frame.Line {
	var lines []frame.Line
	now := ""
	for i := range m.columns() {
		item := "? unsure"
		if i < len(m.page[0].Choices) {
			item = strconv.Itoa(i+1) + " " + cells.Line(m.page[0].Choices[i].Label)
		}
		if now != "" && ansi.StringWidth(now)+2+ansi.StringWidth(item) > width {
			lines = append(lines, frame.Line{Text: m.Styles.Muted.Render(now), Target: frame.Nothing})
			now = ""
		}
		if now != "" {
			now += "  "
		}
		now += item
	}
	return append(lines, frame.Line{Text: m.Styles.Muted.Render(now), Target: frame.Nothing})
}

// rowLines draws one criterion: its name with the marks, and under both the
// sentence that says from where to where the move goes.
func (m *matrix) rowLines(g grid, row int) []frame.Line {
	q := m.page[row]
	name, about := q.Short, q.Title+" "+q.From
	if name == "" {
		name, about = q.Title, q.From
	}
	if q.From != "" || q.To != "" {
		about += " " + m.Glyphs.To + " " + q.To
	}
	var lines []frame.Line
	for i, l := range cells.Wrap(name, g.label) {
		text := "  " + l
		if i == 0 {
			text = m.Lead(row == m.cursor) + cells.Pad(l, g.label+columnGap) + m.marks(g, row)
		}
		lines = append(lines, frame.Line{Text: text, Target: row})
	}
	last := len(g.starts) - 1
	for _, l := range cells.Wrap(about, g.starts[last]+g.widths[last]-2) {
		lines = append(lines, frame.Line{Text: "  " + m.Styles.Muted.Render(l), Target: row})
	}
	return lines
}

// marks draws the places of a row.
func (m *matrix) marks(g grid, row int) string {
	if m.Answer(m.page[row].ID).State == questions.Skipped {
		last := len(g.starts) - 1
		word, width := "skipped", g.starts[last]+g.widths[last]-g.starts[0]
		return strings.Repeat(" ", max(0, width-ansi.StringWidth(word))) + m.Styles.Muted.Render(word)
	}
	at := m.column(row)
	text := ""
	for i, w := range g.widths {
		mark := m.Styles.Muted.Render(m.Glyphs.Dot)
		if i == at {
			mark = m.Styles.Strong.Render(m.Glyphs.Chosen)
		}
		before := (w - 1) / 2
		text += strings.Repeat(" ", before) + mark + strings.Repeat(" ", w-1-before)
		if i < len(g.widths)-1 {
			text += strings.Repeat(" ", columnGap)
		}
	}
	return text
}
