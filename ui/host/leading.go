package host

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/cells"
	"crossroads/ui/workshop"
)

// leader seats the participant who may lead: by the name that was kept for them.
func (h *Host) leader(key string) (*workshop.Seat, string, error) {
	seat, err := h.deps.Room.ResumeByName(h.deps.Join.Leader)
	if err == nil || !errors.Is(err, workshop.ErrCode) {
		return seat, "", err
	}
	seat, code, err := h.deps.Room.Join(h.deps.Join.Leader, key)
	return seat, code, err
}

// leads reports whether a guest may lead.
func (g *guest) leads() bool {
	return g.seat != nil && g.host.deps.Join.Leader != "" && workshop.SameName(g.seat.Name(), g.host.deps.Join.Leader)
}

// showLeader shows how the participant who may lead gets in.
func (l *lead) showLeader() tea.Cmd {
	join := l.host.deps.Join
	name := cells.Line(join.Leader)
	l.tell("The facilitator's code", func(width int) []string {
		how := "With it " + name + " takes part and may lead: in place of the code of the others, or typed where the name is asked for. Then ctrl+l is the facilitator's screen. Whoever else reads it can do the same."
		return append([]string{l.Styles.Strong.Render(join.LeaderCode), ""}, wrapped(how, width, l.Styles.Muted)...)
	})
	return nil
}

// leadKey changes to the facilitator's screen and back.
func (g *guest) leadKey() binding {
	return binding{Keys: "ctrl+l", Hint: "ctrl+l", Does: "lead", Means: "the facilitator's screen, and back", Do: does(g.turnToLead)}
}

// turnToLead changes between what a participant sees and the facilitator's screen.
func (g *guest) turnToLead() tea.Cmd {
	if g.lead != nil {
		g.lead.leave()
		g.lead = nil
		return g.settle()
	}
	g.lead = newLead(g.host, g.environment)
	g.lead.parting, g.lead.more, g.lead.own = g.parting, g.more, g.seat.ID()
	cmds := []tea.Cmd{g.lead.Init()}
	for _, msg := range g.terminal {
		if msg != nil {
			_, cmd := g.lead.Update(msg)
			cmds = append(cmds, cmd)
		}
	}
	return tea.Batch(cmds...)
}
