package browse

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/ui/hints"
	"crossroads/ui/pane"
	"crossroads/ui/typing"
)

// press names a key by what it is for. Where the terminal tells which key of a
// Latin keyboard was pressed, that one counts.
func press(k tea.KeyPressMsg) string {
	name := k.String()
	if r := k.BaseCode; r >= 'a' && r <= 'z' && k.Mod == 0 && k.Code > 0x7f {
		name = string(r)
	}
	switch name {
	case "j", "ctrl+n":
		return "down"
	case "k", "ctrl+p":
		return "up"
	case "h", "left", "backspace", "shift+tab":
		return "esc"
	case "l", "right", "kpenter", "ctrl+j":
		return "enter"
	case "space", "ctrl+d", "ctrl+f":
		return "pgdown"
	case "b", "ctrl+u", "ctrl+b":
		return "pgup"
	case "f1":
		return "?"
	case "f2", "ctrl+s":
		return "c"
	case "f3":
		return "/"
	case "g":
		return "home"
	case "G", "shift+g":
		return "end"
	}
	return name
}

// key acts on a key.
func (b *Browser) key(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Matches(k, b.bound.interrupt):
		b.interrupted = true
		return tea.Quit
	case key.Matches(k, b.bound.suspend):
		return tea.Suspend
	}
	if b.typing {
		b.typed(k)
		return nil
	}
	name := press(k)
	if hints.Is(name, b.bound.quit) {
		return tea.Quit
	}
	switch {
	case hints.Is(name, b.bound.mouse):
		b.mouse = !b.mouse
	case b.help:
		b.help = moved(b.listed(), name)
	case hints.Is(name, b.bound.keys):
		b.help = true
		b.manual.To(0)
	case b.versus >= 0:
		b.versusKey(name)
	case hints.Is(name, b.bound.versus):
		b.openVersus()
	case hints.Is(name, b.bound.filter):
		b.typing, b.reading = true, false
		b.page.To(0)
		b.field = typing.New(b.level().query, queryMost)
	case b.reading && !b.wide():
		b.readingKey(name)
	default:
		b.listKey(name)
	}
	return nil
}

// listKey acts on a key where the list has the focus.
func (b *Browser) listKey(name string) {
	switch k := &b.bound; {
	case hints.Is(name, k.up):
		b.move(-1)
	case hints.Is(name, k.down):
		b.move(1)
	case hints.Is(name, k.home):
		b.move(-len(b.rows()))
	case hints.Is(name, k.end):
		b.move(len(b.rows()))
	case hints.Is(name, k.pageUp, k.pageDown):
		switch by := max(1, b.layout().body-2); {
		case b.wide():
			moved(b.seen(), name)
		case hints.Is(name, k.pageUp):
			b.move(-by)
		default:
			b.move(by)
		}
	case hints.Is(name, k.read):
		if b.wide() {
			b.enter()
		} else if _, ok := b.current(); ok {
			b.reading = true
		}
	case hints.Is(name, k.back):
		b.back()
	}
}

// readingKey acts on a key where the only pane shows a page.
func (b *Browser) readingKey(name string) {
	switch {
	case hints.Is(name, b.bound.read):
		b.enter()
	case hints.Is(name, b.bound.back):
		b.reading = false
		b.page.To(0)
	default:
		moved(b.seen(), name)
	}
}

// listed is what is seen of the keys.
func (b *Browser) listed() *pane.Pane {
	l := b.layout()
	b.manual.Fit(b.helpLines(), l.inner, l.body)
	return &b.manual
}

// seen is what is seen of the page.
func (b *Browser) seen() *pane.Pane {
	l := b.layout()
	b.page.Fit(b.text(), l.text, l.body)
	return &b.page
}

// typed acts on a key while a query is written: the list follows.
func (b *Browser) typed(k tea.KeyPressMsg) {
	switch all := &b.bound; {
	case key.Matches(k, all.keep):
		b.typing = false
	case key.Matches(k, all.drop):
		b.typing = false
		b.back()
	case key.Matches(k, all.up):
		b.move(-1)
	case key.Matches(k, all.down):
		b.move(1)
	default:
		b.written(k)
	}
}

// queryMost is how many runes a query may have.
const queryMost = 80

// written gives a key or a paste to the query.
func (b *Browser) written(msg tea.Msg) {
	if changed, _ := b.field.Update(msg); changed {
		l := b.level()
		l.query, l.cursor = b.field.Text(), 0
		b.page.To(0)
	}
}

// moved moves a text by a key and reports whether it is one that does.
func moved(p *pane.Pane, key string) bool {
	if !slices.Contains(strings.Fields(pane.Keys), key) {
		return false
	}
	p.HandleKey(key)
	return true
}
