package terminal

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// brittle is a model whose commands panic, or that itself does.
type brittle struct{ counter }

func (b *brittle) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg {
	case "batch":
		return b, tea.Batch(func() tea.Msg { return nil }, func() tea.Msg { panic("in a batch") })
	case "update":
		panic("in an update")
	}
	return b, nil
}

func TestGuard(t *testing.T) {
	g := &Guard{Model: &brittle{}}
	_, cmd := g.Update("batch")
	batch, ok := cmd().(tea.BatchMsg)
	if !ok {
		t.Fatal("a batch is no batch any more")
	}
	if batch[0]() != nil {
		t.Error("a command without a panic has changed")
	}
	if _, cmd := g.Update(batch[1]()); cmd == nil || cmd() != tea.Quit() || g.Crash() != "in a batch" {
		t.Errorf("the program does not quit after a panic of a command: %v", g.Crash())
	}
	g = &Guard{Model: &brittle{}}
	if _, cmd := g.Update("update"); cmd == nil || cmd() != tea.Quit() || g.Crash() != "in an update" {
		t.Errorf("the program does not quit after a panic: %v", g.Crash())
	}
}
