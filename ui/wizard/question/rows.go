package question

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
)

// indent is the width of what stands before a choice: cursor, mark, number.
const indent = 7

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
	var out parts
	if p.filtering {
		out.head = frame.Plain(p.Styles.Accent.Render("/") + p.filter.Lines(24, 1)[0])
	}
	room := height - len(out.head)
	out.rows = p.rows(width, true)
	if !p.ordered && room >= 12 && len(p.q.Choices) <= 5 && len(out.rows)+len(p.q.Choices)+3 <= room {
		out.rows = p.railed(spaced(out.rows))
	}
	if len(out.rows) <= room || !slices.ContainsFunc(p.q.Choices, func(c questions.Choice) bool { return c.Help != "" }) {
		return out
	}
	out.rows = p.rows(width, false)
	if lines := p.detail(width); len(out.rows)+len(lines) <= room || room >= 14 {
		out.foot = lines
	}
	return out
}

// rows draws every choice that is shown.
func (p *pick) rows(width int, help bool) []frame.Line {
	left := indent
	if p.ordered {
		left += placeColumn
	}
	column := p.helpColumn(width - left)
	var lines []frame.Line
	for row, i := range p.shown() {
		c := questions.Choice{Label: "Not sure"}
		if i < len(p.q.Choices) {
			c = p.q.Choices[i]
		}
		if !help {
			c.Help = ""
		}
		lead := p.lead(row, i)
		for _, l := range cells.Wrap(c.Label, width-left) {
			if i == len(p.q.Choices) {
				l = p.Styles.Muted.Render(l)
			}
			if column > 0 && c.Help != "" && lead != "" {
				l = cells.Pad(l, column) + p.Styles.Muted.Render(cells.Line(c.Help))
			}
			lines = append(lines, frame.Line{Text: cells.Pad(lead, left) + l, Target: row})
			lead = ""
		}
		if column == 0 {
			lines = append(lines, p.helpLines(c.Help, width, left, row)...)
		}
	}
	if len(lines) == 0 {
		return frame.Plain("  " + p.Styles.Muted.Render("no choice contains this"))
	}
	return lines
}

// helpLines are what there is to know of a choice, below it.
func (b *base) helpLines(help string, width, left, row int) []frame.Line {
	var lines []frame.Line
	for _, l := range cells.Wrap(help, width-left) {
		lines = append(lines, frame.Line{Text: strings.Repeat(" ", left) + b.Styles.Muted.Render(l), Target: row})
	}
	return lines
}

// spaced puts a blank line between the targets.
func spaced(rows []frame.Line) []frame.Line {
	var out []frame.Line
	for i, l := range rows {
		if i > 0 && l.Target != rows[i-1].Target {
			out = append(out, frame.Plain("")...)
		}
		out = append(out, l)
	}
	return out
}

// railed joins the steps of a scale by a line, which shows that they are in
// order.
func (p *pick) railed(rows []frame.Line) []frame.Line {
	if p.q.Kind != questions.Scale {
		return rows
	}
	for i := range rows {
		if rows[i].Target == frame.Nothing && i+1 < len(rows) && rows[i+1].Target < len(p.q.Choices) {
			rows[i].Text = "  " + p.Styles.Faint.Render(p.Glyphs.Wall)
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

// lead is everything before the label: cursor, mark, number, and the place of what
// is picked in an order.
func (p *pick) lead(row, i int) string {
	number := " "
	if row < 9 && !p.filtering {
		number = strconv.Itoa(row + 1)
	}
	look, mark, place := p.Styles.Muted, p.Glyphs.Open, 0
	taken := p.unsure()
	if p.several && i < len(p.q.Choices) { // "Not sure" goes with none of them
		mark = p.Glyphs.Blank
	}
	if i < len(p.q.Choices) {
		place = slices.Index(p.chosen(), p.q.Choices[i].ID) + 1
		taken = place > 0
	}
	if taken {
		look = p.Styles.Strong
		if mark == p.Glyphs.Blank {
			mark = p.Glyphs.Checked
		} else {
			mark = p.Glyphs.Chosen
		}
	}
	lead := p.Lead(row == p.cursor) + look.Render(mark+" "+number) + "  "
	if p.ordered && place > 0 {
		lead += p.Styles.Strong.Render(ordinal(place))
	}
	return lead
}

// placeColumn is as wide as the words for a place, and what sets them apart.
const placeColumn = len("second") + 2

func ordinal(n int) string {
	if words := []string{"first", "second", "third"}; n <= len(words) {
		return words[n-1]
	}
	return strconv.Itoa(n)
}

// detail is the help of the row in focus, with a blank line above. It always
// takes the same room, so that nothing jumps.
func (p *pick) detail(width int) []frame.Line {
	most := 0
	for _, c := range p.q.Choices {
		most = max(most, len(cells.Wrap(c.Help, width-2)))
	}
	most = min(most, 2)
	lines := frame.Plain("")
	if rows := p.shown(); p.cursor >= 0 && p.cursor < len(rows) && rows[p.cursor] < len(p.q.Choices) {
		lines = append(lines, p.helpLines(p.q.Choices[rows[p.cursor]].Help, width, 2, frame.Nothing)...)
	}
	return append(lines, frame.Plain(make([]string, most)...)...)[:most+1]
}
