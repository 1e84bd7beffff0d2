package terminal

import "time"

// shortest is the time from one frame to the next.
const shortest = 8 * time.Millisecond

// pace decides whether a frame may be drawn.
type pace struct {
	last    time.Time
	waiting bool                     // for later to come
	later   func(wait time.Duration) // asks again after a while
}

// now reports whether to draw now. Where it is too early, later is called; while
// the output is not idle, the output itself asks again when it is.
func (p *pace) now(idle func() bool) bool {
	now := time.Now()
	if wait := shortest - now.Sub(p.last); wait > 0 {
		if !p.waiting {
			p.waiting = true
			p.later(wait)
		}
		return false
	}
	p.waiting = false
	if !idle() {
		return false
	}
	p.last = now
	return true
}
