package frame

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
)

// Size of what floats: at most this wide, with a border and a column of air at
// each side.
const (
	boxMost  = 64
	boxFrame = 6 // columns of border and air
)

// box is where a floating screen stands on the terminal, what is in it, and how
// many of the lines at its top and bottom are air.
type box struct {
	x, y, width, height int
	lines               []Line
	air                 int
}

// boxOf computes the place of what floats from what it has to say, with its keys
// below.
func (r *Root[E]) boxOf() box {
	top := r.top()
	inside := r.inside()
	lines := top.View().Lines
	lines = lines[:min(len(lines), inside.Height)]
	b := box{width: inside.Width + boxFrame}
	if r.roomy() {
		b.air = 1
		lines = append(Plain(""), lines...)
	}
	b.lines = append(append(lines, Plain("", hints(top.Keys().Table, inside.Width, r.Look))...), Plain(make([]string, b.air)...)...)
	b.height = len(b.lines) + 2
	b.x, b.y = (r.Width-b.width)/2, max(0, (min(r.Height, mostHeight)-b.height)/2)
	return b
}

// roomy reports whether there is air for blank lines inside the border.
func (r *Root[E]) roomy() bool { return r.Height >= 20 }

// inside is the most that a floating screen can fill.
func (r *Root[E]) inside() tea.WindowSizeMsg {
	taken := 5 // border, keys and a blank line above them, and one row of what is below
	if r.roomy() {
		taken = 8
	}
	return tea.WindowSizeMsg{Width: max(1, min(boxMost, r.Width-2)-boxFrame), Height: max(1, min(r.Height, mostHeight)-taken)}
}

// float draws what floats over a frame, which fades.
func (r *Root[E]) float(under []string) []string {
	b := r.boxOf()
	for i, text := range under {
		if text = ansi.Strip(text); text != "" {
			under[i] = r.Styles.Faint.Render(text)
		}
	}
	c, line := r.Glyphs.Corners, r.Styles.Muted
	rule := strings.Repeat(r.Glyphs.Rule, b.width-2)
	rows := []string{line.Render(c[0] + rule + c[1])}
	wall := line.Render(r.Glyphs.Wall)
	for _, text := range Fit(Texts(b.lines), b.width-boxFrame, len(b.lines)) {
		rows = append(rows, wall+"  "+cells.Pad(text, b.width-boxFrame)+"  "+wall)
	}
	rows = append(rows, line.Render(c[2]+rule+c[3]))
	for len(under) < b.y+len(rows) {
		under = append(under, "")
	}
	for i, row := range rows {
		under[b.y+i] = over(under[b.y+i], row, b.x, b.width)
	}
	return under
}

// over puts a piece of width cells on a line at column x. A wide sign cut in
// half becomes a blank.
func over(line, piece string, x, width int) string {
	total := ansi.StringWidth(line)
	left := cells.Pad(ansi.Truncate(line, x, ""), x)
	right := ""
	if rest := total - x - width; rest > 0 {
		right = ansi.TruncateLeft(line, x+width, "")
		right = strings.Repeat(" ", max(0, rest-ansi.StringWidth(right))) + right
	}
	return left + piece + right
}
