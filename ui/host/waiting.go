package host

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/workshop"
)

// waiting is what somebody sees who has handed in, or whose round is closed.
type waiting struct {
	*guest
	wrong string
}

func newWaiting(g *guest) *waiting { return &waiting{guest: g} }

func (w *waiting) update(msg tea.Msg) tea.Cmd {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return nil
	}
	w.wrong = ""
	now := w.host.deps.Room.State()
	me, here := w.me(now)
	switch name := k.String(); {
	case is(name, w.keys.leave):
		return tea.Quit
	case !here:
	case is(name, w.keys.back) && now.Phase == workshop.PhaseOpen:
		if err := w.seat.TakeBack(); err != nil {
			w.wrong = capital(toGuest(err).Error()) + "."
			return nil
		}
		return w.again()
	case is(name, w.keys.names) && now.Phase != workshop.PhaseRevealed:
		if err := w.seat.AgreeToNames(!me.Named); err != nil {
			w.wrong = capital(toGuest(err).Error()) + "."
		}
	}
	return nil
}

func (w *waiting) view() tea.View {
	now := w.host.deps.Room.State()
	me, here := w.me(now)
	s := w.styles
	head, text := "Handed in", "You can still change your answers. The facilitator closes the round, and then reveals what everybody said."
	if now.Expect > 0 {
		text = "You can still change your answers. When everybody is in the round closes, and then the facilitator reveals what everybody said."
	}
	keys := []hint{w.keys.back, w.keys.names, w.keys.leave}
	if now.Phase == workshop.PhaseClosed {
		head, text = "The round is closed", "Nothing can be changed any more. The facilitator reveals next what everybody said."
		keys = keys[1:]
	}
	if !here {
		text, keys = "You joined too late to answer.", keys[len(keys)-1:]
	}
	body := []string{s.Strong.Render(head), ""}
	of := max(now.Expect, len(now.People))
	body = append(body, w.bar(part(now.In, of), min(48, w.inner()))+"  "+fmt.Sprintf("%d of %d in", now.In, of), "")
	for _, l := range wrapped(text, w.inner()) {
		body = append(body, s.Muted.Render(l))
	}
	if here {
		body = append(append(body, ""), w.names(me)...)
	}
	place := fmt.Sprintf("Round %d", now.Round)
	return w.draw(frame{title: now.Title, place: place, done: part(now.In, of), body: body, status: w.wrong, warn: true, keys: keys})
}

// names says whether the name of a guest may be shown.
func (w *waiting) names(me workshop.Person) []string {
	mark, text := w.glyphs.Blank, "My name may stand beside my verdict, if everybody agrees to that"
	if me.Named {
		mark = w.glyphs.Checked
	}
	lines := wrapped(text, w.inner()-5)
	for i, l := range lines {
		lines[i] = "  " + l
	}
	lines[0] = mark + lines[0][1:]
	lines[len(lines)-1] += "  " + w.styles.Key.Render("n")
	return lines
}
