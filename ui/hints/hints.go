// Package hints declares keys and writes the footer of a screen: which of them
// mean something now.
//
// A hint is a key binding of Bubbles whose help says what it does. Bubbles
// draws the line; which hints stand on it is decided here, because its own
// limit lets a line grow too long where there is no room for an ellipsis.
package hints

import (
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

// Line writes as many hints as fit a width, the first ones first. One is shown
// whole or not at all; where not even the first fits, there is nothing.
func Line(all []key.Binding, width int, styles theme.Styles, glyphs theme.Glyphs) string {
	view := help.Model{ShortSeparator: " " + glyphs.Joint + " ", Styles: help.Styles{
		ShortKey: styles.Key, ShortDesc: styles.Muted, ShortSeparator: styles.Faint,
	}}
	joint, used := ansi.StringWidth(view.ShortSeparator), 0
	for i, h := range all {
		if i > 0 {
			used += joint
		}
		if used += ansi.StringWidth(h.Help().Key + " " + h.Help().Desc); used > width {
			all = all[:i]
			break
		}
	}
	return view.ShortHelpView(all)
}
