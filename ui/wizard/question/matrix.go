package question

import (
	"slices"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/screen"
)

// matrix takes ratings: a row for each criterion, a column for each word and
// one for "unsure". What is set counts at once. Enter goes to the next row that
// is not set, and behind the last asks once before any stays so.
type matrix struct {
	base  // its question is the one in focus
	page  screen.Page
	asked bool // whether rows may stay as they are
}

func newMatrix(s *screen.Scene, p screen.Page, id questions.ID) *matrix {
	m := &matrix{page: p, base: base{Scene: s}}
	m.focus(slices.IndexFunc(p, func(q questions.Question) bool { return q.ID == id }))
	return m
}

// focus goes to a row.
func (m *matrix) focus(row int) {
	m.cursor = max(0, min(len(m.page)-1, row))
	m.q = m.page[m.cursor]
}

// columns is how many places a row has: the words and "unsure".
func (m *matrix) columns() int { return len(m.page[0].Choices) + 1 }

// column is where the mark of a row stands; -1: nowhere yet.
func (m *matrix) column(row int) int {
	q := m.page[row]
	one := m.Answer(q.ID)
	switch {
	case one.State == questions.Unsure:
		return len(q.Choices)
	case one.State == questions.Skipped || len(one.Values) == 0:
		return nowhere
	}
	return slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == one.Values[0] })
}

func (m *matrix) keys() screen.Keys {
	g := m.Glyphs
	move := m.MoveKeys(frame.Paging+" space", func(key string) {
		if key == "space" {
			key = "down"
		}
		m.focus(frame.Moved(key, m.cursor, len(m.page)-1, len(m.page)))
	})
	move.Means = "another row; space goes down too"
	return screen.Keys{Table: []screen.Binding{
		{Keys: "left right", Hint: g.Left + g.Right, Does: "set", Label: g.Left + " " + g.Right + "  h l", Means: "rate the row", Do: screen.With(m.shift)},
		{Keys: "enter", Hint: "enter", Does: "next", Means: "the next row without a mark; behind the last, go on", Do: screen.Tells(m.next)},
		{Keys: screen.Digits[:2*min(9, m.columns())-1], Label: "1 to 5  u", Means: "rate it and go on to the next; 6 or u is not sure",
			Do: screen.With(func(key string) screen.Event { return m.rate(screen.Digit(key) - 1) })},
		move,
	}}
}

// shift moves the mark of the row in focus by a column.
func (m *matrix) shift(key string) screen.Event {
	at, last := m.column(m.cursor), m.columns()-1
	switch {
	case key == "right":
		at = min(last, at+1)
	case at < 0:
		at = last - 1
	default:
		at = max(0, at-1)
	}
	return screen.Drafted{Answer: m.at(m.cursor, at)}
}

// rate sets the row in focus and goes on to the next one that is not set.
func (m *matrix) rate(column int) screen.Event {
	one := m.at(m.cursor, column)
	if len(m.page) == 1 {
		return screen.Confirmed(one)
	}
	m.advance()
	return screen.Drafted{Answer: one}
}

// pass rates the row in focus as not sure, or skips it, and goes on to the next.
func (m *matrix) pass(state questions.State) screen.Event {
	if state == questions.Unsure {
		return m.rate(m.columns() - 1)
	}
	one := m.Reply(m.q.ID, state)
	m.advance()
	return screen.Drafted{Answer: one}
}

// advance moves to the next row that is not set; where there is none below,
// to the row below.
func (m *matrix) advance() {
	if row := m.unset(m.cursor + 1); row >= 0 {
		m.focus(row)
		return
	}
	m.focus(m.cursor + 1)
}

// unset is the first row from the given one that was neither rated nor skipped;
// -1 where there is none.
func (m *matrix) unset(from int) int {
	for row := from; row < len(m.page); row++ {
		if m.Answer(m.page[row].ID).Open() {
			return row
		}
	}
	return nowhere
}

// next goes to the next row that is not set, or on. Rows that stay unset are
// asked about once.
func (m *matrix) next() screen.Event {
	if row := m.unset(m.cursor + 1); row >= 0 {
		m.focus(row)
		return nil
	}
	left := 0
	for _, q := range m.page {
		if m.Answer(q.ID).Open() {
			left++
		}
	}
	if left > 0 && !m.asked && len(m.page) > 1 {
		m.asked = true
		them := "them"
		if left == 1 {
			them = "it"
		}
		return screen.Warn(phrase.Count(left, "row is", "rows are") + " not rated: enter again leaves " + them + " so")
	}
	return m.confirm()
}

// at is the answer of a row with its mark in a column.
func (m *matrix) at(row, column int) questions.Answer {
	q := m.page[row]
	switch {
	case column < 0:
		return m.Reply(q.ID, questions.Skipped)
	case column == len(q.Choices):
		return m.Reply(q.ID, questions.Unsure)
	}
	return m.Reply(q.ID, questions.Answered, q.Choices[column].ID)
}

// confirm gives every row a state: what was not set is skipped.
func (m *matrix) confirm() screen.Event {
	answers := make([]questions.Answer, len(m.page))
	for row := range m.page {
		answers[row] = m.at(row, m.column(row))
	}
	return screen.Answered{Answers: answers}
}

func (m *matrix) click(target, x, width int) screen.Event {
	m.focus(target)
	g := m.grid(width)
	for i := range m.columns() {
		if x >= g.starts[i] && x < g.starts[i]+g.widths[i] {
			return screen.Drafted{Answer: m.at(target, i)}
		}
	}
	return nil
}
