package host

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/workshop"
)

// newCoded shows somebody who has just joined how to come back.
func newCoded(g *guest) screen {
	return &frame.Text[event]{Look: g.Look, Title: "You are in, " + cells.Line(g.seat.Name()),
		Lines: func(width int) []string {
			text := "Keep it: the facilitator alone can give you another one. Connect as before, from any machine, and type it in place of the invitation. Every answer is kept as you give it."
			if g.pass.key != "" {
				text = "Your key does the same without it. Connect as before, from any machine. Every answer is kept as you give it."
			}
			lines := []string{"Your own code, should you have to come back:", "", "  " + g.Styles.Strong.Render(g.code) + cells.Focus, ""}
			lines = append(append(lines, wrapped(text, width, g.Styles.Muted)...), "")
			return append(lines, wrapped("A note beside an answer can be shown to all at the reveal, without your name.", width, g.Styles.Muted)...)
		},
		Table: func() []binding {
			begin := binding{Keys: "enter right", Hint: "enter", Does: "begin", Means: "to the questions", Do: does(func() tea.Cmd { g.read = true; return g.settle() })}
			return append([]binding{begin}, g.everywhere()...)
		}}
}

// newWaiting is what somebody sees who has handed in, whose round is closed, or
// who came too late.
func newWaiting(g *guest) screen {
	w := &frame.Text[event]{Look: g.Look}
	w.Lines = func(width int) []string {
		title, lines := g.awaits(width)
		w.Title = title
		return lines
	}
	w.Table = func() []binding {
		var table []binding
		if _, here := g.me(); here {
			if g.now.Phase == workshop.PhaseOpen {
				table = append(table, binding{Keys: "left esc b", Hint: g.Glyphs.Left, Does: "change your answers", Label: g.Glyphs.Left + "  esc  b", Means: "change your answers, while the round is open", Do: does(g.takeBack)})
			}
			table = append(table, binding{Keys: "n space", Hint: "n", Does: "names", Label: "n  space", Means: "whether your name may stand beside your verdict and in the record", Do: does(g.switchNames)})
		}
		return append(table, g.everywhere()...)
	}
	return w
}

// awaits says what somebody waits for.
func (g *guest) awaits(width int) (title string, lines []string) {
	me, here := g.me()
	title, text := "Handed in", "You can still change your answers. The facilitator closes the round, and then reveals what everybody said."
	if g.now.Expect > 0 {
		text = "You can still change your answers. When everybody is in the round closes, and then the facilitator reveals what everybody said."
	}
	if g.now.Phase != workshop.PhaseOpen {
		title, text = "The round is closed", "Nothing can be changed any more. The facilitator reveals next what everybody said."
	}
	if !here {
		text = "You joined too late to answer."
	}
	of := max(g.now.Expect, len(g.now.People))
	lines = append(lines, g.Bar(part(g.now.In, of), min(48, width-16))+fmt.Sprintf("  %d of %d in", g.now.In, of), "")
	if lines = append(lines, wrapped(text, width, g.Styles.Muted)...); !here {
		return title, lines
	}
	mark := g.Glyphs.Blank
	if me.Named {
		mark = g.Glyphs.Checked
	}
	for i, l := range cells.Wrap("My name may stand beside my verdict, and in the decision record, if everybody agrees to that", min(width, widestText)-5) {
		if i == 0 {
			lines, l = append(lines, ""), cells.Focus+mark+" "+l
		} else {
			l = "  " + l
		}
		lines = append(lines, l)
	}
	return title, lines
}

// takeBack lets somebody change answers that are handed in.
func (g *guest) takeBack() tea.Cmd {
	g.warn(toGuest(g.seat.TakeBack()))
	return g.settle()
}

// switchNames changes whether somebody agrees to names.
func (g *guest) switchNames() tea.Cmd {
	me, _ := g.me()
	g.warn(toGuest(g.seat.AgreeToNames(!me.Named)))
	return g.settle()
}
