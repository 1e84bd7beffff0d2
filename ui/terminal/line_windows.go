package terminal

import (
	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/windows"
)

// modes is how a console treated what is written to it.
type modes struct{ before *term.State }

// process has a console act on control sequences.
func process(f term.File) (m modes, err error) {
	if m.before, err = term.GetState(f.Fd()); err != nil {
		return m, err
	}
	console := windows.Handle(f.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(console, &mode); err != nil {
		return m, err
	}
	return m, windows.SetConsoleMode(console,
		mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING|windows.DISABLE_NEWLINE_AUTO_RETURN)
}

func (m modes) restore(f term.File) {
	if m.before != nil {
		_ = term.Restore(f.Fd(), m.before)
	}
}

// watch does nothing: the size comes with the input.
func (l *line) watch(func()) (stop func()) { return func() {} }

// stops reports false: nothing can be stopped here.
func (l *line) stops() bool { return false }

func (l *line) stop() {}
