package chart

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring/report"
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
// the second does. The first line names the sides. From 60 cells on the
// answers stand behind the points.
func Contributions(lines []report.Line, leader, runner Side, width int, look Look) []string {
	if len(lines) == 0 {
		return nil
	}
	c := columnsOf(lines, width)
	wall := look.Styles.Faint.Render(look.Glyphs.Wall)
	rows := []string{look.sideLeft(runner, c.label+1+c.left) + wall + look.sideRight(leader, c.right+c.points)}
	for _, line := range lines {
		left := look.right(look.thin().growLeft(halves(float64(line.Right), c.full, c.left+c.right)), c.left)
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

// sideLeft and sideRight name the sides in a heading, next to the line.
func (l Look) sideLeft(s Side, width int) string {
	name := l.cut(s.Name, max(0, width-3))
	return strings.Repeat(" ", max(0, width-3-ansi.StringWidth(name))) + l.Styles.Muted.Render(name) + " " + l.style(s).Render(l.Mark(s)) + " "
}

func (l Look) sideRight(s Side, width int) string {
	return " " + l.style(s).Render(l.Mark(s)) + " " + l.Styles.Muted.Render(l.cut(s.Name, max(0, width-3)))
}
