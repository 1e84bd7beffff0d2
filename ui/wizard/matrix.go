package wizard

import (
	"slices"
	"strconv"

	"charm.land/bubbles/v2/key"

	"crossroads/questions"
	"crossroads/ui/hints"
)

// matrix takes ratings: a row for each criterion, a column for each word and
// one for "unsure". What is set counts at once; Enter goes on and leaves rows
// that were not set as skipped.
type matrix struct {
	*scene
	page   page
	cursor int
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
	one := m.walk.answer(q.ID)
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
		return m.set(d - 1), true
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
		return m.set(last), true
	case hints.Is(name, b.skip):
		id := m.page[m.cursor].ID
		m.cursor = min(len(m.page)-1, m.cursor+1)
		return drafted{answer: m.say(id, questions.Skipped)}, true
	case hints.Is(name, b.matrix.next):
		return m.confirm(), true
	default:
		return nil, false
	}
	return nil, true
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
		one := m.walk.answer(q.ID)
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
