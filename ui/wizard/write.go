package wizard

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/hints"
)

// write takes a short text. It is kept as a draft while it is typed; Enter
// confirms it, or skips the question where nothing was written.
type write struct {
	*scene
	q     questions.Question
	field field
}

func newWrite(s *scene, q questions.Question) *write {
	return &write{scene: s, q: q, field: newField(s.walk.answer(q.ID).Text)}
}

func (w *write) row() int { return nothing }

func (w *write) key(string) (event, bool) { return nil, false }

func (w *write) click(int, int) event { return nil }

func (w *write) typed(msg tea.Msg) event {
	if k, ok := msg.(tea.KeyPressMsg); ok && k.String() == "enter" {
		one := w.say(w.q.ID, questions.Answered)
		if one.Text = w.field.text(); one.Text == "" {
			one.State = questions.Skipped
		}
		return answered{[]questions.Answer{one}}
	}
	before := w.field.text()
	known, lost := w.field.update(msg)
	if !known || w.field.text() == before {
		if lost != "" {
			return told{lost}
		}
		return nil
	}
	one := w.say(w.q.ID, questions.Draft)
	one.Text = w.field.text()
	if w.walk.answer(w.q.ID).State == questions.Answered && one.Text != "" {
		one.State = questions.Answered
	}
	return drafted{answer: one, lost: lost}
}

func (w *write) keys() []key.Binding { return []key.Binding{hints.Of("enter", "next")} }

// parts implements widget.
func (w *write) parts(width, height int) parts {
	var out parts
	lines := w.field.lines(w.scene, min(width, textWidth)-2)
	for i, l := range lines {
		lead := "  "
		if i == 0 {
			lead = w.styles.Accent.Render(w.glyphs.Cursor) + " "
		}
		out.rows = append(out.rows, line{lead + l, nothing})
	}
	if most := max(1, height); len(out.rows) > most {
		out.rows = out.rows[len(out.rows)-most:]
	}
	return out
}
