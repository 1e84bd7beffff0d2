package browse

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/scoring/evidence"
	"crossroads/ui/chart"
)

// besideWidth is the text width from which the sides of a contradiction stand
// beside each other: that of a terminal of 100 columns less the margins.
const besideWidth = 100 - 2*margin

// contradictionPage sets the two sides against each other and says how the
// scores treat them.
func (b book) contradictionPage(c evidence.Contradiction) []part {
	page := []part{heading(c.ID + "  " + c.Title)}
	if c.Criterion != "" {
		page = append(page, part{markdown: "*" + b.criterion(c.Criterion).Title + "*"})
	}
	one, other := b.side("One view", c.SideA), b.side("The other view", c.SideB)
	page = append(page, part{draw: func(width int, look chart.Look) []string {
		if width < besideWidth {
			return draw([]part{{markdown: one}, {markdown: other}}, width, look)
		}
		return columns(one, other, width, look)
	}})
	page = append(page, part{markdown: "## How the scores treat it\n\n" + c.Resolution})
	if facts := b.listed(c.Facts); facts != "" {
		page = append(page, part{markdown: "## Facts\n\n" + facts})
	}
	return page
}

// side is what one side says and the claims that say it, as markdown.
func (b book) side(title string, s evidence.Side) string {
	return "## " + title + "\n\n" + strings.TrimSpace(s.Says) + "\n\n" + b.listed(s.Claims)
}

// listed writes claims as a list.
func (b book) listed(ids []string) string {
	var rows []string
	for _, id := range ids {
		if c, ok := b.claim(id); ok {
			status := string(c.Status)
			if c.Fact {
				status = c.Date
			}
			rows = append(rows, fmt.Sprintf("- **%s** %s (%s)", id, strings.TrimSpace(c.Says), status))
		}
	}
	return strings.Join(rows, "\n")
}

// columns draws two pieces of markdown beside each other.
func columns(one, other string, width int, look chart.Look) []string {
	room := (width - 5) / 2
	left, right := draw([]part{{markdown: one}}, room, look), draw([]part{{markdown: other}}, room, look)
	wall := "  " + look.Styles.Faint.Render(look.Glyphs.Wall) + "  "
	rows := make([]string, max(len(left), len(right)))
	for i := range rows {
		var l, r string
		if i < len(left) {
			l = left[i]
		}
		if i < len(right) {
			r = right[i]
		}
		rows[i] = l + strings.Repeat(" ", max(0, room-ansi.StringWidth(l))) + wall + r
	}
	return rows
}
