package reveal

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/ui/cells"
	"crossroads/ui/chart"
	"crossroads/ui/frame"
)

// leastRows and leastChoices are how many rows of the table, and lines about the
// one under the cursor, are seen at least.
const leastRows, leastChoices = 4, 5

// Lines draws the table, and below it who said what to the row under the cursor,
// in at most that many lines. The target of a row is its index, that of a choice
// stands behind those of all rows.
func (t Table) Lines(height int, l Look) []frame.Line {
	lines := frame.Plain(l.strong(t.Title())...)
	if len(t.rows) == 0 {
		return append(lines, frame.Plain("", "Nobody has answered anything.")...)
	}
	names, said := make([]string, len(t.rows)), make([]string, len(t.rows))
	for i, row := range t.rows {
		names[i], said[i] = cells.Line(row.Name), cells.Line(row.Said)
	}
	name := widest(names, l.Width*2/5)
	answer := max(8, min(widest(said, l.Width), l.Width-name-2-2-len("  settled")-2-t.spreadWidth(l)))
	head := "  " + l.pad("", name) + "  " + l.pad("", answer) + "  said so"
	if t.spreadWidth(l) > 0 {
		head += "    of each choice"
	}
	lines = append(lines, frame.Plain(l.Styles.Muted.Render(head))...)
	var rows []frame.Line
	for i := range t.rows {
		rows = append(rows, frame.Line{Text: t.line(i, l, name, answer), Target: i})
	}
	choices := t.choices(l)
	room := max(1, height-len(lines)-2) // for both, below a blank line and the name of the row
	below := min(len(choices), max(leastChoices, room-len(rows), room*2/5))
	focus := &frame.Look{Styles: l.Styles, Glyphs: l.Glyphs}
	lines = append(append(lines, focus.Window(rows, t.at, max(leastRows, room-below))...), frame.Plain("", t.about(l))...)
	lines = append(lines, focus.Window(choices, len(t.rows)+max(0, t.choice), max(0, height-len(lines)))...)
	for i, line := range lines {
		lines[i].Text = strings.TrimRight(cells.Cut(line.Text, l.Width, l.Glyphs.Ellipsis), " ")
	}
	return lines[:min(len(lines), max(height, leastRows))]
}

// line is one row: question, answer, and whether all said so.
func (t Table) line(i int, l Look, name, answer int) string {
	row := t.rows[i]
	cursor, text := "  ", l.pad(cells.Line(row.Name), name)
	if i == t.at {
		cursor, text = l.cursor(!t.Choosing()), l.Styles.Strong.Render(text)
	}
	said := l.pad(cells.Line(row.Said), answer)
	state, style := "all", l.Styles.Muted
	switch {
	case row.Agreed && row.Alike == row.Given:
	case row.Settled:
		state = "settled"
	case row.Open():
		state, style, said = fmt.Sprintf("%d of %d", row.Alike, row.Given), l.Styles.Text, l.Styles.Muted.Render(said)
	}
	return cursor + text + "  " + said + "  " + style.Render(cells.Pad(state, len("settled"))) + "  " + t.places(row, l)
}

// mostPlaces is how many choices a row shows the people of.
const mostPlaces = 6

// placed reports whether the answers to a question have places to show.
func placed(q questions.Question) bool {
	one := q.Kind == questions.Single || q.Kind == questions.Scale || q.Kind == questions.Rating
	return one && len(q.Choices) <= mostPlaces
}

// spreadWidth is the room that the people of the rows take; none where lines are
// short.
func (t Table) spreadWidth(l Look) int {
	if l.Width < 90 { // the answers themselves need it
		return 0
	}
	return 3 * mostPlaces
}

// places are how many took each choice, in order, with the answer of the row set
// off.
func (t Table) places(row report.JointRow, l Look) string {
	if !placed(row.Question) || t.spreadWidth(l) == 0 {
		return ""
	}
	var b strings.Builder
	for _, r := range row.Replies {
		if r.Choice == "" {
			continue
		}
		text := fmt.Sprintf("%3d", r.People)
		switch {
		case r.People == 0:
			text = l.Styles.Faint.Render("  " + l.Glyphs.Dot)
		case len(row.Answer.Values) > 0 && row.Answer.Values[0] == r.Choice:
			text = l.Styles.Strong.Render(text)
		default:
			text = l.Styles.Muted.Render(text)
		}
		b.WriteString(text)
	}
	return b.String()
}

// cursor stands before what it is on; muted where the keys act on something else.
func (l Look) cursor(acts bool) string {
	if !acts {
		return l.Styles.Muted.Render(l.Glyphs.Cursor + " ")
	}
	return cells.Focus + l.Styles.Accent.Render(l.Glyphs.Cursor) + " "
}

// about names the row under the cursor.
func (t Table) about(l Look) string {
	row := t.rows[t.at]
	head := l.Styles.Strong.Render(cells.Line(row.Name))
	if row.Share > 0 {
		head += l.Styles.Muted.Render(fmt.Sprintf("  %d%% of the disagreement", row.Share))
	}
	return head
}

// choices are who said what to the row under the cursor, with the digit that
// takes each of the first nine.
func (t Table) choices(l Look) []frame.Line {
	row := t.rows[t.at]
	if len(row.Question.Choices) == 0 {
		return frame.Plain(l.wrapped(row.Said, 0)...)
	}
	offered := offered(row)
	replies := append(slices.Clone(offered), row.Replies[len(offered):]...) // and who was not sure
	var lines []frame.Line
	for i, text := range chart.Spread(replies, nil, max(12, min(l.Width-6, widestText+20)), l.Look) {
		if i >= len(offered) {
			lines = append(lines, frame.Plain("      "+text)...)
			continue
		}
		cursor, digit := "  ", "  "
		if i == t.choice {
			cursor = l.cursor(true)
		}
		if i < 9 {
			digit = l.Styles.Muted.Render(fmt.Sprint(i+1)) + " "
		}
		lines = append(lines, frame.Line{Text: cursor + t.taken(row, replies[i].Choice, l) + " " + digit + text, Target: len(t.rows) + i})
	}
	return lines
}

// taken is the sign of whether a choice is taken, or as which one.
func (t Table) taken(row report.JointRow, id string, l Look) string {
	place := slices.Index(row.Answer.Values, id)
	switch {
	case place >= 0 && row.Question.Kind == questions.Ranking && place < 9:
		return l.Styles.Accent.Render(fmt.Sprint(place + 1))
	case place >= 0 && t.Several():
		return l.Styles.Accent.Render(l.Glyphs.Checked)
	case place >= 0:
		return l.Styles.Accent.Render(l.Glyphs.Chosen)
	case t.Several():
		return l.Styles.Muted.Render(l.Glyphs.Blank)
	}
	return " "
}

// offered are the choices of a row. Of many without an order of their own those
// that most people took come first.
func offered(row report.JointRow) []report.Reply {
	list := row.Replies[:len(row.Question.Choices)]
	if len(list) < many || row.Question.Kind == questions.Scale || row.Question.Kind == questions.Rating {
		return list
	}
	list = slices.Clone(list)
	slices.SortStableFunc(list, func(a, b report.Reply) int { return cmp.Compare(b.People, a.People) })
	return list
}

// many is from how many choices on nobody looks through all of them.
const many = 10
