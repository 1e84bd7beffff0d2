package host

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/typing"
	"crossroads/ui/workshop"
)

// newNaming asks somebody new for their name.
func newNaming(g *guest) *entry {
	e := &entry{window: g.window, question: "What is your name?", place: "Join", field: typing.New(workshop.CleanName(g.offered), workshop.MostName),
		help: "The others see your name, and how far you are. What you answer is shown to nobody before the facilitator reveals the round, and without your name unless everybody agrees to names."}
	e.keys = []binding{
		{Keys: "enter", Hint: "enter", Does: "join", Do: does(func() tea.Cmd {
			e.wrong = g.join(workshop.CleanName(e.field.Text()))
			return g.settle()
		})},
		{Keys: "ctrl+c", Hint: "ctrl+c", Does: "leave", Do: does(g.interrupt)},
	}
	return e
}

// join takes a seat under a name. Whoever types the code of the participant who
// may lead has their seat: with a listed key nobody is asked for a code before. The
// error says why not, and what to do.
func (g *guest) join(name string) error {
	join := g.host.deps.Join
	var seat *workshop.Seat
	var code string
	var err error
	switch {
	case join.LeaderCode != "" && workshop.SameCode(name, join.LeaderCode):
		seat, code, err = g.host.leader(g.pass.key)
	case join.Leader != "" && workshop.SameName(name, join.Leader):
		return errors.New("that name is kept for the facilitator: if that is you, type the facilitator's code in its place; whoever hosts the workshop can see it. If not, take another name")
	default:
		seat, code, err = g.host.deps.Room.Join(name, g.pass.key)
	}
	switch {
	case errors.Is(err, workshop.ErrTaken):
		return errors.New("that name is taken: use another one, or your own code; the facilitator can give you a new one")
	case err != nil:
		return toGuest(err)
	}
	g.seat, g.code = seat, code
	g.reader.watch(seat)
	return nil
}
