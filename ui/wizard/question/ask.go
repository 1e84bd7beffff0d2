package question

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/screen"
)

// Ask shows one page: what is asked, and a widget that takes the answer.
type Ask struct {
	*screen.Scene
	page   screen.Page
	widget widget
	size   tea.WindowSizeMsg
}

// widget takes the answer to one kind of question.
type widget interface {
	// keys are its own, and those that move its cursor.
	keys() screen.Keys
	// parts draws it within a width and a height.
	parts(width, height int) parts
	// row is the target that has the focus; for a matrix, the row.
	row() int
	// pass answers with "not sure" or leaves out what has the focus.
	pass(questions.State) screen.Event
	// click acts on a click on a target at a column, as drawn for a width.
	click(target, x, width int) screen.Event
	// typed acts on a key or a paste where letters are text.
	typed(tea.Msg) screen.Event
	// count says how far it has come; may be empty.
	count() string
}

// parts of a widget: the rows may scroll between head and foot.
type parts struct{ head, rows, foot []frame.Line }

// New shows a page with the focus on a question.
func New(s *screen.Scene, p screen.Page, id questions.ID) *Ask {
	a := &Ask{Scene: s, page: p}
	switch q := p[0]; {
	case p.IsMatrix():
		a.widget = newMatrix(s, p, id)
	case q.Kind == questions.Ranking && !q.Picks():
		a.widget = newRank(s, q)
	case q.Kind == questions.Text:
		a.widget = newWrite(s, q)
	default:
		a.widget = newPick(s, q)
	}
	return a
}

// Update implements Screen.
func (a *Ask) Update(msg tea.Msg) (screen.Event, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.size = msg
	case tea.KeyPressMsg, tea.PasteMsg:
		if a.widget.keys().Typing {
			return a.widget.typed(msg), nil
		}
	case frame.Click:
		return a.widget.click(msg.Target, msg.X, min(a.size.Width, gridWidth)), nil
	}
	return nil, nil
}

// focused is the question that has the focus.
func (a *Ask) focused() questions.Question {
	if a.page.IsMatrix() {
		return a.page[a.widget.row()]
	}
	return a.page[0]
}

// View implements Screen.
func (a *Ask) View() frame.View {
	v := frame.View{Lines: a.lines(a.size.Width, a.size.Height), Status: a.coverage()}
	v.Place, v.Position, v.Done = a.place()
	return v
}
