package frame

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/pane"
)

// Text is a floating text to read, under a title. Where it does not fit it can be
// moved through, and the last line says how much is below.
type Text[E any] struct {
	*Look
	Title string
	Lines func(width int) []string // drawn anew when the size or the theme changes
	Table func() []Binding[E]      // what can be done beside reading
	size  tea.WindowSizeMsg
	pane  pane.Pane
}

// Update implements Screen.
func (d *Text[E]) Update(msg tea.Msg) (none E, _ tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		d.size = size
		body, room := d.Lines(size.Width), size.Height-2
		if len(body) > room {
			room--
		}
		d.pane.Fit(body, size.Width, room)
	}
	return none, nil
}

// Keys implements Screen.
func (d *Text[E]) Keys() Keys[E] {
	table := d.Table()
	if d.pane.Top() > 0 || d.pane.Below() > 0 {
		table = append([]Binding[E]{Scrolling[E](d.Look, d.pane.HandleKey)}, table...)
	}
	return Keys[E]{Table: table}
}

// Scrolling are the keys that move a text.
func Scrolling[E any](look *Look, move func(key string)) Binding[E] {
	return Binding[E]{Keys: pane.Keys, Hint: look.Glyphs.Up + look.Glyphs.Down, Does: "scroll",
		Label: look.Glyphs.Up + " " + look.Glyphs.Down + "  j k", Means: "a line; pgup, pgdown, home and end go further",
		Do: func(key string) (none E, _ tea.Cmd) { move(key); return none, nil }}
}

// View implements Screen.
func (d *Text[E]) View() View {
	lines := append([]string{d.Styles.Strong.Render(d.Title), ""}, d.pane.Lines()...)
	switch below := d.pane.Below(); {
	case below > 0:
		lines = append(lines, d.Styles.Muted.Render(fmt.Sprintf("%s %d more", d.Glyphs.Down, below)))
	case d.pane.Top() > 0:
		lines = append(lines, "")
	}
	return View{Lines: Plain(lines...)}
}
