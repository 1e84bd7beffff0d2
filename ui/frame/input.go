package frame

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// key does what a key is for on the screen on top. Where letters are text, those
// that mean nothing else are typed.
func (r *Root[E]) key(k tea.KeyPressMsg) tea.Cmd {
	r.Input()
	if b, ok := (Keys[E]{Table: r.Always}).Find(k.String()); ok {
		_, cmd := b.Do(k.String())
		return cmd
	}
	if r.Hidden() { // nobody answers what cannot be seen
		return nil
	}
	top := r.top()
	keys := top.Keys()
	name := r.Name(k, keys.Typing)
	b, ok := keys.Find(k.String()) // a table may know a key by what it is, too
	if ok && !keys.Typing && !keys.Waits {
		return r.press(b, k.String())
	}
	b, ok = keys.Find(name)
	switch {
	case keys.Waits && (!ok || len(r.held) > 0):
		r.held = append(r.held, k)
	case ok:
		return r.press(b, name)
	case keys.Typing:
		return r.tell(top, k)
	case len(r.layers) == 1 && r.Unknown != nil:
		r.Unknown(name)
	}
	return nil
}

// Name is what tables call a key, by what it is for. Every letter has a twin that
// exists on every keyboard: an arrow, Enter, a function key, or the letter with
// the control key. Where the terminal tells which key of a Latin keyboard was
// pressed, that one counts, so the letters work in other scripts. Where letters
// are text, function keys alone have twins, and what is typed has no name.
func (r *Root[E]) Name(k tea.KeyPressMsg, typing bool) string {
	name := k.String()
	function := len(name) >= 2 && name[0] == 'f' && name[1] >= '1' && name[1] <= '9'
	if typing && k.Text != "" {
		return ""
	} else if typing && !function {
		return name
	}
	if c := k.BaseCode; c >= 'a' && c <= 'z' && k.Mod == 0 && k.Code > 0x7f {
		name = string(c)
	}
	if twin, ok := r.Twins[name]; ok {
		return twin
	}
	if len(name) == 1 && name[0] >= 'A' && name[0] <= 'Z' && !strings.Contains("GJKN", name) {
		return strings.ToLower(name) // the shift lock is on
	}
	return name
}

// everywhere are the twins that every program has.
func everywhere() map[string]string {
	return map[string]string{
		"j": "down", "ctrl+n": "down", "k": "up", "ctrl+p": "up", "h": "left", "l": "right",
		"shift+tab": "esc", "backspace": "esc", "kpenter": "enter", "ctrl+j": "enter", "shift+g": "G",
	}
}

// pointed brings a click or a turn of the wheel to the screen on top. A click on a
// hint is its key; one beside what floats closes it, unless something is typed
// there; the wheel is a key where the screen has it in its table.
func (r *Root[E]) pointed(msg tea.MouseMsg) tea.Cmd {
	if !r.Mouse || r.Hidden() {
		return nil
	}
	top, l, at := r.top(), r.Layout(), msg.Mouse()
	x, y, row, width, keys := l.X, l.Y, l.Y+l.Height+l.hints, l.Inner, top.Keys()
	hintX, lines := l.Left, func() []Line { return top.View().Lines }
	if len(r.layers) > 1 {
		b := r.boxOf()
		x, y, row, width = b.x+boxFrame/2, b.y+1+b.air, b.y+b.height-2-b.air, b.width-boxFrame
		hintX, lines = x, func() []Line { return b.lines[b.air:] }
		_, click := msg.(tea.MouseClickMsg)
		if out := at.X < b.x || at.X >= b.x+b.width || at.Y < b.y || at.Y >= b.y+b.height; out && click && at.Button == tea.MouseLeft && !keys.Typing {
			r.Close()
			return nil
		}
	} else if r.Shell(View{}, l).Instead != "" {
		row = Nothing
	}
	switch m := msg.(type) {
	case tea.MouseWheelMsg:
		name := "wheeldown"
		if m.Button == tea.MouseWheelUp {
			name = "wheelup"
		}
		if b, ok := keys.Find(name); ok {
			return r.press(b, name)
		}
		m.X, m.Y = m.X-x, m.Y-y
		return r.tell(top, m)
	case tea.MouseClickMsg:
		if m.Button != tea.MouseLeft { // the others paste, or mean nothing here
			return nil
		}
		r.Input()
		if m.Y == row {
			if b, key, ok := hintAt(keys.Table, width, m.X-hintX, r.Look); ok {
				return r.press(b, key)
			}
		}
		if all := lines(); m.Y >= y && m.Y-y < len(all) && all[m.Y-y].Target != Nothing {
			return r.tell(top, Click{all[m.Y-y].Target, m.X - x})
		}
	}
	return nil
}
