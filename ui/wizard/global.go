package wizard

import (
	"fmt"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/hints"
)

// key acts on the keys that work everywhere and gives all others to the screen
// on top.
func (w *Wizard) key(k tea.KeyPressMsg) tea.Cmd {
	w.message = ""
	switch b := &w.bound; {
	case key.Matches(k, b.leave):
		return w.interrupt()
	case key.Matches(k, b.suspend):
		return w.suspend()
	case key.Matches(k, b.redraw):
		return tea.ClearScreen
	case w.hidden(): // nobody answers what cannot be seen
		return nil
	}
	top := w.screen
	if w.overlay != nil {
		top = w.overlay
	}
	if t, ok := top.(typist); ok && t.typing() {
		return w.typed(k)
	}
	if w.overlay == nil {
		if cmd, ok := w.shortcut(press(k)); ok {
			return cmd
		}
	}
	return w.forward(k)
}

// typed gives letters to a text, but keeps the function keys.
func (w *Wizard) typed(k tea.KeyPressMsg) tea.Cmd {
	if w.overlay == nil && functionKey(k.String()) > 0 {
		if cmd, ok := w.shortcut(press(k)); ok {
			return cmd
		}
	}
	return w.forward(k)
}

// shortcut acts on a letter that means the same on every screen, unless the
// one that is shown has another use for it.
func (w *Wizard) shortcut(name string) (tea.Cmd, bool) {
	if c, ok := w.screen.(claimant); ok && c.claims(name) {
		return nil, false
	}
	switch b := &w.bound; {
	case hints.Is(name, b.outline):
		w.overlay = newJump(w.scene, w.at)
	case hints.Is(name, b.undo):
		return w.undo(w.walk.Undo, "Nothing to undo", "Undone: %s; Z brings it back"), true
	case hints.Is(name, b.redo):
		return w.undo(w.walk.Redo, "Nothing to redo", "Done again: %s"), true
	case hints.Is(name, b.mouse):
		w.mouse = !w.mouse
		w.tell("Mouse off: text can be selected as usual")
		if w.mouse {
			w.tell("Mouse on: click and scroll; hold shift to select text")
		}
	case hints.Is(name, b.why):
		return nil, w.explain()
	default:
		return w.aboutQuestion(name)
	}
	return nil, true
}

// explain opens why the question in focus is asked, and the keys there are.
func (w *Wizard) explain() bool {
	m, ok := w.screen.(manual)
	if !ok {
		return false
	}
	q, _ := w.focused()
	w.overlay = newWhy(w.scene, q, m.manual())
	w.measure()
	return true
}

// focused is the question that has the focus, if one has.
func (w *Wizard) focused() (q questions.Question, ok bool) {
	f, ok := w.screen.(interface{ focus() (page, int) })
	if !ok {
		return q, false
	}
	p, row := f.focus()
	if row < 0 || row >= len(p) {
		return q, false
	}
	return p[row], true
}

// aboutQuestion opens what belongs to the question that has the focus.
func (w *Wizard) aboutQuestion(name string) (tea.Cmd, bool) {
	q, ok := w.focused()
	switch b := &w.bound; {
	case !ok:
		return nil, false
	case hints.Is(name, b.note):
		w.overlay = newNote(w.scene, q)
	case hints.Is(name, b.peek) && w.deps.Summary != nil:
		w.overlay = newPeek(w.scene)
	default:
		return nil, false
	}
	w.measure()
	return nil, true
}

// undo goes one step through the history, in either direction, and shows the
// question it was about.
func (w *Wizard) undo(step func() (id questions.ID, ok bool), none, done string) tea.Cmd {
	id, ok := step()
	if !ok {
		w.tell(none)
		return nil
	}
	about := "the title"
	if q, ok := w.walk.Flow().Question(id); ok {
		about = q.Short
	}
	w.tell(fmt.Sprintf(done, about))
	if _, asking := w.screen.(*ask); asking && id != "" {
		w.show(id)
	}
	return tea.Batch(w.saver.changed(w.walk.Record()), w.refresh())
}
