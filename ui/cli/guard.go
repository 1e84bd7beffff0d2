package cli

import (
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/wizard"
)

// guard stands between Bubble Tea and the wizard and catches its panics, so
// that the program ends in the usual way: the terminal as it was, the answers
// saved, one line in place of a stack. Commands are guarded, too, also those
// of a batch.
type guard struct {
	wizard *wizard.Wizard
	keep   *keeper
	crash  any
}

// crashedMsg is a panic of a command.
type crashedMsg struct{ what any }

// Init implements tea.Model.
func (g *guard) Init() (cmd tea.Cmd) {
	defer g.catch(&cmd)
	return guarded(g.wizard.Init())
}

// Update implements tea.Model.
func (g *guard) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	if crashed, ok := msg.(crashedMsg); ok {
		g.crash = crashed.what
		return g, tea.Quit
	}
	defer g.catch(&cmd)
	_, cmd = g.wizard.Update(msg)
	return g, guarded(cmd)
}

// View implements tea.Model. After a panic there is nothing to show but the
// program has to come round to quit.
func (g *guard) View() (v tea.View) {
	if g.crash != nil {
		return tea.NewView("")
	}
	defer func() {
		if what := recover(); what != nil {
			g.crash = what
			v = tea.NewView("")
		}
	}()
	return g.wizard.View()
}

func (g *guard) catch(cmd *tea.Cmd) {
	if what := recover(); what != nil {
		g.crash = what
		*cmd = tea.Quit
		return
	}
	if g.crash != nil { // in View, which can give no command
		*cmd = tea.Quit
	}
}

// newest is the record of the wizard, or the last that was saved where even
// that fails.
func (g *guard) newest() (r questions.Record) {
	defer func() {
		if recover() != nil {
			r = g.keep.record()
		}
	}()
	return g.wizard.Record()
}

// guarded wraps a command so that its panic becomes a message.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if what := recover(); what != nil {
				msg = crashedMsg{what}
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
