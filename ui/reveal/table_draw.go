package reveal

import (
	"fmt"
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
	state := l.Styles.Muted.Render("all")
	switch {
	case row.Agreed && row.Alike == row.Given:
	case row.Settled:
		state = l.Styles.Accent.Render("settled")
	case row.Open():
		state, said = l.Styles.Warn.Render(fmt.Sprintf("%d of %d", row.Alike, row.Given)), l.Styles.Muted.Render(said)
	}
	return cursor + text + "  " + said + "  " + cells.Pad(state, len("settled")) + "  " + t.places(row, l)
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
	drawn := chart.Spread(row.Replies, nil, max(12, min(l.Width-4, widestText+20)), l.Look)
	for i, line := range drawn {
		digit, taken := "  ", " "
		if row.Replies[i].Choice != "" && i < 9 {
			digit = l.Styles.Muted.Render(fmt.Sprint(i+1)) + " "
		}
		for _, v := range row.Answer.Values {
			if v == row.Replies[i].Choice {
				taken = l.Styles.Accent.Render(l.Glyphs.Chosen)
			}
		}
		lines = append(lines, taken+" "+digit+line)
	}
	return shortened(lines, row, l)
}

// mostDetail is how many lines there are below the table; a question with more
// choices shows those that somebody took.
const mostDetail = 9

func shortened(lines []string, row report.JointRow, l Look) []string {
	if len(lines) <= mostDetail {
		return lines
	}
	kept := lines[:1]
	left := 0
	for i, r := range row.Replies {
		if r.People > 0 && len(kept) < mostDetail-1 {
			kept = append(kept, lines[i+1])
		} else {
			left++
		}
	}
	return append(kept, l.Styles.Muted.Render("    "+counted(left, "other choice", "other choices")))
}
