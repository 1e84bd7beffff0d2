package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/hints"
	"crossroads/ui/markdown"
)

// why says why a question is asked and what it touches.
type why struct {
	*scene
	q   questions.Question
	top int // first line shown

	drawn     []string // the reason as lines
	drawnAt   int      // for this width
	drawnDark bool     // and this background
}

func newWhy(s *scene, q questions.Question) *why { return &why{scene: s, q: q} }

// Update implements screen.
func (d *why) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	by := 0
	switch msg := msg.(type) {
	case tea.MouseWheelMsg:
		if by = 1; msg.Button == tea.MouseWheelUp {
			by = -1
		}
	case tea.KeyPressMsg:
		switch press(msg) {
		case "up":
			by = -1
		case "down":
			by = 1
		case "pgdown", "space":
			by = d.height / 2
		case "pgup":
			by = -d.height / 2
		case "esc", "enter", "left", "?", "q":
			return d, closed{}, nil
		}
	}
	d.top = max(0, min(d.top+by, len(d.body(d.width))-d.room(d.height)))
	return d, nil, nil
}

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
	out, err := markdown.RenderIn(text, max(markdown.Narrowest, width), d.styles, d.glyphs)
	if err != nil {
		out = strings.Join(wrap(text, width), "\n")
	}
	d.drawn, d.drawnAt, d.drawnDark = strings.Split(out, "\n"), width, d.styles.Dark
	return d.drawn
}

func (d *why) room(height int) int { return max(1, height-2) }

// View implements screen.
func (d *why) View(width, height int) string {
	lines := []string{d.styles.Strong.Render("Why we ask"), ""}
	body := d.body(width)
	top := max(0, min(d.top, len(body)-d.room(height)))
	return strings.Join(append(lines, body[top:min(len(body), top+d.room(height))]...), "\n")
}

// Keys implements screen.
func (d *why) Keys() []key.Binding {
	keys := []key.Binding{hints.Of("esc", "close")}
	if len(d.drawn) > d.room(d.height) {
		keys = append(keys, hints.Of(d.glyphs.Up+d.glyphs.Down, "scroll"))
	}
	return keys
}
