package questions

import "slices"

// Session is a walk under way: a record with its history and the list of what
// is asked. Every way to ask, on a screen or line by line, holds one, so that
// undo, the marks of late changes, what no longer applies and what is asked next
// mean the same everywhere. All but the record and the history follows from the
// answers; the path is kept until what it depends on changes.
//
// A Session is for one goroutine. The records it hands out never change.
type Session struct {
	flow     *Flow
	record   Record
	complete bool
	only     []ID // exactly these are asked; nil: what the flow says

	undone, redone []step // what Undo and Redo go to, newest last

	path    []Question
	fresh   bool // path is that of the record
	version int
}

// NewSession goes on from a record; the zero Record starts anew.
func NewSession(f *Flow, r Record) *Session {
	return &Session{flow: f, record: r, complete: f.Whole(r)}
}

// Flow returns the questionnaire.
func (s *Session) Flow() *Flow { return s.flow }

// Record returns the walk as it is to be kept.
func (s *Session) Record() Record { return s.record }

// Answer returns what was said to a question, the zero Answer with its ID where
// nothing was.
func (s *Session) Answer(id ID) Answer {
	one, _ := s.record.Answers.Get(id)
	return one
}

// Set records answers as one step of the history. Their notes do not count: the
// note beside an answer stays, see [Session.Note]. An answer that says nothing
// (a draft without content or note) is taken out. It reports whether anything
// changed, and which questions are no longer asked because of it.
//
// Changes that continue the step before join it, so that Undo takes back what
// somebody did and not how: the next letter of a text, another word for the same
// rating, the confirmation of what was just chosen.
func (s *Session) Set(answers ...Answer) (dropped []Question, changed bool) {
	answers = slices.Clone(answers)
	for i := range answers {
		answers[i].Note = s.Answer(answers[i].Question).Note
	}
	return s.change(answers)
}

// Note keeps a text beside the answer to a question, which need not be there
// yet; "" removes it. A note is not scored, so it never counts as a change after
// the result.
func (s *Session) Note(id ID, text string) (changed bool) {
	one := s.Answer(id)
	one.Note = text
	_, changed = s.change([]Answer{one})
	return changed
}

// SetTitle names what is being decided, as a step that can be undone.
func (s *Session) SetTitle(title string) (changed bool) {
	if title == s.record.Title {
		return false
	}
	s.remember("")
	s.record.Title = title
	return true
}

// Count has a measurement count for the answers, or none, as a step that can be
// undone.
func (s *Session) Count(m Measured) (changed bool) {
	if m == s.record.Measured {
		return false
	}
	s.remember("")
	s.count(m)
	return true
}

func (s *Session) count(m Measured) {
	if m != s.record.Measured {
		s.record.Measured, s.version = m, s.version+1 // what can still change the verdict is another thing
	}
}

// Peeked counts a look at the result before the end. It cannot be undone.
func (s *Session) Peeked() { s.record.Peeked++ }

// Finish marks that the walk has reached its result, from now on: whatever
// answer is changed after it is listed in [Record.Edited].
func (s *Session) Finish() { s.record.Finished = true }

func (s *Session) change(answers []Answer) (dropped []Question, changed bool) {
	after, before := s.record.Answers, s.record.Answers
	for _, one := range answers {
		after = with(after, one)
	}
	if after.Equal(before) {
		return nil, false
	}
	gone := s.Dropped()
	if !s.joins(answers) {
		s.remember(answers[0].Question)
	}
	for _, one := range answers {
		s.mark(one)
	}
	s.replace(after)
	for _, q := range s.Dropped() {
		if !slices.ContainsFunc(gone, func(g Question) bool { return g.ID == q.ID }) {
			dropped = append(dropped, q)
		}
	}
	return dropped, true
}

// with is Answers.With, less answers that say nothing. A note alone is a draft.
func with(a Answers, one Answer) Answers {
	if one.Open() && len(one.Values) == 0 && one.Text == "" {
		if one.Note == "" {
			return a.Without(one.Question)
		}
		one.State = Draft
	}
	return a.With(one)
}

// mark lists what is about to be changed after the result had been seen. Notes
// and what is only begun do not count.
func (s *Session) mark(one Answer) {
	was := s.Answer(one.Question)
	if was.Same(one) || was.Open() && one.Open() || !s.record.Finished || slices.Contains(s.record.Edited, one.Question) {
		return
	}
	s.record.Edited = append(slices.Clone(s.record.Edited), one.Question)
}
