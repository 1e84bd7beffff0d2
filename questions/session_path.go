package questions

import "slices"

// Complete reports whether everything is asked, not the short walk alone.
func (s *Session) Complete() bool { return s.complete }

// SetComplete asks everything from now on, or the short walk again.
func (s *Session) SetComplete(complete bool) { s.complete, s.fresh = complete, false; s.version++ }

// Only asks exactly these questions from now on, as far as their conditions
// hold, in the order of the flow: what could not matter any more is asked too, so
// that everybody in a workshop gets the same ones. nil takes that back.
func (s *Session) Only(ids []ID) { s.only, s.fresh = slices.Clone(ids), false; s.version++ }

// Fixed reports whether the list of questions is a given one.
func (s *Session) Fixed() bool { return s.only != nil }

// HasChoice reports whether there is a short walk beside the complete one to
// change between.
func (s *Session) HasChoice() bool { return !s.Fixed() && s.flow.Marked() }

// Version counts the changes of what is asked or scored: while it stays, so does
// all that follows from the answers.
func (s *Session) Version() int { return s.version }

// Path returns the questions of the walk in their order, answered or not. The
// caller must not change it.
func (s *Session) Path() []Question {
	if s.fresh {
		return s.path
	}
	s.fresh = true
	if !s.Fixed() {
		s.path = s.flow.Asked(s.record.Answers, s.complete)
		return s.path
	}
	whole := *s.flow
	whole.Relevant = nil
	s.path = slices.DeleteFunc(whole.Path(s.record.Answers), func(q Question) bool { return !slices.Contains(s.only, q.ID) })
	return s.path
}

// Next returns the first open question of the walk behind another one, or else
// the first open one at all; ok is false where none is open.
func (s *Session) Next(id ID) (q Question, ok bool) {
	return s.flow.After(id, s.Path(), s.record.Answers)
}

// Progress counts the questions of the walk and those of them that wait for no
// decision any more.
func (s *Session) Progress() (done, all int) {
	for _, q := range s.Path() {
		if !s.Answer(q.ID).Open() {
			done++
		}
	}
	return done, len(s.Path())
}

// Ratings counts the questions of the walk that are ratings, which take less time.
func (s *Session) Ratings() int {
	n := 0
	for _, q := range s.Path() {
		if q.Kind == Rating {
			n++
		}
	}
	return n
}

// Dropped returns the questions that were answered and are no longer asked. Their
// answers are kept and not counted.
func (s *Session) Dropped() []Question {
	var all []Question
	for _, one := range s.flow.Stale(s.record.Answers) {
		if q, ok := s.flow.Question(one.Question); ok {
			all = append(all, q)
		}
	}
	return all
}
