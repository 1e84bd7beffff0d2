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
)

// leastRows is how many rows of the table are seen at least.
const leastRows = 5

// Lines draws the table, and below it who said what to the row that has the
// focus, in so many lines at most.
func (t Table) Lines(height int, l Look) []string {
	lines := l.strong(t.Title())
	if len(t.rows) == 0 {
		return append(lines, "", "Nobody has answered anything.")
	}
	detail := t.detail(l)
	room := max(leastRows, min(len(t.rows), height-len(lines)-2-len(detail)))
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
	lines = append(lines, l.Styles.Muted.Render(head))
	first := window(t.at, room, len(t.rows))
	for i := first; i < min(len(t.rows), first+room); i++ {
		lines = append(lines, t.line(i, l, name, answer))
	}
	lines = append(append(lines, ""), detail...)
	for i, line := range lines {
		lines[i] = strings.TrimRight(cells.Cut(line, l.Width, l.Glyphs.Ellipsis), " ")
	}
	return lines[:min(len(lines), max(height, leastRows))]
}

// window is the first of so many rows that are seen, of all.
func window(at, room, all int) int { return max(0, min(at-room/2, all-room)) }

// line is one row: question, answer, and whether all said so.
func (t Table) line(i int, l Look, name, answer int) string {
	row := t.rows[i]
	cursor, text := "  ", l.pad(cells.Line(row.Name), name)
	if i == t.at {
		cursor, text = l.Styles.Accent.Render(l.Glyphs.Cursor+" "), l.Styles.Strong.Render(text)
	}
	said := l.pad(cells.Line(row.Said), answer)
	state, style := "all", l.Styles.Muted
	switch {
	case row.Agreed && row.Alike == row.Given:
	case row.Settled:
		state = "settled"
	case row.Open():
		state, style, said = fmt.Sprintf("%d of %d", row.Alike, row.Given), l.Styles.Text, l.Styles.Muted.Render(said)
		if i == t.at {
			style = l.Styles.Warn
		}
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
	if l.Width < 64 {
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

// detail is who said what to the row that has the focus, with the digit that
// takes each choice.
func (t Table) detail(l Look) []string {
	row := t.rows[t.at]
	head := l.Styles.Strong.Render(cells.Line(row.Name))
	if row.Share > 0 {
		head += l.Styles.Muted.Render(fmt.Sprintf("  %d of 100 of the disagreement", row.Share))
	}
	lines := []string{head}
	if len(row.Question.Choices) == 0 {
		return append(lines, l.wrapped(row.Said, 0)...)
	}
	offered := offered(row)
	for i, line := range chart.Spread(offered, nil, max(12, min(l.Width-4, widestText+20)), l.Look) {
		digit, taken := "  ", " "
		if offered[i].Choice != "" {
			digit = l.Styles.Muted.Render(fmt.Sprint(i+1)) + " "
		}
		if offered[i].Choice != "" && slices.Contains(row.Answer.Values, offered[i].Choice) {
			taken = l.Styles.Accent.Render(l.Glyphs.Chosen)
		}
		lines = append(lines, taken+" "+digit+line)
	}
	if left := len(row.Replies) - len(offered); left > 0 {
		lines = append(lines, l.Styles.Muted.Render("    "+counted(left, "other choice", "other choices")))
	}
	return lines
}

// mostOffered is how many choices there are below the table, each with a digit.
const mostOffered = 9

// offered are the choices that a digit takes: all, or of many those that somebody
// took.
func offered(row report.JointRow) []report.Reply {
	if len(row.Question.Choices) < mostOffered {
		return row.Replies
	}
	var list []report.Reply
	for _, r := range row.Replies {
		if r.People > 0 || slices.Contains(row.Answer.Values, r.Choice) {
			list = append(list, r)
		}
	}
	if len(list) > mostOffered {
		slices.SortStableFunc(list, func(a, b report.Reply) int { return cmp.Compare(b.People, a.People) })
		list = list[:mostOffered]
	}
	return list
}
