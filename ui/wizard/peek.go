package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/scoring/report"
	"crossroads/ui/cells"
	"crossroads/ui/hints"
	"crossroads/ui/pane"
)

// peek asks whether the result so far shall be shown, and shows it.
type peek struct {
	*scene
	seen *report.Summary
	pane pane.Pane // of what is seen
}

func newPeek(s *scene) *peek { return &peek{scene: s} }

// Update implements screen.
func (d *peek) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	d.pane.Fit(d.lines(d.width), d.width, d.height)
	if m, ok := msg.(tea.MouseWheelMsg); ok {
		d.pane.Press(turned(m))
	}
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return d, nil, nil
	}
	switch name, b := press(k), &d.bound.dialog; {
	case d.seen == nil && hints.Is(name, b.show):
		seen := d.deps.Summary(d.walk.Record())
		d.seen = &seen
		return d, peeked{}, nil
	case hints.Is(name, b.goOn):
		return d, closed{}, nil
	default:
		d.pane.Press(name)
	}
	return d, nil, nil
}

// View implements screen.
func (d *peek) View(width, height int) string {
	d.pane.Fit(d.lines(width), width, height)
	return strings.Join(d.pane.Lines(), "\n")
}

// lines are the question, or the result so far.
func (d *peek) lines(width int) []string {
	if d.seen == nil {
		lines := []string{d.styles.Strong.Render("Peek at the result so far?"), ""}
		return append(lines, wrap("Seeing a score tends to pull later answers towards it. The report will say that you looked.", width)...)
	}
	lines := []string{d.styles.Muted.Render("So far"), ""}
	lines = append(lines, d.styles.Strong.Render(cells.Cut(cells.Line(d.seen.Headline), width, d.glyphs.Ellipsis)))
	return append(lines, wrap(d.seen.Sentence, width)...)
}

// Keys implements screen.
func (d *peek) Keys() []key.Binding {
	b := &d.bound.dialog
	switch {
	case d.seen == nil:
		return []key.Binding{b.show, b.decline}
	case d.pane.Top() > 0 || d.pane.Below() > 0:
		return []key.Binding{b.scroll, b.goOn}
	}
	return []key.Binding{b.goOn}
}
