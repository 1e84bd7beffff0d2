package host

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/ui/frame"
	"crossroads/ui/theme"
	"crossroads/ui/wizard"
	"crossroads/ui/workshop"
)

// answer begins the wizard, over the questions of the round, without a result.
func (g *guest) answer() tea.Cmd {
	record := g.seat.Record()
	room, seat, notice, round := g.host.deps.Room, g.seat, "", ""
	again := g.now.Again
	if record.Finished { // the answers were taken back
		record.Finished, again = false, nil
	}
	if g.round > 1 {
		notice, round = "Your first answers stand. Change what you like, and hand in again.", "Round 2"
	}
	g.wizard = wizard.New(wizard.Deps{
		Title:     g.host.deps.Title,
		Flow:      room.Flow(),
		Asked:     g.now.Questions,
		Why:       g.host.deps.Why,
		Save:      func(r questions.Record) error { return toGuest(seat.Save(r)) },
		Round:     round,
		Again:     again,
		Notes:     "This note can be shown to all at the reveal, without your name.",
		Notice:    notice,
		Theme:     theme.Auto,
		ASCII:     theme.Narrow(g.environment),
		NoSuspend: true,
		Mouse:     true,
	}, record)
	cmds := []tea.Cmd{g.wizard.Init()}
	for _, msg := range g.terminal {
		if msg != nil {
			_, cmd := g.wizard.Update(msg)
			cmds = append(cmds, cmd)
		}
	}
	return tea.Batch(cmds...)
}

// handIn hands in what was answered, all of it saved before.
func (g *guest) handIn(r questions.Record) tea.Cmd {
	err := g.seat.Save(r)
	if err == nil {
		err = g.seat.HandIn()
	}
	if err != nil && !errors.Is(err, workshop.ErrNotOpen) && !errors.Is(err, workshop.ErrElsewhere) {
		g.refused = toGuest(err)
		g.root.Refresh()
		return nil
	}
	return g.settle()
}

// newRefused says why answers could not be handed in, and leads back to them.
func newRefused(g *guest) screen {
	return &frame.Text[event]{Look: g.Look, Title: "Not handed in",
		Lines: func(width int) []string {
			if g.refused == nil {
				return nil
			}
			lines := wrapped(phrase.Capital(g.refused.Error())+".", width, g.Styles.Warn)
			return append(append(lines, ""), wrapped("Your answers are kept. Go back, and hand them in again.", width, g.Styles.Muted)...)
		},
		Table: func() []binding {
			back := binding{Keys: "enter left esc", Hint: "enter", Does: "back to your answers", Means: "back to your answers", Do: does(func() tea.Cmd { g.refused = nil; return nil })}
			return append([]binding{back}, g.everywhere()...)
		}}
}

var errUnwritable = errors.New("the host cannot write: tell the facilitator")

// toGuest is an error as a guest is told it, who can do nothing about the disk of
// the host, and is not to know its folders.
func toGuest(err error) error {
	var disk *workshop.SaveError
	if errors.As(err, &disk) {
		return errUnwritable
	}
	return err
}
