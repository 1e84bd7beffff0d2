package terminal

import (
	"testing"
	"time"
)

// TestPace: a frame that comes too early asks once to be drawn later, and none is
// drawn while the output is busy.
//
// Planted fault seen to fail: a frame for every message.
func TestPace(t *testing.T) {
	asked := 0
	idle, busy := func() bool { return true }, func() bool { return false }
	p := pace{last: time.Now().Add(time.Hour), later: func(time.Duration) { asked++ }}
	if once, again := p.now(idle), p.now(idle); once || again || asked != 1 {
		t.Errorf("too early: asked %d times", asked)
	}
	p.last = time.Time{}
	if p.now(busy) {
		t.Error("drawn while the output is busy")
	}
	if !p.now(idle) || p.last.IsZero() {
		t.Error("not drawn in time")
	}
}
