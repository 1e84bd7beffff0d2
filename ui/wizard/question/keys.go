package question

import (
	"crossroads/questions"
	"crossroads/ui/wizard/screen"
)

// Keys implements Screen: those of the widget, then what all pages share.
func (a *Ask) Keys() screen.Keys {
	own := a.widget.keys()
	switch {
	case own.Typing && a.page[0].Kind == questions.Text:
		own.Table = append(own.Table, a.textKeys()...)
	case own.Typing:
		own.Table = append(own.Table, append(a.WhileTyping(), screen.Quiet(screen.ByFunctionKey(a.NoteKey(a.focused()), a.WhyKey(a.focused()))...)...)...)
	default:
		own.Table = append(own.Table, a.shared()...)
	}
	return own
}

// shared are the keys of a page that is not typed into.
func (a *Ask) shared() []screen.Binding {
	back, skip, finish := a.BackKey(screen.WentBack, "back, answered or not"), a.skipKey(), a.finishKey()
	var all, quiet []screen.Binding
	switch n, known := a.CanChange(); {
	case a.Refining.On:
		all = append(all, skip, screen.Binding{Keys: "r esc left", Hint: "r", Does: "back to the result", Label: "r  esc", Means: "back to the result", Do: screen.Does(screen.CameBack)})
		quiet = append(quiet, finish)
	case known && n == 0:
		all = append(all, back, finish)
	default:
		all, quiet = append(all, back), append(quiet, finish)
	}
	if a.page.IsMatrix() && !a.Refining.On { // the arrow sets the row
		all[0].Hint, all[0].Label = "esc", ""
	}
	all = append(all, a.OutlineKey(), a.NoteKey(a.focused()), a.unsureKey())
	if !a.Refining.On {
		all = append(all, skip)
	}
	all = append(all, a.UndoKey())
	if a.HasResult {
		all = append(all, a.PeekKey())
	}
	all = append(all, a.MouseKey(), a.WhyKey(a.focused()))
	quiet = append(quiet, a.onKey())
	if a.HasChoice() {
		quiet = append(quiet, a.WalksKey())
	}
	return append(append(all, screen.Quiet(quiet...)...), a.Everywhere()...)
}

// textKeys are those of a page whose letters are text.
func (a *Ask) textKeys() []screen.Binding {
	back := screen.Binding{Keys: "esc shift+tab", Hint: "esc", Does: "back", Means: "back; what is written stays as a draft", Do: screen.Does(screen.WentBack)}
	on := a.onKey()
	on.Keys = "tab"
	all := append([]screen.Binding{back}, screen.ByFunctionKey(a.NoteKey(a.focused()), a.OutlineKey(), a.skipKey(), a.WhyKey(a.focused()))...)
	quiet := append([]screen.Binding{on}, screen.ByFunctionKey(a.unsureKey(), a.MouseKey(), a.UndoKey())...)
	if a.HasResult {
		quiet = append(quiet, screen.ByFunctionKey(a.PeekKey())...)
	}
	quiet = append(quiet, screen.Binding{Label: "ctrl+u", Means: "delete up to the start"})
	return append(append(all, screen.Quiet(quiet...)...), a.Everywhere()...)
}

func (a *Ask) onKey() screen.Binding {
	return screen.Binding{Keys: "right tab", Hint: a.Glyphs.Right + " l  tab", Means: "on, without an answer", Do: screen.Does(screen.WentOn)}
}

func (a *Ask) unsureKey() screen.Binding {
	return screen.Binding{Keys: "u", Hint: "u", Does: "not sure", Means: "not sure: it counts as uncertainty, not as an average",
		Do: screen.Tells(func() screen.Event { return a.widget.pass(questions.Unsure) })}
}

func (a *Ask) skipKey() screen.Binding {
	return screen.Binding{Keys: "s", Hint: "s", Does: "skip", Means: "skip", Do: screen.Tells(func() screen.Event { return a.widget.pass(questions.Skipped) })}
}

// finishKey ends the walk: with its result where there is one and the walk is the
// short one, else with the review.
func (a *Ask) finishKey() screen.Binding {
	b := screen.Binding{Keys: "f", Hint: "f", Does: "finish", Means: "finish: to the result", Do: screen.Does(screen.Finished)}
	if a.Whole() || !a.HasResult {
		b.Means, b.Do = "finish: to the review of all answers", screen.Does(screen.Reviewed)
	}
	return b
}
