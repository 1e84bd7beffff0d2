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

// shortcut acts on a letter that means the same on every screen.
func (w *Wizard) shortcut(name string) (tea.Cmd, bool) {
	switch b := &w.bound; {
	case hints.Is(name, b.outline):
		w.overlay = newJump(w.scene, w.at)
	case hints.Is(name, b.undo):
		return w.undo(w.walk.undo, "nothing to undo", "undone: %s; Z brings it back"), true
	case hints.Is(name, b.redo):
		return w.undo(w.walk.redo, "nothing to redo", "done again: %s"), true
	case hints.Is(name, b.mouse):
		w.mouse = !w.mouse
		w.tell("mouse off: text can be selected as usual")
		if w.mouse {
			w.tell("mouse on: click and scroll; hold shift to select text")
		}
	default:
		return w.aboutQuestion(name)
	}
	return nil, true
}

// aboutQuestion opens what belongs to the question that has the focus.
func (w *Wizard) aboutQuestion(name string) (tea.Cmd, bool) {
	f, ok := w.screen.(interface{ focus() (page, int) })
	if !ok {
		return nil, false
	}
	p, row := f.focus()
	if row < 0 || row >= len(p) {
		return nil, false
	}
	switch b := &w.bound; {
	case hints.Is(name, b.note):
		w.overlay = newNote(w.scene, p[row])
	case hints.Is(name, b.why):
		w.overlay = newWhy(w.scene, p[row])
	case hints.Is(name, b.peek):
		if w.deps.Summary == nil {
			return nil, false
		}
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
	q, _ := w.walk.flow.Question(id)
	w.tell(fmt.Sprintf(done, q.Short))
	if _, asking := w.screen.(*ask); asking {
		w.show(id)
	}
	return tea.Batch(w.saver.changed(w.walk.record), w.refresh())
}

// pointed gives a click or a turn of the wheel to the screen on top, in its
// own coordinates.
func (w *Wizard) pointed(msg tea.MouseMsg) tea.Cmd {
	if !w.mouse || w.width < roomWidth || w.height < roomHeight {
		return nil
	}
	l := layoutOf(w.width, w.height, w.screen)
	x, y := l.bodyX, l.top
	if w.overlay != nil {
		x, y = w.floatAt()
	}
	switch m := msg.(type) {
	case tea.MouseClickMsg:
		w.message = ""
		if w.misses(m) {
			w.overlay = nil
			return nil
		}
		m.X, m.Y = m.X-x, m.Y-y
		return w.forward(m)
	case tea.MouseWheelMsg:
		m.X, m.Y = m.X-x, m.Y-y
		return w.forward(m)
	}
	return nil
}

// misses reports whether a click is beside the overlay, which then closes, unless
// something is being typed there.
func (w *Wizard) misses(m tea.MouseClickMsg) bool {
	if t, ok := w.overlay.(typist); w.overlay == nil || ok && t.typing() {
		return false
	}
	b, _ := w.boxOf()
	return m.X < b.x || m.X >= b.x+b.width || m.Y < b.y || m.Y >= b.y+b.height
}
