package chart

import (
	"math"
	"strings"

	"crossroads/scoring/report"
)

// axis maps points to the cells of a row.
type axis struct {
	low, high float64
	room      int
	now       float64
}

// Ranges draws intervals of the leader's margin over the runner-up, below each
// other, on one scale: right of the line the leader is ahead, left of it the
// runner-up. The dot is the margin as it is now. Behind it stand the two ends
// in points.
func Ranges(ranges []report.Range, now float64, leader, runner Side, width int, look Look) []string {
	if len(ranges) == 0 {
		return nil
	}
	labels := make([]string, len(ranges))
	a := axis{low: min(0, now), high: max(0, now), now: now}
	for i, r := range ranges {
		labels[i] = r.Label
		a.low, a.high = min(a.low, r.Low), max(a.high, r.High)
	}
	const ends = 10
	label := widest(max(8, width*2/5), labels...)
	a.room = max(6, width-label-1-ends)
	zero := a.cell(0)
	rows := look.heads(runner, leader, label+1+zero, a.room-zero-1, width)
	for i, r := range ranges {
		points := ""
		if width-label-1-a.room >= ends {
			points = look.right(report.Signed(r.Low), ends/2) + look.right(report.Signed(r.High), ends/2)
		}
		rows = append(rows, look.left(labels[i], label)+" "+look.interval(a, r, leader, runner)+look.Styles.Muted.Render(points))
	}
	return look.trim(rows, width)
}

// cell is the place of a margin on the axis.
func (a axis) cell(points float64) int {
	if a.high <= a.low {
		return 0
	}
	return int(math.Round((points - a.low) / (a.high - a.low) * float64(a.room-1)))
}

// interval draws one row: a thin line in the colours of the sides it reaches.
func (l Look) interval(a axis, r report.Range, leader, runner Side) string {
	low, high, zero, now := a.cell(r.Low), a.cell(r.High), a.cell(0), a.cell(a.now)
	var b strings.Builder
	for i := range a.room {
		style := l.style(leader)
		if i < zero {
			style = l.style(runner)
		}
		switch {
		case i == now && i >= low && i <= high:
			b.WriteString(style.Render(l.Glyphs.Done))
		case i == zero:
			b.WriteString(l.Styles.Faint.Render(l.Glyphs.Wall))
		case i >= low && i <= high:
			b.WriteString(style.Render(l.Glyphs.Bar))
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}
