package host

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/cells"
	"crossroads/ui/typing"
	"crossroads/ui/workshop"
)

// naming asks somebody new for their name.
type naming struct {
	*guest
	field typing.Field
	wrong string
}

func newNaming(g *guest) *naming {
	return &naming{guest: g, field: typing.New(workshop.CleanName(g.offered), workshop.MostName)}
}

func (n *naming) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	switch {
	case ok && is(k.String(), n.keys.join):
		return n.join()
	case ok && is(k.String(), n.keys.leave):
		return tea.Quit
	}
	if changed, _ := n.field.Update(msg); changed {
		n.wrong = ""
	}
	return nil
}

// join takes a seat under the name.
func (n *naming) join() tea.Cmd {
	name := workshop.CleanName(n.field.Text())
	if leader := n.host.deps.Join.Leader; leader != "" && workshop.SameName(name, leader) {
		n.wrong = "That name is kept for the facilitator: take another one."
		return nil
	}
	seat, code, err := n.host.deps.Room.Join(name, n.pass.key)
	if err != nil {
		n.wrong = refused(err)
		return nil
	}
	n.seat, n.code = seat, code
	n.reader.watch(seat)
	return n.again()
}

// refused says why somebody cannot join, and what to do.
func refused(err error) string {
	switch {
	case errors.Is(err, workshop.ErrTaken):
		return "That name is taken: use another one, or your own code."
	case errors.Is(err, workshop.ErrName):
		return "A name needs a letter or a digit."
	}
	return capital(toGuest(err).Error()) + "."
}

func (n *naming) view() tea.View {
	now := n.host.deps.Room.State()
	body := []string{n.styles.Strong.Render("What is your name?"), ""}
	body = append(body, "  "+n.field.Lines(n.inner()-4, 1)[0], "")
	for _, l := range wrapped("The others see your name, and how far you are. What you answer is shown to nobody before the facilitator reveals the round, and without your name unless everybody agrees to names.", n.inner()) {
		body = append(body, n.styles.Muted.Render(l))
	}
	return n.draw(frame{title: now.Title, place: "Join", body: body, status: n.wrong, warn: true,
		keys: []hint{n.keys.join, n.keys.leave}})
}

// coded shows somebody who has just joined how to come back.
type coded struct{ *guest }

func (c *coded) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	switch {
	case !ok:
	case is(k.String(), c.keys.begin):
		c.asked = true
		return c.again()
	case is(k.String(), c.keys.leave):
		return tea.Quit
	}
	return nil
}

func (c *coded) view() tea.View {
	s := c.styles
	body := []string{s.Strong.Render("You are in, " + cells.Line(c.seat.Name())), "",
		"Your own code, should you have to come back:", "", "  " + cells.Focus + s.Strong.Render(c.code), ""}
	text := "Keep it: nobody can look it up for you. Connect as before, from any machine, and type it in place of the invitation. Every answer is kept as you give it."
	if c.pass.key != "" {
		text = "Your key does the same without it. Connect as before, from any machine. Every answer is kept as you give it."
	}
	for _, l := range wrapped(text, c.inner()) {
		body = append(body, s.Muted.Render(l))
	}
	body = append(body, "")
	for _, l := range wrapped("A note beside an answer can be shown to all at the reveal, without your name.", c.inner()) {
		body = append(body, s.Muted.Render(l))
	}
	return c.draw(frame{title: c.host.deps.Room.State().Title, place: "Join", body: body, keys: []hint{c.keys.begin, c.keys.leave}})
}
