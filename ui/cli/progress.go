package cli

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"time"

	"crossroads/ui/cells"
	"crossroads/ui/theme"
)

// progress tells how far long work is, on a line of a terminal that is written
// over and goes away at the end.
type progress struct {
	to     io.Writer
	glyphs theme.Glyphs
	quiet  time.Duration

	mu          sync.Mutex
	began, told time.Time
}

// progress is for work that begins now. What takes no longer than quiet is not
// told, and nothing is where standard error is not a terminal: nil.
func (a *app) progress(quiet time.Duration) *progress {
	if !isTerminal(a.stderr) {
		return nil
	}
	return &progress{to: a.stderr, glyphs: theme.NewGlyphs(a.ascii()), quiet: quiet, began: time.Now()}
}

// tell says what is being done and how far it is, from 0 to 1. Whoever has been
// quiet is not told everything either. It may be called from several goroutines.
func (p *progress) tell(what string, done float64) {
	if p == nil {
		return
	}
	const width, often = 20, time.Second / 4
	p.mu.Lock()
	defer p.mu.Unlock()
	now := time.Now()
	if now.Sub(p.began) < p.quiet || p.quiet > 0 && now.Sub(p.told) < often {
		return
	}
	p.told = now
	full := int(done * width)
	fmt.Fprintf(p.to, "\r\x1b[K%s%s  %s%s", strings.Repeat(p.glyphs.Block, full), strings.Repeat(p.glyphs.Rule, width-full), cells.Line(what),
		timeLeft("  ", p.began, done))
}

// end takes the line away.
func (p *progress) end() {
	if p != nil && !p.told.IsZero() {
		fmt.Fprint(p.to, "\r\x1b[K")
	}
}

// timeLeft guesses how long it will take yet, behind a joint, once that can be
// guessed.
func timeLeft(joint string, began time.Time, done float64) string {
	if done <= 0.15 {
		return ""
	}
	spent := time.Since(began).Seconds()
	return fmt.Sprintf("%sabout %d s left", joint, int(spent/done-spent)+1)
}
