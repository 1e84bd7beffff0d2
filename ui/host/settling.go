package host

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/scoring/team"
	"crossroads/ui/reveal"
)

// settling is the table of the joint answers. Every change is kept at once.
type settling struct {
	*lead
	table   reveal.Table
	unsaved error
}

// joint are the joint answers of a round, going on from what was settled before.
func (h *Host) joint(r *revealed) (team.Joint, error) {
	kept, _, err := h.deps.Room.Joint()
	return team.NewJoint(h.deps.Flow, r.said, kept.Answers), err
}

// worked is the last round as far as it is worked out; nil with a word to the
// facilitator where it is not.
func (l *lead) worked() *revealed {
	made := l.host.reveal(l.round)
	select {
	case <-made.done:
	default:
		l.status = "Wait until the round is worked out."
		return nil
	}
	l.did(made.err)
	return made.made
}

// settle opens the table.
func (l *lead) settle() tea.Cmd {
	r := l.worked()
	if r == nil {
		return nil
	}
	joint, err := l.host.joint(r)
	if err != nil {
		l.did(err)
		return nil
	}
	return l.show(&settling{lead: l, table: reveal.NewTable(r.in, joint)})
}

func (s *settling) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	name := k.String()
	if is(name, s.keys.watch) {
		return s.show(nil)
	}
	var changed bool
	if s.table, changed = s.table.Press(name); changed {
		s.keep()
	}
	return nil
}

// keep keeps the joint answers as they stand.
func (s *settling) keep() {
	_, s.unsaved = s.host.deps.Room.SaveJoint(questions.Record{Answers: s.table.Answers()})
}

func (s *settling) view() tea.View { return s.draw(s.frame()) }

func (s *settling) frame() frame {
	done, all := s.table.Progress()
	f := frame{title: s.host.deps.Room.State().Title, place: fmt.Sprintf("%d of %d settled", done, all), done: part(done, all),
		body: s.table.Lines(s.room(), s.look(s.inner())),
		keys: []hint{s.keys.accept, s.keys.choose, s.keys.unsure, s.keys.undo, s.keys.write, s.keys.watch}}
	if s.unsaved != nil {
		f.status, f.warn = "Not saved: "+s.unsaved.Error(), true
	}
	return f
}
