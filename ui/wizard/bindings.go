package wizard

import (
	"charm.land/bubbles/v2/key"

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
	why, outline, note, undo, redo, peek, mouse, leave, suspend key.Binding
	// on a page
	back, escape, on, unsure, skip, finish key.Binding

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
}

type (
	// textKeys: letters are text there, so these are on other keys.
	textKeys    struct{ next, back, on, why, note, outline, unsure, skip key.Binding }
	pickKeys    struct{ choose, next, confirm key.Binding }
	rankKeys    struct{ place, next, shift, earlier, later key.Binding }
	matrixKeys  struct{ set, more, less, down, next key.Binding }
	welcomeKeys struct{ start, title key.Binding }
	reviewKeys  struct{ change, show, hand, finish key.Binding }
	jumpKeys    struct{ jump, filter, review, close, find, clear key.Binding }
	dialogKeys  struct{ keep, drop, close, scroll, show, decline, goOn, stay, leave key.Binding }
)

// bind makes a binding: what the footer calls it, what it does, its keys.
func bind(name, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(name, does))
}

// is reports whether a key, by its name, is one of the bindings.
func is(name string, all ...key.Binding) bool { return key.Matches(keyName(name), all...) }

// keyName is the name of a key as key.Matches takes it.
type keyName string

func (n keyName) String() string { return string(n) }

func newBindings(g theme.Glyphs) bindings {
	updown, leftright := g.Up+g.Down, g.Left+g.Right
	b := bindings{
		arrows: bind(updown, "move", "up", "down"),
		up:     bind("", "", "up"), down: bind("", "", "down"),
		pageUp: bind("", "", "pgup"), pageDown: bind("", "", "pgdown"),
		home: bind("", "", "home"), end: bind("", "", "end"),

		why:     bind("?", "why", "?"),
		outline: bind("g", "outline", "g"),
		note:    bind("n", "note", "n"),
		undo:    bind("z", "undo", "z"),
		redo:    bind("", "", "redo"),
		peek:    bind("p", "peek", "p"),
		mouse:   bind("m", "mouse", "m"),
		leave:   bind("ctrl+c", "leave", "ctrl+c"),
		suspend: bind("", "", "ctrl+z"),

		back:   bind(g.Left, "back", "left", "esc"),
		escape: bind("esc", "back", "esc"),
		on:     bind("", "", "right", "tab"),
		unsure: bind("u", "not sure", "u"),
		skip:   bind("s", "skip", "s"),
		finish: bind("f", "finish", "f"),
	}
	b.text = textKeys{
		next:    bind("enter", "next", "enter"),
		back:    bind("esc", "back", "esc", "shift+tab"),
		on:      bind("", "", "tab"),
		why:     bind("F1", "why we ask", "f1"),
		note:    bind("F2", "note", "f2"),
		outline: bind("F3", "outline", "f3"),
		unsure:  bind("", "", "f4"),
		skip:    bind("F5", "skip", "f5"),
	}
	b.pick = pickKeys{
		choose:  bind("space", "choose", "space"),
		next:    bind("enter", "next", "enter"),
		confirm: bind("enter", "choose, go on", "enter"),
	}
	b.rank = rankKeys{
		place:   bind("space", "next place", "space"),
		next:    bind("enter", "next", "enter"),
		shift:   bind("shift+"+updown, "shift", "shift+up", "shift+down"),
		earlier: bind("", "", "shift+up", "K"),
		later:   bind("", "", "shift+down", "J"),
	}
	b.matrix = matrixKeys{
		set:  bind(leftright, "set", "left", "right"),
		more: bind("", "", "right"), less: bind("", "", "left"),
		down: bind("", "", "down", "space"),
		next: bind("enter", "next", "enter"),
	}
	b.welcome = welcomeKeys{
		start: bind("enter", "start", "enter", "space", "right"),
		title: bind("t", "give it a title", "t", "n"),
	}
	b.review = reviewKeys{
		change: bind("enter", "change it", "enter", "space", "right"),
		show:   bind("enter", "show the result", "enter", "space", "right"),
		hand:   bind("enter", "hand the answers in", "enter", "space", "right"),
		finish: bind("f", "finish", "f", "r"),
	}
	b.jump = jumpKeys{
		jump:   bind("enter", "jump", "enter", "right", "space"),
		filter: bind("/", "filter", "/"),
		review: bind("r", "review", "r"),
		close:  bind("esc", "close", "esc", "left", "g", "q"),
		find:   bind("enter", "jump", "enter", "up", "down", "pgup", "pgdown"),
		clear:  bind("esc", "clear", "esc"),
	}
	b.dialog = dialogKeys{
		keep:    bind("enter", "keep", "enter"),
		drop:    bind("esc", "close without keeping", "esc"),
		close:   bind("esc", "close", "esc", "enter", "left", "?", "q"),
		scroll:  bind(updown, "scroll", "up", "down"),
		show:    bind("p", "show it", "p", "y"),
		decline: bind("enter", "no, go on", "enter", "esc", "left", "q"),
		goOn:    bind("enter", "go on", "enter", "esc", "left", "p", "q"),
		stay:    bind("esc", "stay", "esc", "enter", "left", "s"),
		leave:   bind("ctrl+c", "leave", "ctrl+c", "q", "y"),
	}
	b.result, b.trial = newResultKeys(g), newTrialKeys(g)
	return b
}
