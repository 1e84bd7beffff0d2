package browse

import (
	"charm.land/bubbles/v2/key"

	"crossroads/ui/hints"
	"crossroads/ui/theme"
)

// bindings are all keys of the browser with what the footer says of each; the
// keys are the names that press gives. One without help is never in the footer.
type bindings struct {
	// through a list; what moves a page is in pane
	up, down, pageUp, pageDown, home, end key.Binding

	read, claims, sources, back, scroll, space, filter, versus, mouse, keys, quit key.Binding
	// over the whole width: one contradiction after the other
	next, previous, leaveVersus key.Binding
	// while a query is written
	keep, drop key.Binding
	// while the keys are listed, which lists all of them, each with more words
	close              key.Binding
	all                []key.Binding
	interrupt, suspend key.Binding
}

func newBindings(g theme.Glyphs) bindings {
	return bindings{
		up: hints.Of("", "", "up"), down: hints.Of("", "", "down"),
		pageUp: hints.Of("", "", "pgup"), pageDown: hints.Of("", "", "pgdown"),
		home: hints.Of("", "", "home"), end: hints.Of("", "", "end"),

		read:    hints.Of("enter", "read", "enter"),
		claims:  hints.Of("enter", "claims", "enter"),
		sources: hints.Of("enter", "sources", "enter"),
		back:    hints.Of("esc", "back", "esc"),
		scroll:  hints.Of(g.Up+g.Down, "scroll", "up", "down"),
		space:   hints.Of("space", "scroll", "space", "pgdown"),
		filter:  hints.Of("/", "filter", "/"),
		versus:  hints.Of("c", "contradictions", "c"),
		mouse:   hints.Of("", "", "m"),
		keys:    hints.Of("?", "keys", "?"),
		quit:    hints.Of("q", "leave", "q"),

		next:        hints.Of("enter", "next", "enter", "n", "tab"),
		previous:    hints.Of("p", "previous", "p"),
		leaveVersus: hints.Of("esc", "back", "esc", "c"),

		keep: hints.Of("", "", "enter"),
		drop: hints.Of("", "", "esc"),

		close: hints.Of("esc", "close", "esc"),
		all: []key.Binding{
			hints.Of(g.Up+" "+g.Down+", j k", "choose, or scroll the text"),
			hints.Of("enter, "+g.Right, "deeper: criterion, claims, sources"),
			hints.Of("esc, "+g.Left, "back"),
			hints.Of("space, b", "a page on, a page back"),
			hints.Of("home, end", "first, last"),
			hints.Of("/, f3", "filter; in the first list through all claims"),
			hints.Of("c, f2", "contradictions, side by side"),
			hints.Of("m", "mouse on or off"),
			hints.Of("q, ctrl+c", "leave"),
		},
		interrupt: hints.Of("", "", "ctrl+c"),
		suspend:   hints.Of("", "", "ctrl+z"),
	}
}
