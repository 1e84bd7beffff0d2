package chart

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring/report"
	"crossroads/ui/cells"
)

// answersFrom is the width from which there is room for the answers.
const answersFrom = 60

// columns are the widths of the parts of a diverging chart, in cells.
type columns struct {
	label, left, right, points, answer int
	full                               float64 // points that would fill both sides together
}

// Contributions draws criteria as bars away from a line in the middle: to the
// right by how much the first bar of the tally leads, to the left by how much
// the second does, hatched where both have one colour. The first line names the
// sides, and a second one where they are long. From 60 cells on the answers stand
// behind the points.
func Contributions(lines []report.Line, leader, runner Side, width int, look Look) []string {
	if len(lines) == 0 {
		return nil
	}
	c := columnsOf(lines, width)
	wall := look.Styles.Faint.Render(look.Glyphs.Wall)
	rows := look.heads(runner, leader, c.label+1+c.left, c.right+c.points, width)
	ink := look.thin()
	if look.Styles.Alike(leader.Alternative, runner.Alternative) {
		ink = look.hatched()
	}
	for _, line := range lines {
		left := look.right(ink.growLeft(halves(float64(line.Right), c.full, c.left+c.right)), c.left)
		right := look.left(look.thin().grow(halves(float64(line.Left), c.full, c.left+c.right)), c.right)
		row := look.left(cmp.Or(line.Short, line.Label), c.label) + " " +
			look.style(runner).Render(left) + wall + look.style(leader).Render(right) +
			look.right(fmt.Sprint(max(line.Left, line.Right)), c.points)
		if c.answer > 0 {
			row += "  " + look.Styles.Muted.Render(look.cut(line.Answer, c.answer))
		}
		rows = append(rows, row)
	}
	return look.trim(rows, width)
}

// columnsOf divides the width. Both sides have the same scale, so their rooms
// are as wide as their longest bars.
func columnsOf(lines []report.Line, width int) columns {
	labels := make([]string, len(lines))
	most, left, right := 0, 0, 0
	for i, l := range lines {
		labels[i] = cmp.Or(l.Short, l.Label)
		left, right = max(left, l.Right), max(right, l.Left)
	}
	most = max(left+right, 1)
	c := columns{label: widest(max(8, width*2/5), labels...), points: 4}
	bars := width - c.label - 2 - c.points
	if width >= answersFrom {
		bars = min(bars*9/20, 44)
		c.answer = width - c.label - 2 - c.points - bars - 2
	}
	bars = max(6, bars)
	c.left = min(max(bars*left/most, bars/4), bars*3/4)
	c.right = bars - c.left
	c.full = max(float64(left)/float64(c.left), float64(right)/float64(c.right)) * float64(bars)
	return c
}

// heads name both sides of the line in the middle, next to it: in one line, or in
// two where a name does not fit. In two lines the right one may take what is left
// of the width.
func (l Look) heads(a, b Side, left, right, width int) []string {
	some, other := l.named(a, left-3, left-3), l.named(b, right-3, width-left-4)
	var rows []string
	for i := range max(len(some), len(other)) {
		text, mark := "", " "
		if i < len(some) {
			text = some[i]
		}
		if i == 0 {
			mark = l.style(a).Render(l.Mark(a))
		}
		row := strings.Repeat(" ", max(0, left-3-ansi.StringWidth(text))) + l.Styles.Muted.Render(text) + " " + mark + " " + l.Styles.Faint.Render(l.Glyphs.Wall)
		if i == 0 && right >= minHead {
			row += " " + l.style(b).Render(l.Mark(b)) + " "
		} else {
			row += "   "
		}
		if i < len(other) {
			row += l.Styles.Muted.Render(other[i])
		}
		rows = append(rows, row)
	}
	return rows
}

// minHead is the least room in which a side is named.
const minHead = 5

// named breaks a name into at most two lines of a width, or of as much more as
// that takes.
func (l Look) named(s Side, width, most int) []string {
	if width < minHead-3 {
		return nil
	}
	lines := cells.Wrap(s.Name, width)
	for ; len(lines) > 2 && width < most; width++ {
		lines = cells.Wrap(s.Name, width+1)
	}
	if len(lines) > 2 {
		lines = []string{lines[0], l.cut(strings.Join(lines[1:], " "), width)}
	}
	return lines
}
