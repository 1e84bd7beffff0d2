package wizard

import (
	"charm.land/bubbles/v2/key"

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
		next:     bind("tab", "next", "tab"),
		previous: bind("", "", "shift+tab"),
		right:    bind("", "", "right"),
		left:     bind("", "", "left"),

		scroll: bind(g.Up+g.Down, "scroll", "up", "down"),
		try:    bind("w", "what if", "w", "e", "enter"),
		search: bind("/", "search", "/"),
		export: bind("x", "export", "x"),
		copy:   bind("y", "copy", "y"),
		keys:   bind("?", "keys", "?"),
		back:   bind("b", "back to the review", "b", "esc"),
		quit:   bind("q", "leave", "q"),

		found:       bind("n", "next", "n"),
		foundBefore: bind("N", "previous", "N"),
		again:       bind("/", "search", "/"),
		endSearch:   bind("esc", "close the search", "esc"),
		start:       bind("enter", "search", "enter"),
		stop:        bind("esc", "close", "esc"),
		to:          bind("", "", "up", "down"),

		write: bind("enter", "write", "enter"),
		drop:  bind("esc", "close", "esc"),

		closes: bind("any key", "closes", "any key"),
		all: []key.Binding{
			bind("tab  shift+tab", "next tab, previous tab"),
			bind(g.Left+" "+g.Right+"  h l", "the same; at the left end the review"),
			bind("1 to 9", "a tab by its place"),
			bind(g.Up+" "+g.Down+"  j k", "a line; pgup, pgdown, home and end go further"),
			bind("w  enter", "what if: change answers, watch the verdict, keep it or not"),
			bind("/", "search this tab; n and N go on and back"),
			bind("x", "write the report to a file"),
			bind("y", "send the report to the clipboard of the terminal"),
			bind("z", "undo what was kept"),
			bind("b  esc", "back to the review of all answers"),
			bind("m", "mouse on or off"),
			bind("q", "leave; everything is saved"),
		},
	}
}

func newTrialKeys(g theme.Glyphs) trialKeys {
	return trialKeys{
		change: bind(g.Left+g.Right, "change", "left", "right", "space", "u", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
		take:   bind(g.Left+g.Right+" space", "take", "left", "right", "space"),
		move:   bind(g.Up+g.Down, "move", "up", "down"),
		revert: bind("r", "revert", "r"),
		keep:   bind("enter", "keep", "enter"),
		drop:   bind("esc", "leave it as it was", "esc", "w", "q"),
	}
}
