package terminal

import (
	"io"

	tea "charm.land/bubbletea/v2"
)

// Exec gives the terminal to another program, such as an editor: run is called
// when the terminal is as it was before this program, and nothing is read from
// it meanwhile. What done makes of the error of run is sent to the model, once
// the screen is this program's again.
func Exec(run func() error, done func(error) tea.Msg) tea.Cmd {
	return func() tea.Msg { return lend{run, done} }
}

// lend asks for Exec.
type lend struct {
	run  func() error
	done func(error) tea.Msg
}

// lent is another program as Bubble Tea runs it.
type lent struct {
	program *Program
	run     func() error
}

// Run implements tea.ExecCommand.
func (l lent) Run() error {
	l.program.release()
	err := l.run()
	if again := l.program.line.raw(); err == nil {
		err = again
	}
	l.program.screen.resize(l.program.line.size())
	return err
}

// The other program has the terminal itself, not what this one reads and writes.
func (lent) SetStdin(io.Reader)  {}
func (lent) SetStdout(io.Writer) {}
func (lent) SetStderr(io.Writer) {}
