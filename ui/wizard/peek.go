package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/scoring/report"
	"crossroads/ui/cells"
	"crossroads/ui/hints"
)

// peek asks whether the result so far shall be shown, and shows it.
type peek struct {
	*scene
	seen *report.Summary
}

func newPeek(s *scene) *peek { return &peek{scene: s} }

// Update implements screen.
func (d *peek) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return d, nil, nil
	}
	switch name, b := press(k), &d.bound.dialog; {
	case d.seen == nil && hints.Is(name, b.show):
		seen := d.deps.Summary(d.walk.record)
		d.seen = &seen
		return d, peeked{}, nil
	case hints.Is(name, b.goOn):
		return d, closed{}, nil
	}
	return d, nil, nil
}

// View implements screen.
func (d *peek) View(width, _ int) string {
	if d.seen == nil {
		lines := []string{d.styles.Strong.Render("Peek at the result so far?"), ""}
		lines = append(lines, wrap("Seeing a score tends to pull later answers towards it. The report will say that you looked.", width)...)
		return strings.Join(lines, "\n")
	}
	lines := []string{d.styles.Muted.Render("So far"), ""}
	lines = append(lines, d.styles.Strong.Render(cells.Cut(cells.Line(d.seen.Headline), width, d.glyphs.Ellipsis)))
	lines = append(lines, wrap(d.seen.Sentence, width)...)
	return strings.Join(lines, "\n")
}

// Keys implements screen.
func (d *peek) Keys() []key.Binding {
	if d.seen == nil {
		return []key.Binding{d.bound.dialog.show, d.bound.dialog.decline}
	}
	return []key.Binding{d.bound.dialog.goOn}
}
