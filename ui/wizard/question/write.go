package question

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/typing"
	"crossroads/ui/wizard/screen"
)

// write takes a short text. It is kept as a draft while it is typed; Enter
// confirms it, or skips the question where nothing was written.
type write struct {
	base
	field typing.Field
}

func newWrite(s *screen.Scene, q questions.Question) *write {
	return &write{base{s, q, 0}, typing.New(s.Answer(q.ID).Text, questions.MaxText)}
}

func (w *write) row() int { return frame.Nothing }

func (w *write) keys() screen.Keys {
	return screen.Keys{Typing: true, Table: []screen.Binding{
		{Keys: "enter", Hint: "enter", Does: "next", Means: "keep the text and go on; with none, skip", Do: screen.Tells(w.confirm)}}}
}

func (w *write) confirm() screen.Event {
	one := w.Reply(w.q.ID, questions.Answered)
	one.Text = w.Answer(w.q.ID).Text
	if w.field.Text() != cells.Line(one.Text) { // else it stays, line ends and all
		one.Text = w.field.Text()
	}
	if one.Text == "" {
		one.State = questions.Skipped
	}
	return screen.Confirmed(one)
}

func (w *write) typed(msg tea.Msg) screen.Event {
	changed, lost := w.field.Update(msg)
	if !changed {
		if lost != "" {
			return screen.Warn(lost)
		}
		return nil
	}
	one := w.Reply(w.q.ID, questions.Draft)
	one.Text = w.field.Text()
	if w.Answer(w.q.ID).State == questions.Answered && one.Text != "" {
		one.State = questions.Answered
	}
	return screen.Drafted{Answer: one, Lost: lost}
}

// parts implements widget.
func (w *write) parts(width, height int) parts {
	var out parts
	lead := w.Styles.Accent.Render(w.Glyphs.Cursor) + " "
	for _, l := range w.field.Lines(min(width, textWidth)-2, max(1, height)) {
		out.rows = append(out.rows, frame.Plain(lead+l)...)
		lead = "  "
	}
	return out
}
