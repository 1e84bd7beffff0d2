package questions

import "slices"

// step is a state that Undo or Redo goes to: the answers, which of them had been
// changed after the result, the title, what was measured, and what the change was
// about.
type step struct {
	answers  Answers
	edited   []ID
	title    string
	measured Measured
	about    ID // "": no question
}

// remember makes the present state one that Undo goes to.
func (s *Session) remember(about ID) {
	s.undone = append(s.undone, s.state(about))
	s.redone = nil
}

func (s *Session) state(about ID) step {
	return step{s.record.Answers, s.record.Edited, s.record.Title, s.record.Measured, about}
}

// Undo takes the last step back and returns the question that it was about, ""
// where that is none of them; ok is false where there is none.
func (s *Session) Undo() (about ID, ok bool) { return s.travel(&s.undone, &s.redone) }

// Redo takes the last Undo back, as long as nothing was changed since.
func (s *Session) Redo() (about ID, ok bool) { return s.travel(&s.redone, &s.undone) }

func (s *Session) travel(from, to *[]step) (ID, bool) {
	last := len(*from) - 1
	if last < 0 {
		return "", false
	}
	then := (*from)[last]
	*from = (*from)[:last]
	*to = append(*to, s.state(then.about))
	s.replace(then.answers)
	s.record.Edited, s.record.Title = then.edited, then.title
	s.count(then.measured)
	return then.about, true
}

// joins reports whether a change continues the step before it.
func (s *Session) joins(answers []Answer) bool {
	one, last := answers[0], len(s.undone)-1
	if len(answers) > 1 || last < 0 || len(s.redone) > 0 || s.undone[last].about != one.Question {
		return false
	}
	was := s.Answer(one.Question)
	q, _ := s.flow.Question(one.Question)
	switch {
	case was.Note != one.Note || was.State == "":
		return false
	case was.State == Draft && one.State == Answered:
		return len(was.Values)+len(was.Text) > 0 && was.Text == one.Text && slices.Equal(was.Values, one.Values)
	case q.Kind == Text:
		return was.State == one.State && was.Text != "" && one.Text != ""
	}
	return q.Kind == Rating && was.State != Skipped && one.State != Skipped
}

// replace puts other answers in place and forgets what followed from the old
// ones, where anything can differ: drafts, notes and texts change nothing.
func (s *Session) replace(after Answers) {
	for _, q := range s.flow.Questions {
		a := s.Answer(q.ID)
		b, _ := after.Get(q.ID)
		if a.Open() && b.Open() || a.State == b.State && slices.Equal(a.Values, b.Values) {
			continue
		}
		s.fresh, s.version = false, s.version+1
		break
	}
	s.record.Answers = after
}
