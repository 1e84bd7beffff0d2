package wizard

import (
	"charm.land/bubbles/v2/key"

	"crossroads/ui/hints"
	"crossroads/ui/theme"
)

// resultKeys are the keys of the result. What moves the text is in pane.
type resultKeys struct {
	next, previous, right, left, refine                 key.Binding // tabs, and the way on
	scroll, try, search, export, copy, keys, back, quit key.Binding
	// while something is searched for, or its words are typed
	found, foundBefore, again, endSearch, start, stop, to key.Binding
	// while what to write is chosen, and while its path is typed
	choose, write, place, drop, keepPlace key.Binding
}

// trialKeys are the keys of a what-if. Of those that work everywhere, undo is
// revert there, and what would lead away has to wait.
type trialKeys struct{ change, take, unfold, move, revert, keep, drop, wait key.Binding }

func newResultKeys(g theme.Glyphs) resultKeys {
	return resultKeys{
		next:     hints.Of("tab", "next", "tab"),
		previous: hints.Of("", "", "shift+tab"),
		right:    hints.Of("", "", "right"),
		left:     hints.Of("", "", "left"),

		refine: hints.Of("enter", "refine", "enter"),

		scroll: hints.Of(g.Up+g.Down, "scroll", "up", "down"),
		try:    hints.Of("w", "what if", "w", "e"),
		search: hints.Of("/", "search", "/"),
		export: hints.Of("x", "export", "x"),
		copy:   hints.Of("y", "copy", "y"),
		keys:   hints.Of("?", "keys", "?"),
		back:   hints.Of("b", "back to the review", "b", "esc"),
		quit:   hints.Of("q", "leave", "q"),

		found:       hints.Of("n", "next", "n", "."),
		foundBefore: hints.Of("N", "previous", "N", ","),
		again:       hints.Of("/", "search", "/"),
		endSearch:   hints.Of("esc", "close the search", "esc"),
		start:       hints.Of("enter", "search", "enter"),
		stop:        hints.Of("esc", "close", "esc"),
		to:          hints.Of("", "", "up", "down"),

		choose:    hints.Of(g.Up+g.Down, "choose", "up", "down"),
		write:     hints.Of("enter", "write", "enter"),
		place:     hints.Of("e", "another place", "e", "right"),
		drop:      hints.Of("esc", "close", "esc"),
		keepPlace: hints.Of("esc", "as it was", "esc"),
	}
}

func newTrialKeys(g theme.Glyphs) trialKeys {
	return trialKeys{
		change: hints.Of(g.Left+g.Right, "change", "left", "right", "space", "u", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		take:   hints.Of(g.Left+g.Right+" space", "take", "left", "right", "space"),
		unfold: hints.Of(g.Right+" space", "choose", "left", "right", "space"),
		move:   hints.Of(g.Up+g.Down, "move", "up", "down"),
		revert: hints.Of("r", "revert", "r", "z"),
		keep:   hints.Of("enter", "keep", "enter"),
		drop:   hints.Of("esc", "leave as it was", "esc", "w", "q"),
		wait:   hints.Of("", "", "g", "redo"),
	}
}
