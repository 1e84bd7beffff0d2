package wizard

import (
	"charm.land/bubbles/v2/key"

	"crossroads/ui/cells"
	"crossroads/ui/hints"
)

// helpLines lists every key of the result.
func (r *result) helpLines(width int) []string {
	g := r.glyphs
	rows := []key.Binding{
		hints.Of("tab  shift+tab", "next tab, previous tab"),
		hints.Of(g.Left+" "+g.Right+"  h l", "the same; at the left end the review"),
		hints.Of("1 to 9", "a tab by its place"),
		hints.Of(g.Up+" "+g.Down+"  j k", "a line; pgup, pgdown, home and end go further"),
		hints.Of("w  enter", "what if: change answers, watch the verdict, keep it or not"),
		hints.Of("/", "search this tab; n and N go on and back"),
		hints.Of("x", "write the report to a file"),
		hints.Of("y", "send the report to the clipboard of the terminal"),
		hints.Of("z", "undo what was kept"),
		hints.Of("b  esc", "back to the review of all answers"),
		hints.Of("m", "mouse on or off"),
		hints.Of("q", "leave; everything is saved"),
	}
	lines := []string{r.styles.Strong.Render("Keys"), ""}
	for _, h := range rows {
		lines = append(lines, r.styles.Key.Render(cells.Pad(h.Help().Key, 16))+"  "+r.styles.Muted.Render(cells.Cut(h.Help().Desc, max(4, width-18), g.Ellipsis)))
	}
	return lines
}
