package browse

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/frame"
)

// keys are those of the screen on top.
func (d *driver) keys() []frame.Binding[event] {
	if top := d.b.root.Floating(); top != nil {
		return top.Keys().Table
	}
	return d.b.root.Shown().Keys().Table
}

// TestEveryKeyActs presses every key of every table, where need be from further
// on: each changes what is shown, or leaves.
//
// Planted fault seen to fail: a "c" that opens nothing.
func TestEveryKeyActs(t *testing.T) {
	further := [][]string{nil, {"end"}, {"down"}, {"down", "down", "down"}, {"pgdown", "pgdown"}}
	deps := builtin(t)
	for _, size := range [][2]int{{60, 12}, {120, 14}} {
		for name, before := range map[string][]string{"list": nil, "claims": {"enter", "enter"}, "page": {"enter"}, "query": {"/", "=e"},
			"found": {"/", "=e", "enter"}, "contradiction": {"c"}, "keys": {"?"}} {
			start := func(more ...string) *driver { return drive(t, deps, size[0], size[1]).press(before...).press(more...) }
			for _, b := range start().keys() {
				for key := range strings.FieldsSeq(b.Keys) {
					if !slices.ContainsFunc(further, func(more []string) bool { return start(more...).acts(key) }) {
						t.Errorf("%s at %v: %q (%s %s) does nothing", name, size, key, b.Does, b.Means)
					}
				}
			}
		}
	}
}

// acts reports whether a key changes anything.
func (d *driver) acts(key string) bool {
	was, mouse := d.screen(), d.b.root.Mouse
	switch key {
	case "wheelup", "wheeldown":
		d.send(tea.MouseWheelMsg{X: d.b.root.Width / 2, Y: d.b.root.Height / 2, Button: map[string]tea.MouseButton{"wheelup": tea.MouseWheelUp, "wheeldown": tea.MouseWheelDown}[key]})
	default:
		d.press(key)
	}
	return was != d.screen() || mouse != d.b.root.Mouse || d.quit
}
