package chart

import (
	"fmt"
	"math"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring/report"
)

// Stands draws where the alternatives stand on each criterion: their marks on
// one scale from 0 to 100, with the weight of the criterion behind it. Where
// two fall on one cell the first one named is seen. Criteria on which all
// stand level are counted below. Where there is no room for a scale there is
// no picture.
func Stands(names []string, stands []report.Stand, width int, look Look) []string {
	labels := make([]string, len(stands))
	for i, s := range stands {
		labels[i] = s.Label
	}
	const weight = 8
	label := widest(max(8, width/3), labels...)
	room := min(61, width-label-2-weight)
	if room < 16 || len(stands) == 0 {
		return nil
	}
	indent := strings.Repeat(" ", label+2)
	rows := append(look.legend(names, indent, width),
		indent+look.Styles.Muted.Render(ruler(room)+look.right("weight", weight)))
	level := 0
	for i, s := range stands {
		if even(s.Values) {
			level++
			continue
		}
		rows = append(rows, look.left(labels[i], label)+"  "+look.stand(s.Values, room)+
			look.Styles.Muted.Render(look.right(fmt.Sprint(s.Weight), weight)))
	}
	if level > 0 {
		rows = append(rows, look.Styles.Muted.Render(fmt.Sprintf("%d more on which all stand level", level)))
	}
	return look.trim(rows, width)
}

// legend names the alternatives with their marks, over as many lines as that
// takes.
func (l Look) legend(names []string, indent string, width int) []string {
	lines := []string{indent}
	for i, name := range names {
		side := Side{Alternative: i, Name: name}
		word := l.style(side).Render(l.Mark(side)) + " " + l.Styles.Muted.Render(name)
		last := lines[len(lines)-1]
		if last != indent && ansi.StringWidth(last+word) > width {
			lines, last = append(lines, indent), indent
		}
		lines[len(lines)-1] = last + word + "   "
	}
	return lines
}

// stand marks values on a faint scale.
func (l Look) stand(values []int, room int) string {
	row := make([]string, room)
	for i := range row {
		row[i] = l.Styles.Faint.Render(l.Glyphs.Dot)
	}
	for a := len(values) - 1; a >= 0; a-- {
		side := Side{Alternative: a}
		row[int(math.Round(float64(values[a])/100*float64(room-1)))] = l.style(side).Render(l.Mark(side))
	}
	return strings.Join(row, "")
}

// even reports whether all values are the same.
func even(values []int) bool {
	for _, v := range values {
		if v != values[0] {
			return false
		}
	}
	return true
}
