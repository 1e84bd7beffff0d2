package browse

import (
	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
)

// list draws the open list, the row under the cursor in sight.
func (v *library) list(width, height int) []frame.Line {
	rows := v.rows()
	cursor := settled(rows, v.level().cursor)
	if cursor < 0 {
		return frame.Plain(v.Styles.Muted.Render(cells.Cut("Nothing here contains that.", width, v.Glyphs.Ellipsis)))
	}
	ids := 0
	for _, r := range rows {
		if r.heading == "" && r.lead.Kind == evidencepage.Claim {
			ids = max(ids, ansi.StringWidth(r.lead.ID))
		}
	}
	var all []frame.Line
	for i, r := range rows {
		if r.heading == "" {
			all = append(all, frame.Line{Text: v.rowText(r.lead, i == cursor, ids, width), Target: i})
			continue
		}
		if i > 0 && height >= airFrom {
			all = append(all, frame.Plain("")...)
		}
		all = append(all, frame.Plain(v.Styles.Muted.Render(cells.Cut(phrase.Line(r.heading), width, v.Glyphs.Ellipsis)))...)
	}
	return v.Window(all, cursor, height)
}

// airFrom is the height from which there are blank lines between groups.
const airFrom = 10

// rowText is one row: a mark for whom a claim favours, its id, as wide as those
// of all claims, what is wrong with it, and its text.
func (v *library) rowText(n evidencepage.Lead, here bool, ids, width int) string {
	text, id := phrase.Line(n.Text), ""
	row := v.Lead(here)
	switch n.Kind {
	case evidencepage.Claim:
		row += mark(n.Side, v.Look) + " "
		id = cells.Pad(phrase.Line(n.ID), ids)
	case evidencepage.Contradiction:
		id = phrase.Line(n.ID)
	}
	if id != "" {
		row += v.Styles.Muted.Render(id) + " "
	}
	if n.Warning != "" {
		row += v.Styles.Warn.Render(phrase.Line(n.Warning)) + " "
	}
	if here {
		text = v.Styles.Strong.Render(text)
	}
	return cells.Cut(row+text, width, v.Glyphs.Ellipsis)
}
