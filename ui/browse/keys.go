package browse

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/ui/frame"
	"crossroads/ui/pane"
)

type binding = frame.Binding[event]

// twins are the other keys for the same.
func twins() map[string]string {
	return map[string]string{
		"space": "pgdown", "ctrl+d": "pgdown", "ctrl+f": "pgdown", "b": "pgup", "ctrl+u": "pgup", "ctrl+b": "pgup",
		"g": "home", "G": "end", "shift+g": "end", "f1": "?", "f2": "c", "ctrl+s": "c", "f3": "/",
	}
}

// does tells an event.
func does(ev event) func(string) (event, tea.Cmd) {
	return func(string) (event, tea.Cmd) { return ev, nil }
}

// acts does something on the screen.
func acts(do func()) func(string) (event, tea.Cmd) {
	return func(string) (event, tea.Cmd) { do(); return nothing, nil }
}

// moves does something with the key.
func moves(do func(key string)) func(string) (event, tea.Cmd) {
	return func(key string) (event, tea.Cmd) { do(key); return nothing, nil }
}

func quit() binding {
	return binding{Keys: "q", Hint: "q", Does: "leave", Label: "q, ctrl+c", Means: "leave", Do: does(left)}
}

// everywhere are the keys that end every table.
func everywhere() []binding {
	return []binding{
		{Keys: "m", Label: "m", Means: "mouse on or off", Do: does(switchedMouse)}, quit(),
		{Keys: "?", Hint: "?", Does: "keys", Do: does(openedKeys)},
	}
}

// scroll are the keys that move a page.
func (p *page) scroll() binding {
	up, down := p.Glyphs.Up, p.Glyphs.Down
	return binding{Keys: pane.Keys, Hint: up + down, Does: "scroll", Label: up + " " + down + ", j k", Means: "scroll the text", Do: moves(func(key string) {
		for range map[bool]int{true: 3, false: 1}[key == "wheelup" || key == "wheeldown"] {
			p.pane.HandleKey(key)
		}
	})}
}

// Keys implements Screen.
func (v *library) Keys() frame.Keys[event] {
	n, ok := v.current()
	deeper := ok && len(v.of(n.ID).Leads) > 0
	move := binding{Keys: "up down home end", Label: v.Glyphs.Up + " " + v.Glyphs.Down + ", j k", Means: "choose; home and end go to the first and the last", Do: moves(v.moved)}
	if v.typing {
		return frame.Keys[event]{Typing: true, Table: []binding{
			{Keys: "enter", Do: acts(func() { v.typing = false })},
			{Keys: "esc", Do: acts(func() { v.typing = false; v.back() })}, move}}
	}
	enter := binding{Keys: "enter right", Hint: "enter", Does: leadsTo(n), Label: "enter, " + v.Glyphs.Right, Means: "deeper: criterion, claims, sources", Do: acts(v.enter)}
	back := binding{Keys: "esc left", Hint: "esc", Does: "back", Label: "esc, " + v.Glyphs.Left, Means: "back", Do: acts(v.back)}
	page := binding{Keys: "pgup pgdown", Label: "space, b", Means: "a page on, a page back", Do: moves(v.moved)}
	filter := binding{Keys: "/", Hint: "/", Does: "filter", Label: "/, f3", Means: "filter; in the first list through all claims", Do: acts(v.filter)}
	versus := binding{Keys: "c", Hint: "c", Does: "contradictions", Label: "c, f2", Means: "contradictions, side by side", Do: does(openedVersus)}
	var table []binding
	switch {
	case v.reading && !v.wide():
		if table = []binding{back, v.scroll()}; deeper {
			table = append([]binding{enter}, table...)
		}
		filter.Hint, versus.Hint = "", ""
		return frame.Keys[event]{Table: append(append(table, filter, versus), everywhere()...)}
	case !v.wide():
		enter.Does, enter.Do = "read", acts(func() { v.reading = ok })
		table = []binding{enter}
	case deeper:
		table = []binding{enter}
	}
	if len(v.levels) > 1 || v.level().query != "" {
		if len(v.levels) == 1 { // the query line says so
			back.Hint = ""
		}
		table = append(table, back)
	}
	if v.wide() {
		page.Keys, page.Hint, page.Does, page.Do = "space "+page.Keys, "space", "scroll", moves(v.pane.HandleKey)
	}
	if !v.wide() || len(v.pane.Text()) > v.size.Height {
		table = append(table, page)
	}
	return frame.Keys[event]{Table: append(append(table, move, filter, versus), everywhere()...)}
}

// Keys implements Screen.
func (v *versus) Keys() frame.Keys[event] {
	return frame.Keys[event]{Table: []binding{
		{Keys: "enter n tab right", Hint: "enter", Does: "next", Means: "the next contradiction", Do: acts(func() { v.show(v.at + 1) })},
		{Keys: "p", Hint: "p", Does: "previous", Means: "the one before", Do: acts(func() { v.show(v.at - 1) })},
		v.scroll(), quit(),
		{Keys: "m", Label: "m", Means: "mouse on or off", Do: does(switchedMouse)},
		{Keys: "?", Do: does(openedKeys)},
		{Keys: "esc left c", Hint: "esc", Does: "back", Label: "esc, c", Means: "back", Do: does(closed)},
	}}
}
