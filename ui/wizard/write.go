package wizard

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/typing"
)

// write takes a short text. It is kept as a draft while it is typed; Enter
// confirms it, or skips the question where nothing was written.
type write struct {
	*scene
	q     questions.Question
	field typing.Field
}

func newWrite(s *scene, q questions.Question) *write {
	return &write{scene: s, q: q, field: newField(s.walk.Answer(q.ID).Text)}
}

func (w *write) row() int { return nothing }

func (w *write) key(string) (event, bool) { return nil, false }

func (w *write) click(int, int) event { return nil }

// writing implements scribe.
func (w *write) writing() bool { return true }

func (w *write) typed(msg tea.Msg) event {
	if k, ok := msg.(tea.KeyPressMsg); ok && key.Matches(k, w.bound.text.next) {
		one := w.say(w.q.ID, questions.Answered)
		one.Text = w.walk.Answer(w.q.ID).Text
		if w.field.Text() != cells.Line(one.Text) { // else it stays, line ends and all
			one.Text = w.field.Text()
		}
		if one.Text == "" {
			one.State = questions.Skipped
		}
		return answered{[]questions.Answer{one}}
	}
	changed, lost := w.field.Update(msg)
	if !changed {
		if lost != "" {
			return warned{lost}
		}
		return nil
	}
	one := w.say(w.q.ID, questions.Draft)
	one.Text = w.field.Text()
	if w.walk.Answer(w.q.ID).State == questions.Answered && one.Text != "" {
		one.State = questions.Answered
	}
	return drafted{answer: one, lost: lost}
}

func (w *write) keys() []key.Binding { return []key.Binding{w.bound.text.next} }

// parts implements widget.
func (w *write) parts(width, height int) parts {
	var out parts
	lines := w.field.Lines(min(width, textWidth)-2, max(1, height))
	for i, l := range lines {
		lead := "  "
		if i == 0 {
			lead = w.styles.Accent.Render(w.glyphs.Cursor) + " "
		}
		out.rows = append(out.rows, line{lead + l, nothing})
	}
	return out
}
