package terminal

import (
	"fmt"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Crash is a panic that was caught. It ends a program in the usual way: the
// terminal as it was, and no stack in anybody's face.
type Crash struct {
	What any
	// Where lists the calls that led there, the innermost first: functions with
	// file and line and nothing that was given to them, for that may be private.
	Where string
}

// Caught returns the crash of what a deferred function has recovered, which may
// have been one that was passed on.
func Caught(what any) *Crash {
	if crash, ok := what.(*Crash); ok {
		return crash
	}
	const deepest = 100
	callers := make([]uintptr, deepest)
	frames := runtime.CallersFrames(callers[:runtime.Callers(2, callers)])
	var b strings.Builder
	for {
		f, more := frames.Next()
		fmt.Fprintf(&b, "%s\n\t%s:%d\n", f.Function, f.File, f.Line)
		if !more {
			return &Crash{what, b.String()}
		}
	}
}

// Error implements error: what the panic said.
func (c *Crash) Error() string { return fmt.Sprint(c.What) }

// Kind is what the panic said as far as that cannot be private: an error of the
// runtime, or else its type.
func (c *Crash) Kind() string {
	if err, ok := c.What.(runtime.Error); ok {
		return err.Error()
	}
	return fmt.Sprintf("%T", c.What)
}

// catch keeps what a model panicked with, for Run, and quits.
func (p *Program) catch(cmd *tea.Cmd) {
	if what := recover(); what != nil {
		p.crash, *cmd = Caught(what), tea.Quit
	}
}

// guarded wraps a command, also each of a batch, so that its panic becomes a
// message.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if what := recover(); what != nil {
				msg = Caught(what)
			}
		}()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			for i := range batch {
				batch[i] = guarded(batch[i])
			}
		}
		return msg
	}
}
