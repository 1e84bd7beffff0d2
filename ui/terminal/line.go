package terminal

import (
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/term"
)

// line is the terminal as a device of this machine: how it treats what is typed
// and how large it is. Where input or output are no such thing, all of its
// methods do nothing, and the size is the one of the configuration.
type line struct {
	input, output term.File // nil: none
	environment   uv.Environ
	width, height int
	before        *term.State // of the input, while it is raw
	modes         modes       // of the output
}

func newLine(c Config) *line {
	l := &line{environment: c.Environment, width: c.Width, height: c.Height}
	if f, ok := c.Input.(term.File); ok && term.IsTerminal(f.Fd()) {
		l.input = f
	}
	if f, ok := c.Output.(term.File); ok && term.IsTerminal(f.Fd()) {
		l.output = f
	}
	return l
}

// raw has every key reach the program as it is typed.
func (l *line) raw() (err error) {
	if l.output != nil {
		if l.modes, err = process(l.output); err != nil {
			return err
		}
	}
	if l.input != nil && l.before == nil {
		l.before, err = term.MakeRaw(l.input.Fd())
	}
	return err
}

// restore undoes raw.
func (l *line) restore() {
	if l.before != nil {
		_ = term.Restore(l.input.Fd(), l.before)
		l.before = nil
	}
	if l.output != nil {
		l.modes.restore(l.output)
	}
}

// size is what may be drawn on, in cells.
func (l *line) size() (width, height int) {
	width, height = l.width, l.height
	if l.output != nil {
		if w, h, err := term.GetSize(l.output.Fd()); err == nil {
			width, height = w, h
		}
	}
	return known(width, height, l.environment)
}
