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

// writeKey writes what the team ends with.
func (l *lead) writeKey() binding {
	return binding{Keys: "x", Hint: "x", Does: "write", Means: "write the report, the decision record and the joint answers", Do: does(l.write)}
}

func (l *lead) write() tea.Cmd {
	l.say("Writing" + l.Glyphs.Ellipsis)
	return func() tea.Msg {
		paths, err := l.host.deps.Write()
		return wrote{paths, err}
	}
}

func (l *lead) written(w wrote) {
	if l.warn(w.err); w.err == nil {
		l.say("Written in " + l.host.deps.Room.Dir() + ": " + strings.Join(w.paths, ", "))
	}
}
