package wizard

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"

	"crossroads/questions"
	"crossroads/ui/hints"
)

// matrix takes ratings: a row for each criterion, a column for each word and
// one for "unsure". What is set counts at once. Enter goes to the next row that
// is not set, and behind the last asks once before any stays so.
type matrix struct {
	*scene
	page   page
	cursor int
	asked  bool // whether rows may stay as they are
}

func newMatrix(s *scene, p page, id questions.ID) *matrix {
	at := slices.IndexFunc(p, func(q questions.Question) bool { return q.ID == id })
	return &matrix{scene: s, page: p, cursor: max(0, at)}
}

func (m *matrix) row() int { return m.cursor }

// columns is how many places a row has: the words and "unsure".
func (m *matrix) columns() int { return len(m.page[0].Choices) + 1 }

// column is where the mark of a row stands; -1: nowhere yet.
func (m *matrix) column(row int) int {
	q := m.page[row]
	one := m.walk.Answer(q.ID)
	switch {
	case one.State == questions.Unsure:
		return len(q.Choices)
	case one.State == questions.Skipped || len(one.Values) == 0:
		return -1
	}
	return slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == one.Values[0] })
}

func (m *matrix) key(name string) (event, bool) {
	at, last := m.column(m.cursor), m.columns()-1
	if d := digit(name); d > 0 {
		return m.rate(d - 1), true
	}
	switch b := &m.bound; {
	case hints.Is(name, b.up):
		m.cursor = max(0, m.cursor-1)
	case hints.Is(name, b.matrix.down):
		m.cursor = min(len(m.page)-1, m.cursor+1)
	case hints.Is(name, b.home, b.pageUp):
		m.cursor = 0
	case hints.Is(name, b.end, b.pageDown):
		m.cursor = len(m.page) - 1
	case hints.Is(name, b.matrix.more):
		return m.set(min(last, at+1)), true
	case hints.Is(name, b.matrix.less):
		if at < 0 {
			at = last
		}
		return m.set(max(0, at-1)), true
	case hints.Is(name, b.unsure):
		return m.rate(last), true
	case hints.Is(name, b.skip):
		id := m.page[m.cursor].ID
		m.advance()
		return drafted{answer: m.say(id, questions.Skipped)}, true
	case hints.Is(name, b.matrix.next):
		return m.next(), true
	default:
		return nil, false
	}
	return nil, true
}

// rate sets the row in focus and goes on to the next one that is not set.
func (m *matrix) rate(column int) event {
	ev := m.set(column)
	one, ok := ev.(drafted)
	if ok && len(m.page) == 1 {
		return answered{[]questions.Answer{one.answer}}
	}
	if ok {
		m.advance()
	}
	return ev
}

// advance moves to the next row that is not set; where there is none below,
// to the row below.
func (m *matrix) advance() {
	if row := m.unset(m.cursor + 1); row >= 0 {
		m.cursor = row
		return
	}
	m.cursor = min(len(m.page)-1, m.cursor+1)
}

// unset is the first row from the given one that was neither rated nor skipped;
// -1 where there is none.
func (m *matrix) unset(from int) int {
	for row := from; row < len(m.page); row++ {
		if m.walk.Answer(m.page[row].ID).Open() {
			return row
		}
	}
	return nowhere
}

// next goes to the next row that is not set, or on. Rows that stay unset are
// asked about once.
func (m *matrix) next() event {
	if row := m.unset(m.cursor + 1); row >= 0 {
		m.cursor = row
		return nil
	}
	left := 0
	for row := range m.page {
		if m.walk.Answer(m.page[row].ID).Open() {
			left++
		}
	}
	if left > 0 && !m.asked && len(m.page) > 1 {
		m.asked = true
		return warned{counted(left, "row is", "rows are") + " not rated: enter again leaves " + itOrThem(left) + " so"}
	}
	return m.confirm()
}

func itOrThem(n int) string {
	if n == 1 {
		return "it"
	}
	return "them"
}

// set puts the mark of the row in focus in a column.
func (m *matrix) set(column int) event {
	q := m.page[m.cursor]
	switch {
	case column > len(q.Choices):
		return ignored{strconv.Itoa(column + 1)}
	case column == len(q.Choices):
		return drafted{answer: m.say(q.ID, questions.Unsure)}
	}
	return drafted{answer: m.say(q.ID, questions.Answered, q.Choices[column].ID)}
}

// confirm gives every row a state: what was not set is skipped.
func (m *matrix) confirm() event {
	answers := make([]questions.Answer, len(m.page))
	for i, q := range m.page {
		one := m.walk.Answer(q.ID)
		switch at := m.column(i); {
		case at < 0:
			one = m.say(q.ID, questions.Skipped)
		case at < len(q.Choices):
			one = m.say(q.ID, questions.Answered, q.Choices[at].ID)
		}
		answers[i] = one
	}
	return answered{answers}
}

func (m *matrix) click(target, x int) event {
	m.cursor = target
	g := m.grid(min(m.width, textWidth+12))
	for i := range m.columns() {
		if x >= g.starts[i] && x < g.starts[i]+g.widths[i] {
			return m.set(i)
		}
	}
	return nil
}

func (m *matrix) keys() []key.Binding {
	return []key.Binding{m.bound.matrix.set, m.bound.matrix.next}
}
