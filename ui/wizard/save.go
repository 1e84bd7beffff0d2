package wizard

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
)

// saver keeps the record outside the program: one save at a time, always the
// newest state, none lost.
type saver struct {
	keep    func(questions.Record) error
	find    func() whereabouts
	waiting bool // something changed since the last save began
	busy    bool // a save is under way
	err     error
	where   whereabouts
}

// whereabouts are where the walk is kept, and why not where walks usually are.
type whereabouts struct{ place, fallback string }

// savedMsg is the end of a save.
type savedMsg struct {
	err   error
	where whereabouts
}

// whereabouts asks where the walk is kept. It may have to wait for a disk.
func (d Deps) whereabouts() (w whereabouts) {
	if d.Place != nil {
		w.place = d.Place()
	}
	if d.FallbackReason != nil {
		w.fallback = d.FallbackReason()
	}
	return w
}

// locate finds out where the walk is kept before anything is saved.
func (s *saver) locate() tea.Cmd {
	find := s.find
	return func() tea.Msg { return find() }
}

// changed asks for a save of the record, now or when the one under way ends.
func (s *saver) changed(r questions.Record) tea.Cmd {
	if s.keep == nil {
		return nil
	}
	s.waiting = true
	return s.next(r)
}

// again asks for a save where the last one failed.
func (s *saver) again(r questions.Record) tea.Cmd {
	if s.err == nil {
		return nil
	}
	return s.changed(r)
}

// ended takes note of a save and starts the one that waits.
func (s *saver) ended(msg savedMsg, r questions.Record) tea.Cmd {
	s.busy, s.err, s.where = false, msg.err, msg.where
	return s.next(r)
}

func (s *saver) next(r questions.Record) tea.Cmd {
	if s.busy || !s.waiting {
		return nil
	}
	s.busy, s.waiting = true, false
	keep, find := s.keep, s.find
	return func() tea.Msg {
		err := keep(r)
		return savedMsg{err, find()}
	}
}

// idle reports whether everything is saved or has failed to be.
func (s *saver) idle() bool { return !s.busy && !s.waiting }
