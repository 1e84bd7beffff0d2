package wizard

import (
	"strings"

	"crossroads/questions"
	"crossroads/ui/cells"
)

// said puts an answer in a few words.
func (s *scene) said(q questions.Question, one questions.Answer) string {
	return s.worded(q, one, cells.Line)
}

// brief does the same in fewer words: labels without their explanation.
func (s *scene) brief(q questions.Question, one questions.Answer) string {
	return s.worded(q, one, func(label string) string { return head(cells.Line(label)) })
}

// head is the part of a label before its explanation.
func head(label string) string {
	before, _, _ := strings.Cut(label, ": ")
	return before
}

func (s *scene) worded(q questions.Question, one questions.Answer, word func(string) string) string {
	switch one.State {
	case questions.Unsure:
		return "not sure"
	case questions.Skipped:
		return "skipped"
	case questions.Draft:
		if begun(one) {
			return "begun: " + s.content(q, one, word)
		}
	case questions.Answered:
		return s.content(q, one, word)
	}
	return "open"
}

// content is what was chosen or written.
func (s *scene) content(q questions.Question, one questions.Answer, word func(string) string) string {
	if q.Kind == questions.Text {
		return cells.Line(one.Text)
	}
	joint := "; " // choices hold commas
	if q.Kind == questions.Ranking {
		joint = " " + s.glyphs.To + " "
	}
	labels := make([]string, len(one.Values))
	for i, v := range one.Values {
		labels[i] = word(q.Label(v))
	}
	return strings.Join(labels, joint)
}

// state is the mark of what was said, one cell wide. A word always stands
// beside it.
func (s *scene) state(one questions.Answer) string {
	switch one.State {
	case questions.Answered:
		return s.styles.Muted.Render(s.glyphs.Done)
	case questions.Unsure:
		return s.styles.Muted.Render(s.glyphs.Unsure)
	case questions.Skipped:
		return s.styles.Muted.Render(s.glyphs.Skipped)
	case questions.Draft:
		if begun(one) {
			return s.styles.Warn.Render(s.glyphs.Begun)
		}
	}
	return s.styles.Faint.Render(s.glyphs.Open)
}

// begun reports whether a draft holds more than a note.
func begun(one questions.Answer) bool {
	return one.State == questions.Draft && (one.Text != "" || len(one.Values) > 0)
}
