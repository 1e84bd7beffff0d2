package host

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/host/server"
	"crossroads/ui/wizard"
	"crossroads/ui/workshop"
)

// guest is the program of a participant: whatever stage the workshop is in, for
// them.
type guest struct {
	*canvas
	host    *Host
	pass    pass
	offered string // the name to begin with
	seat    *workshop.Seat
	code    string // to come back with, where it has just been given
	asked   bool   // the code has been read

	stage  stage
	round  int // that the stage belongs to
	phase  workshop.Phase
	reader *reader
	lead   *lead // the facilitator's screen; nil while it is away
	status string
	gone   bool // somebody has taken the seat
	quits  bool
}

// stage is what a guest sees at a time.
type stage interface {
	update(tea.Msg) tea.Cmd
	view() tea.View
}

func newGuest(h *Host, p pass, v server.Visitor) *guest {
	return &guest{canvas: newCanvas(v.Environment, h.keys), host: h, pass: p, offered: v.Name, reader: h.board.join(counted)}
}

// sit takes the seat that the pass is for. Who comes by the invitation has none
// yet.
func (g *guest) sit() (err error) {
	room := g.host.deps.Room
	switch {
	case g.pass.leader:
		g.seat, g.code, err = g.host.leader(g.pass.key)
	case g.pass.code != "":
		g.seat, err = room.Resume(g.pass.code)
	case room.HasKey(g.pass.key):
		g.seat, err = room.ResumeByKey(g.pass.key)
	}
	g.reader.watch(g.seat)
	if err == nil && g.seat == nil && room.State().Phase != workshop.PhaseOpen {
		err = workshop.ErrNotOpen
	}
	if err == nil {
		return nil
	}
	advice := "come back with your own code, if you have one"
	if errors.Is(err, workshop.ErrNotOpen) {
		err = errors.New("the round is closed, so nobody can join now")
	}
	return server.Refusal{Message: toGuest(err).Error(), Advice: advice}
}

// Init implements tea.Model.
func (g *guest) Init() tea.Cmd {
	return tea.Batch(tea.RequestBackgroundColor, g.reader.wait(), g.settle())
}

// Update implements tea.Model.
func (g *guest) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	g.see(msg)
	switch msg := msg.(type) {
	case server.Leave:
		g.status = msg.Why
		return g, g.end()
	case expired:
		g.gone = true
		return g, g.end()
	case news:
		cmd := g.settle()
		return g, tea.Batch(g.reader.wait(), cmd, g.forward(msg))
	case tea.KeyPressMsg:
		if msg.String() == "ctrl+l" && g.leads() {
			return g, g.turnToLead()
		}
	}
	return g, g.forward(msg)
}

// forward gives a message to what is shown, and what is no key to the lead as well.
func (g *guest) forward(msg tea.Msg) tea.Cmd {
	if g.lead != nil {
		_, cmd := g.lead.Update(msg)
		switch msg.(type) {
		case tea.KeyPressMsg, tea.PasteMsg, tea.MouseMsg:
			return cmd
		}
		return tea.Batch(cmd, g.stage.update(msg))
	}
	return g.stage.update(msg)
}

// View implements tea.Model.
func (g *guest) View() tea.View {
	if g.lead != nil {
		return g.lead.View()
	}
	return g.stage.view()
}

// settle puts the stage in place that the workshop has come to.
func (g *guest) settle() tea.Cmd {
	now := g.host.deps.Room.State()
	if g.stage != nil && g.round == now.Round && g.phase == now.Phase && g.settledFor(now) {
		return nil
	}
	g.round, g.phase = now.Round, now.Phase
	return g.show(g.staged(now))
}

// settledFor reports whether the stage is the one for a state whose phase it is.
func (g *guest) settledFor(now *workshop.State) bool {
	_, naming := g.stage.(*naming)
	return naming == (g.seat == nil)
}

// staged is the stage for a state of the workshop.
func (g *guest) staged(now *workshop.State) stage {
	me, here := g.me(now)
	switch {
	case !here && now.Phase == workshop.PhaseOpen:
		return newNaming(g)
	case !here:
		return newWaiting(g)
	case now.Phase == workshop.PhaseRevealed:
		return newReading(g.host, g.canvas, now.Round, g.seat.ID(), g.seat.Record().Answers)
	case now.Phase == workshop.PhaseClosed || me.HandedIn:
		return newWaiting(g)
	case g.code != "" && !g.asked:
		return &coded{g}
	}
	return newAnswering(g)
}

// show puts a stage in place and tells it what is known of the terminal.
func (g *guest) show(s stage) tea.Cmd {
	g.stage = s
	cmds := []tea.Cmd{}
	if in, ok := s.(interface{ begin() tea.Cmd }); ok {
		cmds = append(cmds, in.begin())
	}
	for _, msg := range g.told() {
		cmds = append(cmds, s.update(msg))
	}
	return tea.Batch(cmds...)
}

// again puts the stage in place anew, after something the guest did.
func (g *guest) again() tea.Cmd { return g.show(g.staged(g.host.deps.Room.State())) }

// me is how the workshop sees the guest.
func (g *guest) me(now *workshop.State) (workshop.Person, bool) {
	if g.seat == nil {
		return workshop.Person{}, false
	}
	for _, p := range now.People {
		if p.ID == g.seat.ID() {
			return p, true
		}
	}
	return workshop.Person{}, false
}

// end has the program quit, once what is being saved is.
func (g *guest) end() tea.Cmd {
	g.quits = true
	if a, ok := g.stage.(*answering); ok && g.seat != nil && !g.gone {
		return a.update(wizard.Leave{})
	}
	return tea.Quit
}

// leave lets everything go that the guest holds.
func (g *guest) leave() {
	g.host.board.leave(g.reader)
	if g.lead != nil {
		g.lead.leave()
	}
	if g.seat != nil {
		g.seat.Leave()
	}
}

// ended says what is worth knowing when the program is over.
func (g *guest) ended() (say string, status int) {
	defer g.leave()
	switch {
	case g.gone:
		return "You have gone on from another connection.\n", 0
	case g.seat == nil:
		return "You have not joined.\n", 0
	}
	with := "your own code"
	if g.code != "" {
		with += ", " + g.code
	}
	if g.pass.key != "" {
		with = "your key, or " + with
	}
	return fmt.Sprintf("Your answers are kept. Come back with %s, and %s.\n", g.host.deps.Join.Command, with), 0
}
