package wizard

// helpLines lists every key of the result.
func (r *result) helpLines(width int) []string {
	g := r.glyphs
	rows := []hint{
		{"tab  shift+tab", "next tab, previous tab"},
		{g.Left + " " + g.Right + "  h l", "the same; at the left end the review"},
		{"1 to 9", "a tab by its place"},
		{g.Up + " " + g.Down + "  j k", "a line; pgup, pgdown, home and end go further"},
		{"w  enter", "what if: change answers, watch the verdict, keep it or not"},
		{"/", "search this tab; n and N go on and back"},
		{"x", "write the report to a file"},
		{"y", "send the report to the clipboard of the terminal"},
		{"z", "undo what was kept"},
		{"b  esc", "back to the review of all answers"},
		{"m", "mouse on or off"},
		{"q", "leave; everything is saved"},
	}
	lines := []string{r.styles.Strong.Render("Keys"), ""}
	for _, h := range rows {
		lines = append(lines, r.styles.Key.Render(pad(h.key, 16))+"  "+r.styles.Muted.Render(cut(h.does, max(4, width-18), g.Ellipsis)))
	}
	return lines
}
