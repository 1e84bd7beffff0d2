package terminal

import (
	tea "charm.land/bubbletea/v2"
)

// drawn is a model whose view is drawn when Bubble Tea asks for it, which is
// after every message.
type drawn struct {
	tea.Model
	program *Program
}

// Init implements tea.Model. The model learns its size and colours before the
// first frame, not after it.
//
// The clock of Bubble Tea runs when this is called. It is stopped by what stops
// it for another program: nothing else is there to let go of.
func (d *drawn) Init() (cmd tea.Cmd) {
	p := d.program
	defer p.catch(&cmd)
	go func() { _ = p.tea.ReleaseTerminal() }()
	w, h := p.line.size()
	p.screen.resize(w, h)
	cmds := []tea.Cmd{guarded(d.Model.Init())}
	for _, msg := range []tea.Msg{tea.ColorProfileMsg{Profile: p.profile}, tea.WindowSizeMsg{Width: w, Height: h}} {
		_, cmd := d.Update(msg)
		cmds = append(cmds, cmd)
	}
	return tea.Batch(cmds...)
}

// Update implements tea.Model. Also after a panic there is a model: Bubble Tea
// draws it once more.
func (d *drawn) Update(msg tea.Msg) (same tea.Model, cmd tea.Cmd) {
	p := d.program
	same = d
	defer p.catch(&cmd)
	switch m := msg.(type) {
	case due:
		return same, nil
	case *Crash:
		p.crash = m
	default:
		d.Model, cmd = d.Model.Update(msg)
	}
	if p.crash != nil {
		return same, tea.Quit
	}
	return same, guarded(cmd)
}

// View implements tea.Model: it draws, and leaves Bubble Tea nothing to draw.
func (d *drawn) View() (none tea.View) {
	p := d.program
	defer func() {
		if what := recover(); what != nil {
			p.crash = Caught(what)
			go p.tea.Quit()
		}
	}()
	if p.crash == nil && p.pace.now(p.out.idle) {
		if first := p.screen.draw(d.Model.View()); first {
			p.queries.asked()
		}
	}
	return none
}
