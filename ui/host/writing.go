package host

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// wrote is the message that the files of the team were written.
type wrote struct {
	paths []string
	err   error
}

// write writes what the team ends with. A table with nothing open that was looked
// at and left as it is counts as settled.
func (l *lead) write() tea.Cmd {
	if s, ok := l.front.(*settling); ok && s.table.Open() == 0 {
		s.keep()
		if s.unsaved != nil {
			return nil // the table says so
		}
	}
	l.status = "Writing" + l.glyphs.Ellipsis
	return func() tea.Msg {
		paths, err := l.host.deps.Write()
		return wrote{paths, err}
	}
}

func (l *lead) written(w wrote) {
	l.did(w.err)
	if w.err == nil {
		l.status = "Written in " + l.host.deps.Room.Dir() + ": " + strings.Join(w.paths, ", ")
	}
}
