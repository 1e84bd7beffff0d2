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
	*window
	pass        pass
	offered     string // the name to begin with
	environment []string
	terminal    [3]tea.Msg // what it said of itself last, for what begins later
	seat        *workshop.Seat
	code        string // to come back with, where it has just been given
	read        bool   // the code has been read

	stage   stage
	round   int            // that the stage belongs to
	wizard  *wizard.Wizard // while they answer
	refused error          // why the answers could not be handed in, which is told in place of the wizard
	lead    *lead          // the facilitator's screen; nil while it is away
	lost    bool           // somebody has taken the seat
}

// stage is what a guest sees at a time.
type stage int

const (
	naming stage = iota + 1
	coded
	answering
	waiting
	reads
)

func newGuest(h *Host, p pass, v server.Visitor) *guest {
	g := &guest{pass: p, offered: v.Name, environment: v.Environment}
	g.window = newWindow(h, v.Environment, parting{title: "Leave?", does: "leave", means: "leave; everything is kept", text: g.keptAnswers, leave: g.end})
	g.reader = h.board.join(counted)
	return g
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
	return tea.Batch(g.root.Init(), g.reader.wait(), g.settle())
}

// Update implements tea.Model.
func (g *guest) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := g.act(msg)
	return g, tea.Batch(cmd, g.root.Settle())
}

func (g *guest) act(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case server.Leave:
		return g.end()
	case expired:
		g.lost = true
		return g.end()
	case news:
		if msg.to == g.reader {
			return tea.Batch(g.reader.wait(), g.settle())
		}
	case wizard.Done:
		return g.handIn(msg.Record)
	case tea.WindowSizeMsg:
		g.terminal[0] = msg
	case tea.ColorProfileMsg:
		g.terminal[1] = msg
	case tea.BackgroundColorMsg:
		g.terminal[2] = msg
	case tea.KeyPressMsg:
		if msg.String() == "ctrl+l" && len(g.more) > 0 {
			return g.turnToLead()
		}
	}
	return g.forward(msg)
}

// programs are those of a guest's terminal; the first is shown. A guest who does
// not lead and does not answer has none.
func (g *guest) programs() []tea.Model {
	var all []tea.Model
	if g.lead != nil {
		all = append(all, g.lead)
	}
	if g.wizard != nil && g.refused == nil {
		all = append(all, g.wizard)
	}
	return all
}

// forward gives a message to what is shown, and what nobody pressed to all there
// is.
func (g *guest) forward(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, one := range g.programs() {
		_, cmd := one.Update(msg)
		cmds = append(cmds, cmd)
		switch msg.(type) {
		case tea.KeyPressMsg, tea.PasteMsg, tea.MouseMsg:
			return cmd
		}
	}
	return tea.Batch(append(cmds, g.root.Update(msg))...)
}

// View implements tea.Model.
func (g *guest) View() tea.View {
	if all := g.programs(); len(all) > 0 {
		return all[0].View()
	}
	return g.root.Draw()
}

// settle shows the stage that the workshop has come to.
func (g *guest) settle() tea.Cmd {
	if g.look(); g.leads() {
		g.more = []binding{g.leadKey()}
	}
	if now := g.staged(); now != g.stage || g.round != g.now.Round {
		g.stage, g.round = now, g.now.Round
		return g.show()
	}
	return nil
}

// staged is the stage for what the workshop has come to.
func (g *guest) staged() stage {
	me, here := g.me()
	switch {
	case !here && g.now.Phase == workshop.PhaseOpen:
		return naming
	case here && g.now.Phase == workshop.PhaseRevealed:
		return reads
	case !here || g.now.Phase != workshop.PhaseOpen || me.HandedIn:
		return waiting
	case g.code != "" && !g.read:
		return coded
	}
	return answering
}

// show shows the stage from its beginning.
func (g *guest) show() tea.Cmd {
	g.wizard, g.refused = nil, nil
	g.root.Mouse = g.stage != coded // there the code is to be copied
	switch g.stage {
	case naming:
		g.root.Show(newNaming(g), false, false)
	case coded:
		g.root.Show(newCoded(g), false, false)
	case waiting:
		g.root.Show(newWaiting(g), false, false)
	case reads:
		r := newReading(g.window, g.seat.ID(), g.seat.Record().Answers)
		g.root.Show(r, false, false)
		return r.begin()
	case answering:
		g.root.Show(newRefused(g), false, false)
		return g.answer()
	}
	return nil
}

// me is how the workshop sees the guest.
func (g *guest) me() (workshop.Person, bool) {
	if g.seat != nil {
		for _, p := range g.now.People {
			if p.ID == g.seat.ID() {
				return p, true
			}
		}
	}
	return workshop.Person{}, false
}

// end has the program quit, once what is being saved is.
func (g *guest) end() tea.Cmd {
	if g.wizard != nil && !g.lost {
		_, cmd := g.wizard.Update(wizard.Leave{})
		return cmd
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
	case g.lost && errors.Is(g.seat.Lost(), workshop.ErrRenewed):
		return "The facilitator has given you a new code: come back with that one.\n", 0
	case g.lost:
		return "You have gone on from another connection.\n", 0
	}
	return g.keptAnswers() + "\n", 0
}

// keptAnswers says how to come back.
func (g *guest) keptAnswers() string {
	if g.seat == nil {
		return "You have not joined."
	}
	with := "your own code"
	if g.code != "" {
		with += ", " + g.code
	}
	if g.pass.key != "" {
		with = "your key, or " + with
	}
	kept := "Your answers are kept."
	g.look()
	if me, _ := g.me(); me.Unsaved {
		kept = "Your newest answers are not on the disk yet: the host tries again while it runs. Tell the facilitator."
	}
	return fmt.Sprintf("%s Come back with %s, and %s.", kept, g.host.deps.Join.Command, with)
}
