package chart

import (
	"fmt"

	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring/report"
)

// scale is the number of points that fill the room of the balance at least, so
// that a small lead looks small.
const scale = 40

// Balance draws the bars of a tally below each other: sign, name, points and a
// block of that length. The tally, who leads by how much, stands at the right
// of the last bar where there is room, else on a line of its own; "" leaves it
// out.
func Balance(bars []report.Bar, tally string, width int, look Look) []string {
	if len(bars) == 0 {
		return nil
	}
	names, points := make([]string, len(bars)), make([]string, len(bars))
	full := float64(scale)
	for i, b := range bars {
		names[i], points[i] = b.Name, fmt.Sprintf("+%d", b.Value)
		full = max(full, float64(b.Value))
	}
	name := widest(width/3, names...)
	point := widest(5, points...)
	room := max(2, width-name-point-6)
	var lines []string
	for i, b := range bars {
		style := look.style(Side{b.Alternative, b.Name})
		bar := look.thick().grow(halves(float64(b.Value), full, room))
		lines = append(lines, style.Render(look.Mark(Side{Alternative: b.Alternative}))+" "+look.left(names[i], name)+"  "+
			look.Styles.Strong.Render(look.right(points[i], point))+"  "+style.Render(bar))
	}
	if tally == "" {
		return look.trim(lines, width)
	}
	last := len(lines) - 1
	if gap := width - ansi.StringWidth(lines[last]) - ansi.StringWidth(tally); gap >= 2 {
		lines[last] = look.left(lines[last], width-ansi.StringWidth(tally)) + look.Styles.Strong.Render(tally)
	} else {
		lines = append(lines, look.left("", name+2)+look.Styles.Strong.Render(look.cut(tally, width-name-2)))
	}
	return look.trim(lines, width)
}
