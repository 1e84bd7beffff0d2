package chart

import (
	"fmt"

	"crossroads/scoring/report"
)

// Places draws everybody who competes, best first: sign, name, points, a bar of
// that length, and how far behind the leader it is. Points stand where two
// compete, and are those of their tally; of more than two, they would contradict
// the tally of the first two, which is what all else on the screens counts.
func Places(places []report.Place, width int, look Look) []string {
	names := make([]string, len(places))
	full := float64(scale)
	for i, p := range places {
		names[i], full = p.Name, max(full, float64(p.Points))
	}
	name := widest(width/2, names...)
	const distance = 12
	points := 0
	if len(places) == 2 {
		points = 5
	}
	room := max(4, width-2-name-2-points-distance)
	var lines []string
	for i, p := range places {
		style := look.style(Side{p.Alternative, p.Name})
		behind := ""
		switch {
		case i == 0:
		case p.Behind == 0:
			behind = "just behind"
		default:
			behind = fmt.Sprintf("%d behind", p.Behind)
		}
		bar := look.thick().grow(halves(float64(p.Points), full, room))
		head := style.Render(look.Mark(Side{Alternative: p.Alternative})) + " " + look.left(p.Name, name) + "  "
		if points > 0 {
			head += look.Styles.Strong.Render(look.right(fmt.Sprintf("+%d", p.Points), points-2)) + "  "
		}
		lines = append(lines, head+look.left(style.Render(bar), room)+look.Styles.Muted.Render(look.right(behind, distance)))
	}
	return look.trim(lines, width)
}
