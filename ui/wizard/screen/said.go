package screen

import (
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/ui/cells"
)

// InWords puts an answer in a few words.
func (s *Scene) InWords(q questions.Question, one questions.Answer) string {
	return s.worded(q, one, cells.Line)
}

// Brief does the same in fewer words: labels without their explanation.
func (s *Scene) Brief(q questions.Question, one questions.Answer) string {
	return s.worded(q, one, func(label string) string { return Head(cells.Line(label)) })
}

// Head is the part of a label before its explanation.
func Head(label string) string {
	before, _, _ := strings.Cut(label, ": ")
	return before
}

func (s *Scene) worded(q questions.Question, one questions.Answer, word func(string) string) string {
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
func (s *Scene) content(q questions.Question, one questions.Answer, word func(string) string) string {
	if q.Kind == questions.Text {
		return cells.Line(one.Text)
	}
	joint := "; " // choices hold commas
	if q.Kind == questions.Ranking {
		joint = " " + s.Glyphs.To + " "
	}
	labels := make([]string, len(one.Values))
	for i, v := range one.Values {
		labels[i] = word(q.Label(v))
	}
	return strings.Join(labels, joint)
}

// Mark is the mark of what was said, one cell wide. A word always stands
// beside it.
func (s *Scene) Mark(one questions.Answer) string {
	switch one.State {
	case questions.Answered:
		return s.Styles.Muted.Render(s.Glyphs.Done)
	case questions.Unsure:
		return s.Styles.Muted.Render(s.Glyphs.Unsure)
	case questions.Skipped:
		return s.Styles.Muted.Render(s.Glyphs.Skipped)
	case questions.Draft:
		if begun(one) {
			return s.Styles.Warn.Render(s.Glyphs.Begun)
		}
	}
	return s.Styles.Faint.Render(s.Glyphs.Open)
}

// begun reports whether a draft holds more than a note.
func begun(one questions.Answer) bool {
	return one.State == questions.Draft && (one.Text != "" || len(one.Values) > 0)
}

// noteLabel stands before a note.
const noteLabel = "note  "

// NoteLines are the first lines of a note, with a sign where there is more of it;
// none where there is no note.
func (s *Scene) NoteLines(note string, width, most int) []string {
	room := width - len(noteLabel)
	all := cells.Wrap(note, room)
	if len(all) > most {
		all = append(all[:most-1], cells.Cut(strings.Join(all[most-1:], " "), room, s.Glyphs.Ellipsis))
	}
	label := s.Styles.Muted.Render(noteLabel)
	for i, l := range all {
		all[i] = label + l
		label = strings.Repeat(" ", len(noteLabel))
	}
	return all
}

// Widest that prose, running text and charts are set, in cells.
const (
	ProseWidth = 76
	TextWidth  = 96
	ChartWidth = 128
)

// Toggled returns the choices with one more, or without it where it is among
// them; full reports whether a limit, 0 for none, forbids it.
func Toggled(chosen []string, id string, limit int) (values []string, full bool) {
	if i := slices.Index(chosen, id); i >= 0 {
		return slices.Delete(slices.Clone(chosen), i, i+1), false
	}
	if limit > 0 && len(chosen) >= limit {
		return chosen, true
	}
	return append(slices.Clone(chosen), id), false
}
