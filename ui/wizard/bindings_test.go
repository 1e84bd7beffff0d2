package wizard

import (
	"slices"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"

	"crossroads/questions"
)

// TestHintsAreKeys: on every screen, what the footer names is a key of that
// binding, and the screen does something with it.
//
// Planted fault seen to fail: a binding called "t" that has the key "x".
func TestHintsAreKeys(t *testing.T) {
	arrows := strings.NewReplacer("↑", "up ", "↓", "down ", "←", "left ", "→", "right ", "^v", "up down ", "<", "left ", ">", "right ")
	walk := slices.Concat(states(), []state{{name: "title", keys: []string{"t"}}, {name: "leave", keys: []string{"ctrl+c"}}})
	for i, s := range slices.Concat(walk, resultStates()) {
		deps, record, before := testDeps(), questions.Record{Title: "Support chat"}, []string(nil)
		if i >= len(walk) {
			deps, record, before = resultDeps(), answeredRecord(), toResult
		}
		if s.deps != nil {
			s.deps(&deps)
		}
		d := drive(t, deps, record, 120, 36).press(before...).press(s.keys...)
		top := d.w.screen
		if d.w.overlay != nil {
			top = d.w.overlay
		}
		for _, b := range top.Keys() {
			name, does := b.Help().Key, b.Help().Desc
			if name == "" || does == "" {
				t.Errorf("%s: a hint without words: %+v", s.name, b)
			}
			if name == "any key" {
				continue
			}
			prefix := ""
			if rest, ok := strings.CutPrefix(name, "shift+"); ok {
				prefix, name = "shift+", rest
			}
			for _, one := range strings.Fields(arrows.Replace(name)) {
				if !matches(prefix+one, b) {
					t.Errorf("%s: %q does not %s", s.name, prefix+one, does)
				}
			}
		}
	}
}

// matches reports whether a key as the footer names it is one of a binding,
// whose capitals are keys of their own.
func matches(name string, b key.Binding) bool {
	return slices.ContainsFunc(b.Keys(), func(k string) bool { return strings.EqualFold(k, name) })
}
