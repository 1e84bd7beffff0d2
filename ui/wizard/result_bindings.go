package wizard

import (
	"charm.land/bubbles/v2/key"

	"crossroads/ui/hints"
	"crossroads/ui/theme"
)

// resultKeys are the keys of the result. What moves the text is in pane.
type resultKeys struct {
	next, previous, right, left                         key.Binding // tabs
	scroll, try, search, export, copy, keys, back, quit key.Binding
	// while something is searched for, or its words are typed
	found, foundBefore, again, endSearch, start, stop, to key.Binding
	// while the path is typed
	write, drop key.Binding
	// while the keys are listed, which lists all of them, each with more words
	closes key.Binding
	all    []key.Binding
}

// trialKeys are the keys of a what-if.
type trialKeys struct{ change, take, move, revert, keep, drop key.Binding }

func newResultKeys(g theme.Glyphs) resultKeys {
	return resultKeys{
		next:     hints.Of("tab", "next", "tab"),
		previous: hints.Of("", "", "shift+tab"),
		right:    hints.Of("", "", "right"),
		left:     hints.Of("", "", "left"),

		scroll: hints.Of(g.Up+g.Down, "scroll", "up", "down"),
		try:    hints.Of("w", "what if", "w", "e"),
		search: hints.Of("/", "search", "/"),
		export: hints.Of("x", "export", "x"),
		copy:   hints.Of("y", "copy", "y"),
		keys:   hints.Of("?", "keys", "?"),
		back:   hints.Of("b", "back to the review", "b", "esc"),
		quit:   hints.Of("q", "leave", "q"),

		found:       hints.Of("n", "next", "n"),
		foundBefore: hints.Of("N", "previous", "N"),
		again:       hints.Of("/", "search", "/"),
		endSearch:   hints.Of("esc", "close the search", "esc"),
		start:       hints.Of("enter", "search", "enter"),
		stop:        hints.Of("esc", "close", "esc"),
		to:          hints.Of("", "", "up", "down"),

		write: hints.Of("enter", "write", "enter"),
		drop:  hints.Of("esc", "close", "esc"),

		closes: hints.Of("any key", "closes"),
		all: []key.Binding{
			hints.Of("tab  shift+tab", "next tab, previous tab"),
			hints.Of(g.Left+" "+g.Right+"  h l", "the same; at the left end the review"),
			hints.Of("1 to 9", "a tab by its place"),
			hints.Of(g.Up+" "+g.Down+"  j k", "a line; pgup, pgdown, home and end go further"),
			hints.Of("w  e", "what if: change answers, watch the verdict, keep it or not"),
			hints.Of("/", "search this tab; n and N go on and back"),
			hints.Of("x", "write the report to a file"),
			hints.Of("y", "send the report to the clipboard of the terminal"),
			hints.Of("z", "undo what was kept"),
			hints.Of("b  esc", "back to the review of all answers"),
			hints.Of("m", "mouse on or off"),
			hints.Of("q", "leave; everything is saved"),
		},
	}
}

func newTrialKeys(g theme.Glyphs) trialKeys {
	return trialKeys{
		change: hints.Of(g.Left+g.Right, "change", "left", "right", "space", "u", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		take:   hints.Of(g.Left+g.Right+" space", "take", "left", "right", "space"),
		move:   hints.Of(g.Up+g.Down, "move", "up", "down"),
		revert: hints.Of("r", "revert", "r"),
		keep:   hints.Of("enter", "keep", "enter"),
		drop:   hints.Of("esc", "leave it as it was", "esc", "w", "q"),
	}
}
