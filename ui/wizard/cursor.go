package wizard

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/ui/hints"
)

// moved returns where the cursor of a list with the rows 0..last stands after a
// key, and whether the key was one that moves it. The page keys go page rows,
// or, where it is 0, are not for this list.
func (b *bindings) moved(name string, at, last, page int) (int, bool) {
	switch {
	case hints.Is(name, b.up):
		at--
	case hints.Is(name, b.down):
		at++
	case hints.Is(name, b.home):
		at = 0
	case hints.Is(name, b.end):
		at = last
	case page > 0 && hints.Is(name, b.pageUp):
		at -= page
	case page > 0 && hints.Is(name, b.pageDown):
		at += page
	default:
		return at, false
	}
	return max(0, min(last, at)), true
}

// turned is the key that does what the wheel does.
func turned(msg tea.MouseWheelMsg) string {
	if msg.Button == tea.MouseWheelUp {
		return "up"
	}
	return "down"
}
