package host

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions/phrase"
	"crossroads/ui/frame"
	"crossroads/ui/typing"
)

// entry is a question that is answered by typing a line.
type entry struct {
	*window
	question, help string
	place          string
	field          typing.Field
	keys           []binding
	wrong          error // why what was typed cannot be
	size           tea.WindowSizeMsg
}

// Update implements Screen.
func (e *entry) Update(msg tea.Msg) (event, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		e.size = size
	} else if changed, lost := e.field.Update(msg); lost != "" {
		e.wrong = errors.New(lost)
	} else if changed {
		e.wrong = nil
	}
	return nil, nil
}

// Keys implements Screen.
func (e *entry) Keys() frame.Keys[event] { return frame.Keys[event]{Table: e.keys, Typing: true} }

// View implements Screen. What is wrong stands below what was typed: there is no
// other place in what floats.
func (e *entry) View() frame.View {
	lines := []string{e.Styles.Strong.Render(e.question), "", "  " + e.field.Lines(max(1, e.size.Width-4), 1)[0], ""}
	if e.wrong != nil {
		lines = append(append(lines, wrapped(phrase.Capital(e.wrong.Error())+".", e.size.Width, e.Styles.Warn)...), "")
	}
	return frame.View{Place: e.place, Lines: frame.Plain(append(lines, wrapped(e.help, e.size.Width, e.Styles.Muted)...)...)}
}
