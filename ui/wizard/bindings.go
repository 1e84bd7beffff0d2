package wizard

import (
	"charm.land/bubbles/v2/key"

	"crossroads/ui/hints"
	"crossroads/ui/theme"
)

// bindings are all keys of the walk with what the footer says of each. The
// keys are the names that press gives: letters and arrows that stand for their
// twins as well. Where the same keys do the same under another word, there are
// two bindings. One without help is never in the footer.
type bindings struct {
	// through any list
	arrows, up, down, pageUp, pageDown, home, end key.Binding
	// on most screens
	why, outline, note, undo, redo, peek, mouse, leave, suspend, redraw key.Binding
	// on a page
	back, escape, on, unsure, skip, finish, all, toResult key.Binding

	text   textKeys
	pick   pickKeys
	rank   rankKeys
	matrix matrixKeys

	welcome welcomeKeys
	review  reviewKeys
	jump    jumpKeys
	dialog  dialogKeys
	result  resultKeys
	trial   trialKeys
	present presentKeys
}

type (
	// textKeys: letters are text there, so these are on other keys.
	textKeys    struct{ next, back, on, why, note, outline, unsure, skip key.Binding }
	pickKeys    struct{ choose, next, confirm, pass, filter key.Binding }
	rankKeys    struct{ place, next, shift, earlier, later key.Binding }
	matrixKeys  struct{ set, more, less, down, next key.Binding }
	welcomeKeys struct{ start, goOn, title key.Binding }
	reviewKeys  struct{ change, show, hand, finish, title, skipped key.Binding }
	jumpKeys    struct{ jump, filter, review, close, find, clear key.Binding }
	presentKeys struct{ start, end, notes, next, previous key.Binding }
	dialogKeys  struct{ keep, drop, compose, close, scroll, show, decline, goOn, stay, leave key.Binding }
)

func newBindings(g theme.Glyphs) bindings {
	updown, leftright := g.Up+g.Down, g.Left+g.Right
	b := bindings{
		arrows: hints.Of(updown, "move", "up", "down"),
		up:     hints.Of("", "", "up"), down: hints.Of("", "", "down"),
		pageUp: hints.Of("", "", "pgup"), pageDown: hints.Of("", "", "pgdown"),
		home: hints.Of("", "", "home"), end: hints.Of("", "", "end"),

		why:     hints.Of("?", "why, keys", "?"),
		outline: hints.Of("g", "outline", "g"),
		note:    hints.Of("n", "note", "n"),
		undo:    hints.Of("z", "undo", "z"),
		redo:    hints.Of("", "", "redo"),
		peek:    hints.Of("p", "peek", "p"),
		mouse:   hints.Of("m", "mouse", "m"),
		leave:   hints.Of("ctrl+c", "leave", "ctrl+c"),
		suspend: hints.Of("", "", "ctrl+z"),
		redraw:  hints.Of("", "", "ctrl+l"),

		back:   hints.Of(g.Left, "back", "left", "esc"),
		escape: hints.Of("esc", "back", "esc"),
		on:     hints.Of("", "", "right", "tab"),
		unsure: hints.Of("u", "not sure", "u"),
		skip:   hints.Of("s", "skip", "s"),
		finish: hints.Of("f", "finish", "f"),
		all:    hints.Of("a", "ask everything", "a"),

		toResult: hints.Of("r", "back to the result", "r", "esc", "left"),
	}
	b.setPages(updown, leftright)
	b.setScreens(updown)
	b.result, b.trial = newResultKeys(g), newTrialKeys(g)
	b.present = presentKeys{
		start:    hints.Of("v", "present", "v"),
		end:      hints.Of("esc", "end", "esc", "v", "q"),
		notes:    hints.Of("n", "notes", "n"),
		next:     hints.Of(g.Right, "next page", "right", "space", "enter", "tab", "pgdown"),
		previous: hints.Of(g.Left, "page before", "left", "pgup"),
	}
	return b
}

// setPages fills in what the kinds of question add.
func (b *bindings) setPages(updown, leftright string) {
	b.text = textKeys{
		next:    hints.Of("enter", "next", "enter"),
		back:    hints.Of("esc", "back", "esc", "shift+tab"),
		on:      hints.Of("", "", "tab"),
		why:     hints.Of("F1", "why, keys", "f1"),
		note:    hints.Of("F2", "note", "f2"),
		outline: hints.Of("F3", "outline", "f3"),
		unsure:  hints.Of("", "", "f4"),
		skip:    hints.Of("F5", "skip", "f5"),
	}
	b.pick = pickKeys{
		choose:  hints.Of("space", "choose", "space"),
		next:    hints.Of("enter", "next", "enter"),
		confirm: hints.Of("enter", "choose, go on", "enter"),
		pass:    hints.Of("enter", "skip", "enter"),
		filter:  hints.Of("/", "filter", "/"),
	}
	b.rank = rankKeys{
		place:   hints.Of("space", "place", "space"),
		next:    hints.Of("enter", "next", "enter"),
		shift:   hints.Of("shift+"+updown, "shift", "shift+up", "shift+down"),
		earlier: hints.Of("", "", "shift+up", "K"),
		later:   hints.Of("", "", "shift+down", "J"),
	}
	b.matrix = matrixKeys{
		set:  hints.Of(leftright, "set", "left", "right"),
		more: hints.Of("", "", "right"), less: hints.Of("", "", "left"),
		down: hints.Of("", "", "down", "space"),
		next: hints.Of("enter", "next", "enter"),
	}
}

// allOrShort is the key between the short and the complete walk.
func (b *bindings) allOrShort(complete bool) key.Binding {
	if complete {
		return hints.Of("a", "ask only what decides most", "a")
	}
	return b.all
}

// onward is what Enter does: to an untouched question, skip it.
func (k pickKeys) onward(untouched bool) key.Binding {
	if untouched {
		return k.pass
	}
	return k.next
}

// setScreens fills in the other screens and the dialogs.
func (b *bindings) setScreens(updown string) {
	b.welcome = welcomeKeys{
		start: hints.Of("enter", "start", "enter", "space", "right"),
		goOn:  hints.Of("enter", "go on", "enter", "space", "right"),
		title: hints.Of("t", "give it a title", "t", "n"),
	}
	b.review = reviewKeys{
		change: hints.Of("enter", "change it", "enter", "space", "right"),
		show:   hints.Of("enter", "show the result", "enter", "space", "right"),
		hand:   hints.Of("enter", "hand the answers in", "enter", "space", "right"),
		finish: hints.Of("f", "finish", "f", "r"),
		title:  hints.Of("t", "title", "t"),

		skipped: hints.Of("s", "next skipped", "s"),
	}
	b.jump = jumpKeys{
		jump:   hints.Of("enter", "jump", "enter", "right", "space"),
		filter: hints.Of("/", "filter", "/"),
		review: hints.Of("r", "review", "r", "f"),
		close:  hints.Of("esc", "close", "esc", "left", "g", "q"),
		find:   hints.Of("enter", "jump", "enter", "up", "down", "pgup", "pgdown"),
		clear:  hints.Of("esc", "clear", "esc"),
	}
	b.dialog = dialogKeys{
		keep:    hints.Of("enter", "keep", "enter"),
		drop:    hints.Of("esc", "leave as it was", "esc"),
		compose: hints.Of("ctrl+e", "editor", "ctrl+e"),
		close:   hints.Of("esc", "close", "esc", "enter", "left", "?", "q"),
		scroll:  hints.Of(updown, "scroll", "up", "down"),
		show:    hints.Of("p", "show it", "p", "y"),
		decline: hints.Of("enter", "no, go on", "enter", "esc", "left", "q"),
		goOn:    hints.Of("enter", "go on", "enter", "esc", "left", "p", "q"),
		stay:    hints.Of("esc", "stay", "esc", "enter", "left", "s"),
		leave:   hints.Of("ctrl+c", "leave", "ctrl+c", "q", "y"),
	}
}
