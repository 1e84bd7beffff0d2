package terminal

import tea "charm.land/bubbletea/v2"

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

// lend does what is asked for.
func (p *Program) lend(l lend) tea.Msg {
	p.release()
	err := l.run()
	if again := p.take(); err == nil {
		err = again
	}
	p.screen.resize(p.line.size())
	return l.done(err)
}
