package wizard

import (
	tea "charm.land/bubbletea/v2"
)

// result shows what follows from the answers.
type result struct {
	*scene
}

func newResult(s *scene) *result { return &result{scene: s} }

// begin starts what the screen needs computed; the root runs it when the
// screen is shown, also when it comes back.
func (r *result) begin() tea.Cmd { return nil }

// Update implements screen.
func (r *result) Update(msg tea.Msg) (screen, event, tea.Cmd) {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch press(k) {
		case "esc", "left":
			return r, reviewed{}, nil
		case "q":
			return r, left{}, nil
		}
	}
	return r, nil, nil
}

// View implements screen.
func (r *result) View(width, height int) string {
	if r.deps.Summary == nil {
		return "no result"
	}
	return r.styles.Strong.Render(r.deps.Summary(r.walk.record).Headline)
}

// Keys implements screen.
func (r *result) Keys() []hint {
	return []hint{{"esc", "review"}, {"q", "leave"}}
}

func (r *result) tall() {}
func (r *result) wide() {}

func (r *result) place() place { return place{step: "Result", done: 1} }
