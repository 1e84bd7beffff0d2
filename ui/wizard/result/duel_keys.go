package result

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/frame"
	"crossroads/ui/pane"
	"crossroads/ui/typing"
	"crossroads/ui/wizard/screen"
)

// offersDuel reports whether something is worth measuring, and can be.
func (r *Result) offersDuel() bool { return r.deps.Duel != nil && r.summary.Program }

// duelKey begins one.
func (r *Result) duelKey() screen.Binding {
	return screen.Binding{Keys: "p", Hint: "p", Does: "measure", Means: "measure instead of arguing: two small prototypes of what decides", Do: func(string) (screen.Event, tea.Cmd) { return nil, r.planned() }}
}

// answerKey leads to the first of the questions that keep a measurement from
// counting, and back.
func answerKey(keys, hint string, open []questions.ID) screen.Binding {
	return screen.Binding{Keys: keys, Hint: hint, Does: "answer that", Means: "answer the first question that keeps it from counting", Do: screen.Does(screen.Edited{Question: open[0]})}
}

// isThere reports whether there are prototypes in the folder already.
func (d *duel) isThere() bool { return d.plan.There && d.folder == d.plan.Folder }

// duelKeys are those of each phase.
func (r *Result) duelKeys() []screen.Binding {
	d := r.duel
	closing := screen.Binding{Keys: "esc", Hint: "esc", Does: "close", Do: screen.Changes(func() { r.duel = nil })}
	enter := func(does string) screen.Binding {
		return screen.Binding{Keys: "enter", Hint: "enter", Does: does, Do: func(string) (screen.Event, tea.Cmd) { return nil, r.prepare() }}
	}
	write := enter("write and measure")
	if d.phase == placing && d.isThere() {
		write.Does = "measure them"
	}
	keys := []screen.Binding{closing}
	switch d.phase {
	case placing:
		keys = []screen.Binding{write}
		switch open := d.plan.Open; {
		case len(open) > 0 && !d.plan.Counts:
			write.Keys, write.Hint, write.Does = "w", "w", "measure anyway"
			keys = []screen.Binding{answerKey("enter", "enter", open), write}
		case len(open) > 0:
			keys = append(keys, answerKey("a", "a", open))
		}
		keys = append(keys, screen.Binding{Keys: "e right", Hint: "e", Does: "another place", Do: screen.Changes(func() {
			d.goOn(naming, nil, failed)
			d.field = typing.New(d.folder, questions.MaxText)
		})}, closing)
	case naming:
		return []screen.Binding{write, {Keys: "esc", Hint: "esc", Does: "as it was", Do: screen.Changes(func() { d.goOn(placing, nil, failed) })}}
	case lacking:
		keys = []screen.Binding{enter("look again"), closing}
	case allowing:
		keys = []screen.Binding{{Keys: "y", Hint: "y", Does: "run them", Do: func(string) (screen.Event, tea.Cmd) { return nil, r.run() }}, closing}
	case running:
		keys = []screen.Binding{{Keys: "esc", Hint: "esc", Does: "stop", Do: screen.Changes(func() { r.StopDuel() })}}
	case ending:
		keys = nil
	case measured:
		keys = r.foundDuelKeys(closing)
	}
	if d.pane.Top() > 0 || d.pane.Below() > 0 {
		keys = slices.Insert(keys, min(1, len(keys)), frame.Scrolling[screen.Event](r.Look, d.pane.HandleKey))
	}
	return keys
}

// foundDuelKeys are those of what was measured.
func (r *Result) foundDuelKeys(closing screen.Binding) (keys []screen.Binding) {
	found := r.duel.found
	switch {
	case found.Counts != questions.Measured{}:
		closing.Does = "leave the verdict as it is"
		keys = []screen.Binding{{Keys: "y", Hint: "y", Does: "have it count", Do: screen.Tells(func() screen.Event {
			r.duel, r.tab, r.panes[0] = nil, 0, pane.Pane{}
			return screen.Counted{Measured: found.Counts}
		})}}
	case len(found.Open) > 0:
		keys = []screen.Binding{answerKey("enter", "enter", found.Open)}
	}
	return append(keys, closing)
}
