package terminal

import tea "charm.land/bubbletea/v2"

// Guard is a model that catches the panics of another, those of its commands
// too, also of a batch, so that a program ends in the usual way: the terminal as
// it was, and no stack in anybody's face.
type Guard struct {
	Model tea.Model
	crash any
}

// crashed is a panic of a command.
type crashed struct{ what any }

// Crash is what the model panicked with; nil where it did not.
func (g *Guard) Crash() any { return g.crash }

// Init implements tea.Model.
func (g *Guard) Init() (cmd tea.Cmd) {
	defer g.catch(&cmd)
	return guarded(g.Model.Init())
}

// Update implements tea.Model.
func (g *Guard) Update(msg tea.Msg) (_ tea.Model, cmd tea.Cmd) {
	if c, ok := msg.(crashed); ok {
		g.crash = c.what
		return g, tea.Quit
	}
	defer g.catch(&cmd)
	g.Model, cmd = g.Model.Update(msg)
	return g, guarded(cmd)
}

// View implements tea.Model. What it panics with is for [Program.Run] to tell,
// since a view cannot end a program.
func (g *Guard) View() tea.View {
	if g.crash != nil {
		return tea.NewView("")
	}
	return g.Model.View()
}

func (g *Guard) catch(cmd *tea.Cmd) {
	if what := recover(); what != nil {
		g.crash = what
		*cmd = tea.Quit
	}
}

// guarded wraps a command so that its panic becomes a message.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if what := recover(); what != nil {
				msg = crashed{what}
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
