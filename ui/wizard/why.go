package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/hints"
	"crossroads/ui/markdown"
	"crossroads/ui/pane"
)

// why says why a question is asked and what it touches.
type why struct {
	*scene
	q    questions.Question
	pane pane.Pane

	drawn     []string // the reason as lines
	drawnAt   int      // for this width
	drawnDark bool     // and this background
}

func newWhy(s *scene, q questions.Question) *why { return &why{scene: s, q: q} }

// Update implements screen.
func (d *why) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	d.fit(d.width, d.height)
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		name := "down"
		if msg.Button == tea.MouseWheelUp {
			name = "up"
		}
		d.pane.Press(name)
	case tea.KeyPressMsg:
		name := press(msg)
		if hints.Is(name, d.bound.dialog.close) {
			return d, closed{}, nil
		}
		d.pane.Press(name)
	}
	return d, nil, nil
}

// fit puts the reason into the pane, below the title.
func (d *why) fit(width, height int) { d.pane.Fit(d.body(width), width, height-2) }

// body is the reason, broken into lines. Drawing markdown takes time, so the
// lines are kept until the width or the theme changes.
func (d *why) body(width int) []string {
	if d.drawn != nil && d.drawnAt == width && d.drawnDark == d.styles.Dark {
		return d.drawn
	}
	text := d.q.Why
	if d.deps.Why != nil {
		text = d.deps.Why(d.q.ID)
	}
	if strings.TrimSpace(text) == "" {
		text = "It can change which side leads, or by how much."
	}
	out, err := markdown.Render(text, max(markdown.Narrowest, width), d.styles, d.glyphs)
	if err != nil {
		out = strings.Join(wrap(text, width), "\n")
	}
	d.drawn, d.drawnAt, d.drawnDark = strings.Split(out, "\n"), width, d.styles.Dark
	return d.drawn
}

// View implements screen.
func (d *why) View(width, height int) string {
	d.fit(width, height)
	return strings.Join(append([]string{d.styles.Strong.Render("Why we ask"), ""}, d.pane.Lines()...), "\n")
}

// Keys implements screen.
func (d *why) Keys() []key.Binding {
	keys := []key.Binding{d.bound.dialog.close}
	if d.pane.Top() > 0 || d.pane.Below() > 0 {
		keys = append(keys, d.bound.dialog.scroll)
	}
	return keys
}
