package chart

import (
	"fmt"
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Cell is the value of one side on a criterion, on its scale of 0 to 100.
type Cell struct {
	Side           Side
	Low, Mid, High int
	Contested      bool // rests on a claim that is disputed
	Thin           bool // rests on thin evidence
	// Text stands in place of the interval where there is none.
	Text string
}

// Cells draws the values of the sides on one criterion below each other: a thin
// line from low to high with the mark at the middle, broken or fine as in [Stands],
// on a scale from 0 to 100 that is marked at its ends and in the middle. Behind
// each stand its numbers.
func Cells(cells []Cell, width int, look Look) []string {
	if len(cells) == 0 {
		return nil
	}
	names := make([]string, len(cells))
	for i, c := range cells {
		names[i] = c.Side.Name
	}
	const numbers = 14 // "  100  100-100"
	name := widest(max(3, width/3), names...)
	before := name + 3
	room := min(61, width-before-numbers)
	wide := room >= 12
	if !wide {
		room = max(1, width-before)
	}
	rows := []string{strings.Repeat(" ", before) + look.Styles.Muted.Render(ruler(room))}
	for i, c := range cells {
		row := look.style(c.Side).Render(look.Mark(c.Side)) + " " + look.left(names[i], name) + " "
		if c.Text != "" {
			rows = append(rows, row+look.Styles.Muted.Render(look.cut(c.Text, width-before)))
			continue
		}
		row += look.span(c, room)
		if wide {
			row += "  " + look.Styles.Strong.Render(look.right(fmt.Sprint(c.Mid), 3)) + look.Styles.Muted.Render(extent(c))
		}
		rows = append(rows, row)
	}
	return look.trim(rows, width)
}

// extent writes the ends of an interval, nothing where there is none.
func extent(c Cell) string {
	if c.Low == c.High {
		return ""
	}
	return fmt.Sprintf("  %d-%d", c.Low, c.High)
}

// ruler marks 0, 50 and 100 over a scale.
func ruler(room int) string {
	middle := room/2 - 1
	if room < 12 {
		return ""
	}
	text := "0" + strings.Repeat(" ", middle-1) + "50"
	return text + strings.Repeat(" ", max(0, room-ansi.StringWidth(text)-3)) + "100"
}

// at is the cell of a value from 0 to 100 on a scale that fills the room.
func at(value, room int) int { return int(math.Round(float64(value) / 100 * float64(room-1))) }

// span draws one interval on a faint scale.
func (l Look) span(c Cell, room int) string {
	low, mid, high := at(c.Low, room), at(c.Mid, room), at(c.High, room)
	style, line := l.style(c.Side), l.doubtful(c.Contested, c.Thin)
	return l.Styles.Faint.Render(strings.Repeat(l.Glyphs.Dot, low)) +
		style.Render(strings.Repeat(line, mid-low)+l.Mark(c.Side)+strings.Repeat(line, high-mid)) +
		l.Styles.Faint.Render(strings.Repeat(l.Glyphs.Dot, room-1-high))
}
