package chart

import (
	"fmt"
	"slices"

	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring/report"
)

// scale is the number of points that fill the room of a bar at least, so that a
// small lead looks small.
const scale = 40

// bar is one alternative in points.
type bar struct {
	side   Side
	points int
	note   string // what stands at the right end
}

// bars draws alternatives below each other: sign, name, points where they are to
// be counted, a block of that length, hatched where one above has its colour, and
// the note in its column. It returns how wide the names are.
func (l Look) bars(all []bar, counted bool, most, note, width int) (lines []string, name int) {
	names, points := make([]string, len(all)), make([]string, len(all))
	full, count := float64(scale), 0
	for i, b := range all {
		names[i], full = b.side.Name, max(full, float64(b.points))
		if counted {
			points[i] = fmt.Sprintf("+%d  ", b.points)
		}
	}
	name, count = widest(most, names...), widest(7, points...)
	room := max(2, width-2-name-2-count-note)
	for i, b := range all {
		style := l.style(b.side)
		ink := l.thick()
		if slices.ContainsFunc(all[:i], func(other bar) bool { return l.Styles.Alike(other.side.Alternative, b.side.Alternative) }) {
			ink = l.hatched()
		}
		block := ink.grow(halves(float64(b.points), full, room))
		line := style.Render(l.Mark(b.side)) + " " + l.left(names[i], name) + "  " + l.Styles.Strong.Render(l.right(points[i], count)) + style.Render(block)
		if b.note != "" {
			line = l.left(line, width-note) + l.Styles.Muted.Render(l.right(b.note, note))
		}
		lines = append(lines, line)
	}
	return l.trim(lines, width), name
}

// Balance draws the bars of a tally below each other. The tally, who leads by how
// much, stands at the right of the last bar where there is room, else on a line
// of its own; "" leaves it out.
func Balance(tallied []report.Bar, tally string, width int, look Look) []string {
	all := make([]bar, len(tallied))
	for i, b := range tallied {
		all[i] = bar{side: Side{b.Alternative, b.Name}, points: b.Value}
	}
	lines, name := look.bars(all, true, width/3, 0, width)
	if tally == "" || len(lines) == 0 {
		return lines
	}
	last := len(lines) - 1
	if gap := width - ansi.StringWidth(lines[last]) - ansi.StringWidth(tally); gap >= 2 {
		lines[last] = look.left(lines[last], width-ansi.StringWidth(tally)) + look.Styles.Strong.Render(tally)
	} else {
		lines = append(lines, look.left("", name+2)+look.Styles.Strong.Render(look.cut(tally, width-name-2)))
	}
	return look.trim(lines, width)
}

// Places draws everybody who competes, best first, with how far behind the leader
// it is. Points stand where two compete, and are those of their tally; of more
// than two, they would contradict the tally of the first two, which is what all
// else on the screens counts.
func Places(places []report.Place, width int, look Look) []string {
	const distance = 18
	all := make([]bar, len(places))
	for i, p := range places {
		all[i] = bar{Side{p.Alternative, p.Name}, p.Points, fmt.Sprintf("%d points behind", p.Behind)}
		switch {
		case i == 0:
			all[i].note = ""
		case p.Behind == 0:
			all[i].note = "just behind"
		case p.Behind == 1:
			all[i].note = "1 point behind"
		}
	}
	lines, _ := look.bars(all, len(places) == 2, width/2, distance, width)
	return lines
}
