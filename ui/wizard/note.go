package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/typing"
)

// scribble is a dialog with one text: a note beside an answer, or the title.
type scribble struct {
	*scene
	title string
	help  string
	field typing.Field
	shown string // what stood in the field at first
	long  bool   // an editor may be used
	done  func(text string) event
}

func newNote(s *scene, q questions.Question) *scribble {
	field := typing.NewTall(s.walk.Answer(q.ID).Note, questions.MaxText)
	return &scribble{
		scene: s,
		title: "Note",
		help:  asked(q, s.glyphs.To),
		field: field, shown: field.Text(), long: s.deps.Compose != nil,
		done: func(text string) event { return noted{q.ID, text} },
	}
}

// asked is what a note is about. The title of a rating is half a sentence that
// its two levels end.
func asked(q questions.Question, to string) string {
	if q.Kind != questions.Rating {
		return q.Title
	}
	return q.Title + " " + q.From + " " + to + " " + q.To
}

func newName(s *scene) *scribble {
	field := newField(s.walk.Record().Title)
	return &scribble{
		scene: s,
		title: "What is being decided?",
		help:  "A name for the report, such as \"Support chat\".",
		field: field, shown: field.Text(),
		done: func(text string) event { return named{text} },
	}
}

// newField is a field for as much as an answer may hold.
func newField(text string) typing.Field { return typing.New(text, questions.MaxText) }

// kept is what comes of the text. Opening and closing one changes nothing, not
// even what the field cannot show.
func (d *scribble) kept() event {
	if d.field.Text() == d.shown {
		return closed{}
	}
	return d.done(strings.TrimSpace(d.field.Text()))
}

// composed takes over what was written in an editor.
func (w *Wizard) composed(msg Composed) tea.Cmd {
	if msg.Problem != "" {
		w.warn(msg.Problem)
	}
	d, ok := w.overlay.(*scribble)
	if !ok || !msg.Kept {
		return nil
	}
	field := typing.NewTall(msg.Text, questions.MaxText)
	if field.Text() == d.shown {
		return w.apply(closed{})
	}
	return w.apply(d.done(strings.TrimSpace(field.Text())))
}

// typing implements typist.
func (d *scribble) typing() bool { return true }

// Update implements screen.
func (d *scribble) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch b := &d.bound.dialog; {
		case key.Matches(k, b.keep):
			return d, d.kept(), nil
		case key.Matches(k, b.drop):
			return d, closed{}, nil
		case d.long && key.Matches(k, b.compose):
			return d, nil, d.deps.Compose(d.field.Text())
		}
	}
	if _, lost := d.field.Update(msg); lost != "" {
		return d, warned{lost}, nil
	}
	return d, nil, nil
}

// View implements screen.
func (d *scribble) View(width, height int) string {
	lines := []string{d.styles.Strong.Render(d.title)}
	for _, l := range wrap(d.help, width) {
		lines = append(lines, d.styles.Muted.Render(l))
	}
	if typed := d.field.Lines(width, 0); height < len(lines)+len(typed)+4 {
		lines = lines[:1]
	}
	typed := d.field.Lines(width, max(1, height-len(lines)-1))
	return strings.Join(append(append(lines, ""), typed...), "\n")
}

// Keys implements screen.
func (d *scribble) Keys() []key.Binding {
	if d.long {
		return []key.Binding{d.bound.dialog.keep, d.bound.dialog.drop, d.bound.dialog.compose}
	}
	return []key.Binding{d.bound.dialog.keep, d.bound.dialog.drop}
}
