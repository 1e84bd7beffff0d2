package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/hints"
)

// scribble is a dialog with one text: a note beside an answer, or the title.
type scribble struct {
	*scene
	title string
	help  string
	field field
	done  func(text string) event
}

func newNote(s *scene, q questions.Question) *scribble {
	return &scribble{
		scene: s,
		title: "Note",
		help:  q.Title,
		field: newField(s.walk.answer(q.ID).Note),
		done:  func(text string) event { return noted{q.ID, text} },
	}
}

func newName(s *scene) *scribble {
	return &scribble{
		scene: s,
		title: "What is being decided?",
		help:  "A name for the report, such as \"Support chat\".",
		field: newField(s.walk.record.Title),
		done:  func(text string) event { return named{text} },
	}
}

// typing implements typist.
func (d *scribble) typing() bool { return true }

// Update implements screen.
func (d *scribble) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch k.String() {
		case "enter":
			return d, d.done(strings.TrimSpace(d.field.text())), nil
		case "esc":
			return d, closed{}, nil
		}
	}
	if _, lost := d.field.update(msg); lost != "" {
		return d, told{lost}, nil
	}
	return d, nil, nil
}

// View implements screen.
func (d *scribble) View(width, height int) string {
	lines := []string{d.styles.Strong.Render(d.title)}
	for _, l := range wrap(d.help, width) {
		lines = append(lines, d.styles.Muted.Render(l))
	}
	typed := d.field.lines(d.scene, width)
	if height < len(lines)+len(typed)+4 {
		lines = lines[:1]
	}
	if room := max(1, height-len(lines)-1); len(typed) > room {
		typed = typed[len(typed)-room:]
	}
	return strings.Join(append(append(lines, ""), typed...), "\n")
}

// Keys implements screen.
func (d *scribble) Keys() []key.Binding {
	return []key.Binding{hints.Of("enter", "keep"), hints.Of("esc", "close without keeping")}
}
