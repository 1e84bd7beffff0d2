package host

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/reveal"
)

// Pages that are made between a message and the drawing after it are not drawn
// yet. They once crashed the screen of whoever was in the room.
func TestPagesMadeWhileDrawing(t *testing.T) {
	made := &revealing{done: make(chan struct{})}
	r := &reading{canvas: newCanvas(nil, newBindings()), host: &Host{board: &board{}}, made: made}
	r.see(tea.WindowSizeMsg{Width: 80, Height: 24})
	r.update(nil)
	made.made = &revealed{pages: reveal.Contents{}.Pages()}
	close(made.done)
	if before := r.frame(); before.done != 0 || before.warn {
		t.Errorf("drawn before it was told: %q", before.place)
	}
	r.update(revealedMsg{})
	if now := r.frame(); now.done == 0 {
		t.Errorf("not drawn: %q", now.place)
	}
}
