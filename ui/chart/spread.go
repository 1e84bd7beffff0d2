package chart

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/scoring/report"
	"crossroads/ui/cells"
)

// Spread draws who gave which reply to a question, a line for each reply and a
// dot for each person; places of a scale that nobody took are empty lines. Mine
// are the choices of whoever looks, whose dot is the first and has the colour of
// the focus. Where there is no room for one dot per person, a block of that
// length takes their place. Whoever chose nothing is an open dot.
func Spread(replies []report.Reply, mine []string, width int, look Look) []string {
	labels := make([]string, len(replies))
	most := 0
	for i, r := range replies {
		labels[i] = cells.Line(r.Text)
		most = max(most, r.People)
	}
	taken := len("  99  ") + len("  you")
	label := widest(max(8, width/2, width-taken-2*most), labels...)
	room := max(1, width-label-taken)
	var lines []string
	for i, r := range replies {
		number := "    "
		if r.People > 0 {
			number = fmt.Sprintf("%4d", r.People)
		}
		text := look.left(labels[i], label)
		if r.Choice == "" || r.People == 0 {
			text = look.Styles.Muted.Render(text)
		}
		own := r.Choice != "" && slices.Contains(mine, r.Choice) && r.People > 0
		line := text + look.Styles.Muted.Render(number) + " " + look.Styles.Faint.Render(look.Glyphs.Wall) + look.dots(r, own, most, room)
		if own {
			line += look.Styles.Accent.Render("  you")
		}
		lines = append(lines, line)
	}
	return look.trim(lines, width)
}

// dots draws the people of one reply.
func (l Look) dots(r report.Reply, own bool, most, room int) string {
	dot, gap, n := l.Glyphs.Done, "", r.People
	switch {
	case 2*most <= room:
		gap = " "
	case most > room:
		dot, n = l.thin().whole, halves(float64(n), float64(most), room)/2
		if r.People > 0 {
			n = max(1, n)
		}
	}
	if r.Choice == "" {
		dot = l.Glyphs.Open
	}
	all := strings.Repeat(gap+dot, n)
	if r.Choice == "" {
		return l.Styles.Muted.Render(all)
	}
	if own {
		return l.Styles.Accent.Render(gap+dot) + strings.TrimPrefix(all, gap+dot)
	}
	return all
}
