package host

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/ui/cells"
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
	l.said = ""
	if l.warn(w.err); w.err == nil {
		l.tell("Written in the folder of the workshop", func(width int) []string {
			return append(append(cells.Words(cells.Line(l.host.deps.Room.Dir()), width), ""), w.paths...)
		})
	}
}
