package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/hints"
	"crossroads/ui/markdown"
	"crossroads/ui/pane"
)

// why is what "?" opens: why a question is asked and what it touches, where
// one has the focus, and below it every key of the screen.
type why struct {
	*scene
	q    questions.Question // no ID: none has the focus
	keys []key.Binding
	pane pane.Pane

	drawn     []string // all of it as lines
	drawnAt   int      // for this width
	drawnDark bool     // and this background
}

func newWhy(s *scene, q questions.Question, keys []key.Binding) *why {
	return &why{scene: s, q: q, keys: keys}
}

// Update implements screen.
func (d *why) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	d.fit(d.width, d.height)
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		d.pane.Press(turned(msg))
	case tea.KeyPressMsg:
		name := press(msg)
		if hints.Is(name, d.bound.dialog.close) {
			return d, closed{}, nil
		}
		d.pane.Press(name)
	}
	return d, nil, nil
}

// fit puts everything into the pane, below the title. Where there is more than
// fits the last line is for saying so.
func (d *why) fit(width, height int) {
	body, room := d.body(width), height-2
	if len(body) > room {
		room--
	}
	d.pane.Fit(body, width, room)
}

// title is that of what comes first.
func (d *why) title() string {
	if d.q.ID == "" {
		return "Keys"
	}
	return "Why we ask"
}

// body is the reason and the keys, broken into lines. Drawing markdown takes
// time, so the lines are kept until the width or the theme changes.
func (d *why) body(width int) []string {
	if d.drawn != nil && d.drawnAt == width && d.drawnDark == d.styles.Dark {
		return d.drawn
	}
	var lines []string
	if d.q.ID != "" {
		lines = append(d.reason(width), "", d.styles.Strong.Render("Keys"), "")
	}
	lines = append(lines, hints.List(d.keys, width, d.styles)...)
	d.drawn, d.drawnAt, d.drawnDark = lines, width, d.styles.Dark
	return lines
}

// reason is why the question is asked, drawn.
func (d *why) reason(width int) []string {
	text := d.q.Why
	if d.deps.Why != nil {
		text = d.deps.Why(d.q.ID)
	}
	if strings.TrimSpace(text) == "" {
		text = "It can change which side leads, or by how much."
	}
	out, err := markdown.Render(text, max(markdown.Narrowest, width), d.styles, d.glyphs)
	if err != nil {
		return wrap(text, width)
	}
	return strings.Split(out, "\n")
}

// View implements screen.
func (d *why) View(width, height int) string {
	d.fit(width, height)
	lines := append([]string{d.styles.Strong.Render(d.title()), ""}, d.pane.Lines()...)
	switch below := d.pane.Below(); {
	case below > 0:
		lines = append(lines, d.styles.Muted.Render(fmt.Sprintf("%s %d more", d.glyphs.Down, below)))
	case d.pane.Top() > 0:
		lines = append(lines, "")
	}
	return strings.Join(lines, "\n")
}

// Keys implements screen.
func (d *why) Keys() []key.Binding {
	if d.pane.Top() > 0 || d.pane.Below() > 0 {
		return []key.Binding{d.bound.dialog.scroll, d.bound.dialog.close}
	}
	return []key.Binding{d.bound.dialog.close}
}
