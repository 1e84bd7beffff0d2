package wizard

import (
	"crossroads/ui/cells"
)

// helpLines lists every key of the result.
func (r *result) helpLines(width int) []string {
	lines := []string{r.styles.Strong.Render("Keys"), ""}
	for _, h := range r.bound.result.all {
		lines = append(lines, r.styles.Key.Render(cells.Pad(h.Help().Key, 16))+"  "+r.styles.Muted.Render(cells.Cut(h.Help().Desc, max(4, width-18), r.glyphs.Ellipsis)))
	}
	return lines
}
