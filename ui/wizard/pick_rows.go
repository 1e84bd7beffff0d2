package wizard

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/cells"
)

// shown are the choices that pass the filter, by their place; "Not sure" comes
// last, and only where nothing is filtered.
func (p *pick) shown() []int {
	var rows []int
	filter := strings.ToLower(p.filter.Text())
	for i, c := range p.q.Choices {
		if strings.Contains(strings.ToLower(c.Label+" "+c.Help), filter) {
			rows = append(rows, i)
		}
	}
	if filter == "" {
		rows = append(rows, len(p.q.Choices))
	}
	return rows
}

// parts implements widget. Help stands beside or under its choice; where there
// is no room for all of it, only that of the row in focus is shown, below.
func (p *pick) parts(width, height int) parts {
	out := parts{head: p.filterLine()}
	room := height - len(out.head)
	out.rows = p.rows(width, true)
	if room >= 12 && len(p.q.Choices) <= 5 && len(out.rows)+len(p.q.Choices)+3 <= room {
		out.rows = p.railed(spaced(out.rows))
	}
	if len(out.rows) <= room || !p.hasHelp() {
		return out
	}
	out.rows = p.rows(width, false)
	if lines := p.detail(width); len(out.rows)+len(lines) <= room || room >= 14 {
		out.foot = lines
	}
	return out
}

// filterLine is what is typed to narrow the list.
func (p *pick) filterLine() []line {
	if !p.filtering && p.filter.Text() == "" {
		return nil
	}
	return []line{plainLine(p.styles.Accent.Render("/") + p.filter.Lines(24, 1)[0])}
}

// count says how many are chosen and what the limit is.
func (p *pick) count() string {
	n := len(p.chosen(p.q.ID))
	switch {
	case !p.several():
		return ""
	case p.q.Limit > 0: // the question itself says how many it wants
		return fmt.Sprintf("%d of %d chosen", n, p.q.Limit)
	case n > 0:
		return fmt.Sprintf("%d chosen", n)
	}
	return "Choose any number"
}

func (p *pick) hasHelp() bool {
	return slices.ContainsFunc(p.q.Choices, func(c questions.Choice) bool { return c.Help != "" })
}

// rows draws every choice that is shown.
func (p *pick) rows(width int, help bool) []line {
	const indent = 7 // cursor, mark, number
	column := p.helpColumn(width - indent)
	var lines []line
	for row, i := range p.shown() {
		label, text := "Not sure", ""
		if i < len(p.q.Choices) {
			label, text = p.q.Choices[i].Label, p.q.Choices[i].Help
		}
		if !help {
			text = ""
		}
		for n, l := range wrap(label, width-indent) {
			lead := strings.Repeat(" ", indent)
			if i == len(p.q.Choices) {
				l = p.styles.Muted.Render(l)
			}
			if n == 0 {
				lead = p.lead(row, i)
				if column > 0 && text != "" {
					l = cells.Pad(l, column) + p.styles.Muted.Render(cells.Line(text))
				}
			}
			lines = append(lines, line{lead + l, row})
		}
		if column == 0 {
			for _, l := range wrap(text, width-indent) {
				lines = append(lines, line{strings.Repeat(" ", indent) + p.styles.Muted.Render(l), row})
			}
		}
	}
	if len(lines) == 0 {
		lines = plainLines("  " + p.styles.Muted.Render("no choice contains this"))
	}
	return lines
}

// railed joins the steps of a scale by a line, which shows that they are in
// order.
func (p *pick) railed(rows []line) []line {
	if p.q.Kind != questions.Scale {
		return rows
	}
	for i := range rows {
		if rows[i].target == nothing && i+1 < len(rows) && rows[i+1].target < len(p.q.Choices) {
			rows[i].text = "  " + p.styles.Faint.Render(p.glyphs.Wall)
		}
	}
	return rows
}

// helpColumn is where help starts beside the labels; 0: under them.
func (p *pick) helpColumn(width int) int {
	labels, helps := 0, 0
	for _, c := range p.q.Choices {
		labels = max(labels, ansi.StringWidth(c.Label))
		helps = max(helps, ansi.StringWidth(c.Help))
	}
	if labels+3+helps > width {
		return 0
	}
	return labels + 3
}

// lead is everything before the label: cursor, mark and number.
func (p *pick) lead(row, i int) string {
	number := " "
	if row < 9 && !p.filtering {
		number = strconv.Itoa(row + 1)
	}
	look, lead := p.styles.Muted, "  "
	mark, chosen := p.sign(i)
	if chosen {
		look = p.styles.Strong
	}
	if row == p.cursor {
		lead = cells.Focus + p.styles.Accent.Render(p.glyphs.Cursor) + " "
	}
	return lead + look.Render(mark+" "+number) + "  "
}

// sign shows whether a choice is taken.
func (p *pick) sign(i int) (mark string, chosen bool) {
	on, off := p.glyphs.Chosen, p.glyphs.Open
	chosen = p.walk.Answer(p.q.ID).State == questions.Unsure
	if i < len(p.q.Choices) {
		if p.several() {
			on, off = p.glyphs.Checked, p.glyphs.Blank
		}
		chosen = slices.Contains(p.chosen(p.q.ID), p.q.Choices[i].ID)
	}
	if chosen {
		return on, true
	}
	return off, false
}

// detail is the help of the row in focus, with a blank line above. It always
// takes the same room, so that nothing jumps.
func (p *pick) detail(width int) []line {
	most := 0
	for _, c := range p.q.Choices {
		most = max(most, len(wrap(c.Help, width-2)))
	}
	most = min(most, 2)
	lines := []line{plainLine("")}
	if rows := p.shown(); p.cursor >= 0 && p.cursor < len(rows) && rows[p.cursor] < len(p.q.Choices) {
		for _, l := range wrap(p.q.Choices[rows[p.cursor]].Help, width-2) {
			lines = append(lines, plainLine("  "+p.styles.Muted.Render(l)))
		}
	}
	for len(lines) < most+1 {
		lines = append(lines, plainLine(""))
	}
	return lines[:most+1]
}
