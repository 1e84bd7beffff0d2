package wizard

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/ui/hints"
	"crossroads/ui/theme"
)

// pointed gives a click or a turn of the wheel to the screen on top, in its
// own coordinates. A click on a key hint is that key.
func (w *Wizard) pointed(msg tea.MouseMsg) tea.Cmd {
	if !w.mouse || w.hidden() {
		return nil
	}
	l := layoutOf(w.width, w.height, w.screen)
	x, y := l.bodyX, l.top
	if w.overlay != nil {
		x, y = w.floatAt()
	}
	switch m := msg.(type) {
	case tea.MouseClickMsg:
		if m.Button != tea.MouseLeft { // the others paste, or mean nothing here
			return nil
		}
		if k, ok := w.hinted(l, m.X, m.Y); ok {
			return w.key(k)
		}
		w.message = ""
		if w.misses(m) {
			w.closeOverlay()
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

// hinted is the key whose hint stands at a cell of the terminal.
func (w *Wizard) hinted(l layout, x, y int) (tea.KeyPressMsg, bool) {
	keys, left, row, width := w.screen.Keys(), l.left, w.hintRow(l), l.inner
	if w.overlay != nil {
		b, inside := w.boxOf()
		keys, left, row, width = w.overlay.Keys(), b.x+boxFrame/2, b.y+len(inside), b.width-boxFrame
		if w.roomy() {
			row--
		}
	}
	if y != row {
		return tea.KeyPressMsg{}, false
	}
	h, ok := hints.At(keys, width, x-left, w.glyphs)
	if !ok {
		return tea.KeyPressMsg{}, false
	}
	return pressOf(h, w.glyphs)
}

// hintRow is where the footer has its hints; a message may have taken their
// place, which then nothing is.
func (w *Wizard) hintRow(l layout) int {
	top := l.top + l.bodyHeight
	switch rows := min(w.height, l.height); {
	case l.compact && (w.message != "" || w.saver.err != nil):
		return nothing
	case l.compact:
		return top
	case rows < 20:
		return top + 1
	}
	return top + 2
}

// pressOf is the press of the key that a hint names last; ok is false where
// that is two which do opposite things.
func pressOf(h key.Binding, g theme.Glyphs) (k tea.KeyPressMsg, ok bool) {
	named := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, g.Left: tea.KeyLeft, g.Right: tea.KeyRight,
		"F1": tea.KeyF1, "F2": tea.KeyF2, "F3": tea.KeyF3, "F5": tea.KeyF5}
	names := strings.Fields(h.Help().Key)
	name := names[len(names)-1]
	switch letter, ctrl := strings.CutPrefix(name, "ctrl+"); {
	case ctrl:
		return tea.KeyPressMsg{Code: rune(letter[0]), Mod: tea.ModCtrl}, true
	case name == "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}, true
	case named[name] != 0:
		return tea.KeyPressMsg{Code: named[name]}, true
	case len(name) == 1:
		return tea.KeyPressMsg{Code: rune(name[0]), Text: name}, true
	}
	return k, false
}
