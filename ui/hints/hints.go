// Package hints declares keys and writes the footer of a screen: which of them
// mean something now; and the list of all of them.
//
// A hint is a key binding of Bubbles whose help says what it does. Bubbles
// draws the line; which hints stand on it is decided here, because its own
// limit lets a line grow too long where there is no room for an ellipsis.
package hints

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/help"
	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/theme"
)

// Of makes a binding: the key as people read it, what it does, and the names of
// the keys; without any, the one it is read as.
func Of(name, does string, keys ...string) key.Binding {
	if len(keys) == 0 {
		keys = []string{name}
	}
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(name, does))
}

// Is reports whether a key, by its name, is one of the bindings.
func Is(name string, all ...key.Binding) bool { return key.Matches(keyName(name), all...) }

// keyName is the name of a key as key.Matches takes it.
type keyName string

func (n keyName) String() string { return string(n) }

// Line writes as many hints as fit a width, the first ones first, and behind
// them always the last one, which leads to all others or out. A hint is shown
// whole or not at all; where not even the first fits, there is nothing.
func Line(all []key.Binding, width int, styles theme.Styles, glyphs theme.Glyphs) string {
	view := help.Model{ShortSeparator: joint(glyphs), Styles: help.Styles{
		ShortKey: styles.Key, ShortDesc: styles.Muted, ShortSeparator: styles.Faint,
	}}
	return view.ShortHelpView(shown(all, width, glyphs))
}

// At returns the hint that stands at a column of such a line.
func At(all []key.Binding, width, x int, glyphs theme.Glyphs) (key.Binding, bool) {
	for _, h := range shown(all, width, glyphs) {
		if x >= 0 && x < long(h) {
			return h, true
		}
		x -= long(h) + ansi.StringWidth(joint(glyphs))
	}
	return key.Binding{}, false
}

// shown are the hints that fit a width.
func shown(all []key.Binding, width int, glyphs theme.Glyphs) []key.Binding {
	for n := len(all); n > 0; n-- {
		some := append(slices.Clone(all[:n-1]), all[len(all)-1])
		if n == 1 {
			some = all[:1]
		}
		used := (len(some) - 1) * ansi.StringWidth(joint(glyphs))
		for _, h := range some {
			used += long(h)
		}
		if used <= width {
			return some
		}
	}
	return nil
}

// joint stands between two hints.
func joint(g theme.Glyphs) string { return " " + g.Joint + " " }

// long is how many cells a hint takes.
func long(h key.Binding) int { return ansi.StringWidth(h.Help().Key + " " + h.Help().Desc) }

// List writes hints below each other: the keys at the left, what they do
// beside them, broken into lines where it is long.
func List(all []key.Binding, width int, styles theme.Styles) []string {
	names := 0
	for _, h := range all {
		names = max(names, ansi.StringWidth(h.Help().Key))
	}
	names = min(names, width/2)
	var lines []string
	for _, h := range all {
		name := ansi.Truncate(h.Help().Key, names, "")
		for i, does := range strings.Split(ansi.Wrap(h.Help().Desc, max(4, width-names-2), ""), "\n") {
			if i > 0 {
				name = ""
			}
			pad := strings.Repeat(" ", names+2-ansi.StringWidth(name))
			if name != "" {
				name = styles.Key.Render(name)
			}
			lines = append(lines, name+pad+styles.Muted.Render(does))
		}
	}
	return lines
}
