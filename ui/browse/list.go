package browse

import (
	"fmt"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
)

// line is one line of a drawn list and the row it belongs to; -1 for none.
type line struct {
	text string
	row  int
}

// listLines draws the open list, the row under the cursor in sight.
func (b *Browser) listLines(width, height int) []string {
	var texts []string
	for _, l := range b.list(width, height) {
		texts = append(texts, l.text)
	}
	return texts
}

func (b *Browser) list(width, height int) []line {
	rows := b.rows()
	cursor := settled(rows, b.level().cursor)
	if cursor < 0 {
		return []line{{b.styles.Muted.Render(cells.Cut("Nothing here has that in it.", width, b.glyphs.Ellipsis)), -1}}
	}
	var all []line
	focus, ids := 0, 0
	for _, r := range rows {
		if r.heading == "" && r.lead.Kind == evidencepage.Claim {
			ids = max(ids, ansi.StringWidth(r.lead.ID))
		}
	}
	for i, r := range rows {
		if r.heading != "" {
			if i > 0 && b.height >= airHeight {
				all = append(all, line{"", -1})
			}
			all = append(all, line{b.styles.Muted.Render(cells.Cut(phrase.Line(r.heading), width, b.glyphs.Ellipsis)), -1})
			continue
		}
		if i == cursor {
			focus = len(all)
		}
		all = append(all, line{b.rowText(r.lead, i == cursor, ids, width), i})
	}
	return b.around(all, focus, height)
}

// around cuts a list to a height so that a line is in sight, near the middle,
// and says how much more there is.
func (b *Browser) around(all []line, focus, height int) []line {
	if len(all) <= height {
		return all
	}
	start := min(max(0, focus-height/2), len(all)-height)
	shown := append([]line{}, all[start:start+height]...)
	if start > 0 && focus > start {
		shown[0] = line{b.styles.Muted.Render(fmt.Sprintf("  %s %d more", b.glyphs.Up, nodes(all[:start+1]))), -1}
	}
	if end := start + height; end < len(all) && focus < end-1 {
		shown[height-1] = line{b.styles.Muted.Render(fmt.Sprintf("  %s %d more", b.glyphs.Down, nodes(all[end-1:]))), -1}
	}
	return shown
}

func nodes(lines []line) int {
	n := 0
	for _, l := range lines {
		if l.row >= 0 {
			n++
		}
	}
	return n
}

// rowText is one row: a mark for whom a claim favours, its id, as wide as those
// of all claims, what is wrong with it, and its text.
func (b *Browser) rowText(n evidencepage.Lead, here bool, ids, width int) string {
	text, id := phrase.Line(n.Text), ""
	row := "  "
	if here {
		row = cells.Focus + b.styles.Accent.Render(b.glyphs.Cursor) + " "
	}
	switch n.Kind {
	case evidencepage.Claim:
		row += mark(n.Side, chart.Look{Styles: b.styles, Glyphs: b.glyphs}) + " "
		id = cells.Pad(phrase.Line(n.ID), ids)
	case evidencepage.Contradiction:
		id = phrase.Line(n.ID)
	}
	if id != "" {
		row += b.styles.Muted.Render(id) + " "
	}
	if n.Warning != "" {
		row += b.styles.Warn.Render(phrase.Line(n.Warning)) + " "
	}
	if here {
		text = b.styles.Strong.Render(text)
	}
	return cells.Cut(row+text, width, b.glyphs.Ellipsis)
}
