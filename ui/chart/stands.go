package chart

import (
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring/report"
)

// scaleParts are the widths of the parts of a row of [Stands], in cells.
type scaleParts struct{ label, room int }

// Widths behind the scale of [Stands].
const (
	doubtWidth  = 4 // " c t"
	weightWidth = 8
)

// Stands draws where the alternatives stand on each criterion: below each
// other, on one scale from 0 to 100, the mark of each at its value in the line
// that the evidence leaves it. The line is broken, with a c behind it, where
// the value rests on a disputed claim, and fine, with a t, where it rests on
// thin evidence. Behind the first stands the weight of the criterion. Criteria
// on which all stand level are counted below. Where there is no room for a
// scale there is no picture.
func Stands(names []string, stands []report.Stand, width int, look Look) []string {
	labels := make([]string, len(stands))
	for i, s := range stands {
		labels[i] = s.Label
	}
	p := scaleParts{label: widest(max(8, width/3), labels...)}
	p.room = min(61, width-p.label-2-doubtWidth-weightWidth)
	if p.room < 12 || len(stands) == 0 {
		return nil
	}
	indent := strings.Repeat(" ", p.label+2)
	rows := append(look.Legend(names, indent, width),
		indent+look.Styles.Muted.Render(look.left(ruler(p.room), p.room+doubtWidth)+look.right("weight", weightWidth)))
	level := 0
	for _, s := range stands {
		if even(s.Values) {
			level++
			continue
		}
		rows = append(rows, look.stand(s, p)...)
	}
	if level > 0 {
		rows = append(rows, look.Styles.Muted.Render(fmt.Sprintf("%d more on which all stand level", level)))
	}
	return look.trim(rows, width)
}

// Legend names the alternatives with their marks, over as many lines as that
// takes.
func (l Look) Legend(names []string, indent string, width int) []string {
	lines := []string{indent}
	for i, name := range names {
		side := Side{Alternative: i, Name: name}
		word := l.style(side).Render(l.Mark(side)) + " " + l.Styles.Muted.Render(name)
		last := lines[len(lines)-1]
		switch gap := "   "; {
		case i == 0:
			lines[0] += word
		case ansi.StringWidth(last+gap+word) > width:
			lines = append(lines, indent+word)
		default:
			lines[len(lines)-1] = last + gap + word
		}
	}
	return lines
}

// stand draws one criterion, a row for each alternative.
func (l Look) stand(s report.Stand, p scaleParts) []string {
	var rows []string
	label, weight := s.Label, fmt.Sprint(s.Weight)
	for a, v := range s.Values {
		behind := strings.TrimRight(l.left(doubts(v), doubtWidth)+l.right(weight, weightWidth), " ")
		rows = append(rows, l.left(label, p.label)+"  "+l.reach(v, Side{Alternative: a}, p.room)+l.Styles.Muted.Render(behind))
		label, weight = "", ""
	}
	return rows
}

// reach draws one interval with its mark between three faint lines, at 0, 50
// and 100.
func (l Look) reach(v report.Value, side Side, room int) string {
	low, mid, high := at(v.Low, room), at(v.Mid, room), at(v.High, room)
	style := l.style(side)
	line := style.Render(l.doubtful(v.Contested, v.Thin))
	row := make([]string, room)
	for i := range row {
		switch {
		case i == mid:
			row[i] = style.Render(l.Mark(side))
		case i >= low && i <= high:
			row[i] = line
		case i == 0 || i == at(50, room) || i == room-1:
			row[i] = l.Styles.Faint.Render(l.Glyphs.Wall)
		default:
			row[i] = " "
		}
	}
	return strings.Join(row, "")
}

// doubtful is what the line of an interval is made of.
func (l Look) doubtful(contested, thin bool) string {
	switch {
	case l.plain() && contested:
		return "~"
	case l.plain() && thin:
		return "-"
	case contested && thin:
		return "╌"
	case contested:
		return "╍"
	case thin:
		return "─"
	}
	return l.Glyphs.Bar
}

// doubts are the letters that the decision matrix puts behind a value.
func doubts(v report.Value) string {
	letters := ""
	if v.Contested {
		letters += " c"
	}
	if v.Thin {
		letters += " t"
	}
	return letters
}

// even reports whether all values are the same.
func even(values []report.Value) bool {
	return !slices.ContainsFunc(values, func(v report.Value) bool {
		return v.Low != values[0].Low || v.Mid != values[0].Mid || v.High != values[0].High
	})
}
