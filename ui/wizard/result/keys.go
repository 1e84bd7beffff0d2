package result

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/frame"
	"crossroads/ui/pane"
	"crossroads/ui/wizard/screen"
)

// Keys implements Screen.
func (r *Result) Keys() screen.Keys {
	keys := screen.Keys{Typing: r.search.typing || r.export != nil && r.export.typing || r.duel != nil && r.duel.phase == naming}
	why := r.WhyKey(questions.Question{})
	switch {
	case r.export != nil:
		keys.Table, keys.Waits = r.exportKeys(), len(r.export.offers) == 0
	case r.search.typing:
		keys.Table = r.searchKeys()
	case r.duel != nil:
		keys.Table = append(append(r.duelKeys(), why), screen.Quiet(r.MouseKey())...)
	case r.trial != nil:
		keys.Table = append(r.trialKeys(), why)
		keys.Table = append(keys.Table, screen.Quiet(r.MouseKey(), screen.Binding{Label: "ctrl+c", Means: "leave; what is not kept is dropped"})...)
	case r.presenting.on:
		keys.Table = append(r.presentKeys(), screen.Quiet(r.UndoKey(), r.OutlineKey(), r.MouseKey(), why)...)
	case r.search.query() != "":
		keys.Table = append(append(r.foundKeys(), screen.Quiet(append(append(r.tabKeys(), r.ownKeys()...), why)...)...), r.shared()...)
	default:
		found := screen.Quiet(r.foundKeys()[:2]...) // which say how to begin
		keys.Table = append(append(append(append(r.tabKeys(), r.ownKeys()...), why), found...), r.shared()...)
	}
	if keys.Typing {
		keys.Table = append(append(keys.Table, r.WhileTyping()...), screen.Quiet(why)...)
	}
	return keys
}

// tabKeys lead on, and from tab to tab.
func (r *Result) tabKeys() []screen.Binding {
	refine := screen.Binding{Keys: "enter", Hint: "enter", Does: "refine", Means: "refine: the open question that can change it most", Do: screen.Does(screen.Refined)}
	if len(r.refinement.Moving)+len(r.refinement.Tuning) == 0 {
		refine = screen.Quiet(refine)[0]
	}
	g := r.Glyphs
	lead := []screen.Binding{refine}
	if r.offersDuel() {
		lead = append(lead, r.duelKey())
	}
	return append(append(lead, []screen.Binding{
		{Keys: "tab", Hint: "tab", Does: "next", Label: "tab  shift+tab", Means: "next tab, previous tab", Do: screen.Changes(func() { r.open((r.tab + 1) % tabCount) })},
		frame.Scrolling[screen.Event](r.Look, r.scroll)}...),
		screen.Quiet(screen.Binding{Keys: "shift+tab", Do: screen.Changes(func() { r.open((r.tab + tabCount - 1) % tabCount) })},
			screen.Binding{Keys: "left right", Label: g.Left + " " + g.Right + "  h l", Means: "the same; at the left end the review", Do: screen.With(r.sideways)},
			screen.Binding{Keys: screen.Digits, Label: "1 to 9", Means: "a tab by its place", Do: screen.With(r.digit)})...)
}

// sideways goes to the tab beside this one; at the left end stands the review.
func (r *Result) sideways(key string) screen.Event {
	switch {
	case key == "right":
		r.open(r.tab + 1)
	case r.tab == 0:
		return screen.Reviewed
	default:
		r.open(r.tab - 1)
	}
	return nil
}

// ownKeys are what can be done with a result.
func (r *Result) ownKeys() []screen.Binding {
	return []screen.Binding{
		{Keys: "x", Hint: "x", Does: "export", Means: "write the report to a file", Do: func(string) (screen.Event, tea.Cmd) { return r.exporting() }},
		{Keys: "w e", Hint: "w", Does: "what if", Label: "w  e", Means: "what if: change answers, watch the verdict, keep it or not", Do: screen.Changes(r.try)},
		r.searchKey(),
		{Keys: "y", Hint: "y", Does: "copy", Means: "send the report to the clipboard of the terminal", Do: func(string) (screen.Event, tea.Cmd) { return r.copied() }},
		{Keys: "v", Hint: "v", Does: "present", Means: "present: one section per page, without keys or notes", Do: screen.Changes(func() {
			r.presenting.on, r.panes = true, [tabCount]pane.Pane{} // a room reads from the top
		})},
		{Keys: "b esc", Hint: "b", Does: "back to the review", Label: "b  esc", Means: "back to the review of all answers", Do: screen.Does(screen.Reviewed)},
		{Keys: "q", Hint: "q", Does: "leave", Means: "leave; everything is saved", Do: screen.Does(screen.Left)},
	}
}

// shared are the keys of every screen.
func (r *Result) shared() []screen.Binding {
	all := screen.Binding{Keys: "a", Hint: "a", Means: "ask everything, one step after the other", Do: screen.Does(screen.SwitchedWalk)}
	return append(screen.Quiet(all, r.OutlineKey(), r.UndoKey(), r.MouseKey()), r.Everywhere()...)
}

func (r *Result) digit(key string) screen.Event {
	r.open(screen.Digit(key) - 1)
	return nil
}
