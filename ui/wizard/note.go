package wizard

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/typing"
	"crossroads/ui/wizard/screen"
)

// textDialog is a dialog with one text: a note beside an answer, or the title.
type textDialog struct {
	*screen.Scene
	title, help string
	field       typing.Field
	shown       string               // what stood in the field at first
	compose     func(string) tea.Cmd // has the text written in an editor; nil: it cannot be
	done        func(text string) screen.Event
	size        tea.WindowSizeMsg
}

func newNote(s *screen.Scene, q questions.Question, seen string, compose func(string) tea.Cmd) *textDialog {
	field := typing.NewTall(s.Answer(q.ID).Note, questions.MaxText)
	help := asked(q, s.Glyphs.To)
	if seen != "" && !strings.HasSuffix(help, "?") { // half a sentence
		help += "."
	}
	help = strings.TrimSpace(help + " " + seen)
	return &textDialog{Scene: s, title: "Note", help: help, field: field, shown: field.Text(), compose: compose,
		done: func(text string) screen.Event { return screen.Noted{Question: q.ID, Text: text} }}
}

// asked is what a note is about. The title of a rating is half a sentence that
// its two levels end.
func asked(q questions.Question, to string) string {
	if q.Kind != questions.Rating {
		return q.Title
	}
	return q.Title + " " + q.From + " " + to + " " + q.To
}

func newTitle(s *screen.Scene) *textDialog {
	field := typing.New(s.Record().Title, questions.MaxText)
	return &textDialog{Scene: s, title: "What is being decided?", help: "A name for the report, such as \"Support chat\".",
		field: field, shown: field.Text(), done: func(text string) screen.Event { return screen.Titled{Title: text} }}
}

// kept is what comes of the text. Opening and closing one changes nothing, not
// even what the field cannot show.
func (d *textDialog) kept() screen.Event {
	if d.field.Text() == d.shown {
		return screen.Closed
	}
	return d.done(strings.TrimSpace(d.field.Text()))
}

// composed takes over what was written in an editor.
func (w *Wizard) composed(msg Composed) tea.Cmd {
	if msg.Problem != "" {
		w.warn(msg.Problem)
	}
	d := w.textDialog
	if d == nil || w.root.Floating() != screen.Screen(d) || !msg.Kept {
		return nil
	}
	d.field = typing.NewTall(msg.Text, questions.MaxText)
	return w.apply(d.kept())
}

// Update implements Screen.
func (d *textDialog) Update(msg tea.Msg) (screen.Event, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		d.size = size
	} else if _, lost := d.field.Update(msg); lost != "" {
		return screen.Warn(lost), nil
	}
	return nil, nil
}

// Keys implements Screen.
func (d *textDialog) Keys() screen.Keys {
	table := []screen.Binding{
		{Keys: "enter", Hint: "enter", Does: "keep", Do: screen.Tells(d.kept)},
		{Keys: "esc", Hint: "esc", Does: "leave as it was", Do: screen.Does(screen.Closed)},
	}
	if d.compose != nil {
		table = append(table, screen.Binding{Keys: "ctrl+e", Hint: "ctrl+e", Does: "editor", Do: func(string) (screen.Event, tea.Cmd) { return nil, d.compose(d.field.Text()) }})
	}
	return screen.Keys{Table: table, Typing: true}
}

// View implements Screen.
func (d *textDialog) View() frame.View {
	width, height := d.size.Width, d.size.Height
	lines := []string{d.Styles.Strong.Render(d.title)}
	for _, l := range cells.Wrap(d.help, width) {
		lines = append(lines, d.Styles.Muted.Render(l))
	}
	if typed := d.field.Lines(width, 0); height < len(lines)+len(typed)+4 {
		lines = lines[:1]
	}
	typed := d.field.Lines(width, max(1, height-len(lines)-1))
	return frame.View{Lines: frame.Plain(append(append(lines, ""), typed...)...)}
}
