package host

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/team"
	"crossroads/ui/frame"
	"crossroads/ui/reveal"
	"crossroads/ui/workshop"
)

// settling is the table of the joint answers. Every change is kept at once.
type settling struct {
	*lead
	table   reveal.Table
	verdict string // on the answers as they stand
	size    tea.WindowSizeMsg
}

// rejoin keeps the joint answers anew, as far as there are any: take says which.
func (h *Host) rejoin(r *revealed, take func(team.Joint) questions.Answers) error {
	return h.deps.Room.SettleJoint(func(kept questions.Answers, begun bool) (questions.Answers, bool) {
		return take(team.NewJoint(h.deps.Flow, r.said, kept)), begun
	})
}

// settle opens the table.
func (l *lead) settle() tea.Cmd {
	kept, _, err := l.host.deps.Room.Joint()
	if l.warn(err); err == nil {
		joint := team.NewJoint(l.host.deps.Flow, l.worked.said, kept.Answers)
		l.root.Show(&settling{lead: l, table: reveal.NewTable(l.worked.in, joint)}, false, false)
	}
	return nil
}

// Update implements Screen.
func (s *settling) Update(msg tea.Msg) (event, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		s.size = msg
		if s.verdict == "" {
			s.verdict = s.follows()
		}
	case frame.Click:
		s.change(func(t reveal.Table) (reveal.Table, bool) { return t.Click(msg.Target) })
	}
	return nil, nil
}

// change shows the table as it is after a key, and keeps what changed. Another
// facilitator may have kept something since: the key acts on that, unless it has
// left no such row.
func (s *settling) change(press func(reveal.Table) (reveal.Table, bool)) {
	next, changed := press(s.table)
	if !changed {
		s.table = next
		return
	}
	s.save(func(now reveal.Table) (reveal.Table, bool) {
		if now.At() != s.table.At() {
			return now, false
		}
		return press(now)
	})
}

// save keeps what do makes of the joint answers as they are kept, and reports
// whether it could.
func (s *settling) save(do func(reveal.Table) (reveal.Table, bool)) bool {
	err := s.host.deps.Room.SettleJoint(func(kept questions.Answers, _ bool) (questions.Answers, bool) {
		next, changed := do(s.table.Follow(kept))
		s.table = next
		return next.Answers(), changed
	})
	if err != nil {
		s.warn(fmt.Errorf("not saved: %w", err))
	}
	s.verdict = s.follows()
	return err == nil
}

// follow shows what another facilitator has settled.
func (s *settling) follow() {
	kept, _, err := s.host.deps.Room.Joint()
	if s.warn(err); err != nil {
		return
	}
	if now := s.table.Follow(kept.Answers); !now.Answers().Equal(s.table.Answers()) {
		s.table = now
		s.verdict = s.follows()
	}
}

// follows says what follows from the joint answers, once all are settled: before,
// it would lead those who settle them.
func (s *settling) follows() string {
	if s.table.Open() > 0 {
		return "The verdict is shown when all is settled"
	}
	return "With these answers: " + s.host.verdict(s.worked, s.table.Proposals())
}

// verdict is what follows from joint answers, in a few words.
func (h *Host) verdict(r *revealed, joint questions.Answers) string {
	in := r.in
	in.Result = team.Assess(h.deps.Plan(), []team.Member{{Answers: joint}})
	return report.SummarizeTeam(in).Verdicts[0].Text
}

// Outcome says what the team has settled on, for those who leave; "" where it has
// not settled its answers.
func (h *Host) Outcome() string {
	state := h.deps.Room.State()
	kept, begun, err := h.deps.Room.Joint()
	if state.Phase != workshop.PhaseRevealed || err != nil || !begun {
		return ""
	}
	made, _, _ := h.reveal(state.Round).look()
	if made == nil {
		return ""
	}
	joint := team.NewJoint(h.deps.Flow, made.said, kept.Answers)
	if len(joint.Open()) > 0 {
		return ""
	}
	return "The joint answers come to: " + h.verdict(made, joint.Proposals()) + "."
}

// write writes what the team ends with. A table with nothing open that was looked
// at and left as it is counts as settled.
func (s *settling) write() tea.Cmd {
	if s.table.Open() == 0 && !s.save(func(now reveal.Table) (reveal.Table, bool) { return now, true }) {
		return nil
	}
	return s.lead.write()
}

// Keys implements Screen.
func (s *settling) Keys() frame.Keys[event] {
	g := s.Glyphs
	press := moves(func(key string) {
		s.change(func(t reveal.Table) (reveal.Table, bool) { return t.Press(key) })
	})
	move := binding{Keys: frame.Moving, Hint: g.Up + g.Down, Does: "move", Label: g.Up + " " + g.Down + "  j k", Means: "move through the questions, or through the choices of one", Do: press}
	into := binding{Keys: "right", Hint: g.Right, Does: "choices", Label: g.Right + "  l", Means: "to the choices of the question", Do: press}
	enter := binding{Keys: "enter", Hint: "enter", Does: "settle", Means: "settle the answer as it stands, and go to the next open one", Do: press}
	out, takes := s.peopleKey(), "take the choice"
	if s.table.Choosing() {
		enter.Means = "take the choice under the cursor, and go to the next open question"
		if s.table.Several() {
			enter.Means, takes = "settle what is taken, and go to the next open question", "take or leave the choice under the cursor"
		}
		into = binding{Keys: "space", Hint: "space", Does: "take", Means: takes, Do: press}
		out = binding{Keys: "left esc", Hint: g.Left, Does: "questions", Label: g.Left + "  h  esc", Means: "back to the questions", Do: press}
	}
	write := s.writeKey()
	write.Do = does(s.write)
	table := []binding{enter, into, out, write,
		{Keys: "backspace delete z", Hint: "z", Does: "take back", Label: "z  backspace", Means: "take back what was settled", Do: press},
		{Keys: "u", Hint: "u", Does: "not sure", Means: "settle as not sure", Do: press},
		move,
		{Keys: "tab", Label: "tab", Means: "the next question that is open", Do: press},
	}
	if n := s.table.Digits(); n > 0 {
		const digits = "1 2 3 4 5 6 7 8 9"
		table = append(table, binding{Keys: digits[:2*n-1], Label: fmt.Sprintf("1 to %d", n), Means: "a choice by its number", Do: press})
	}
	return frame.Keys[event]{Table: append(table, s.everywhere()...)}
}

// View implements Screen.
func (s *settling) View() frame.View {
	done, all := s.table.Progress()
	return frame.View{Position: fmt.Sprintf("%d of %d settled", done, all), Done: part(done, all),
		Lines: s.table.Lines(s.size.Height, s.drawing(s.size.Width)), Status: s.verdict}
}
