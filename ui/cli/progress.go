package cli

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"
)

// progress tells on a terminal how far long work is, on a line of standard error
// that goes away at the end. Work of less than a second says nothing.
type progress struct {
	done atomic.Int64
	quit chan struct{}
	gone chan struct{}
}

// progress begins to tell; the format takes how much is done and how much there
// is.
func (a *app) progress(format string, all int) *progress {
	p := &progress{quit: make(chan struct{}), gone: make(chan struct{})}
	if !isTerminal(a.stderr) {
		close(p.gone)
		return p
	}
	go p.tell(a.stderr, format, all)
	return p
}

func (p *progress) tell(w io.Writer, format string, all int) {
	defer close(p.gone)
	select {
	case <-p.quit:
		return
	case <-time.After(time.Second):
	}
	tick := time.NewTicker(time.Second / 4)
	defer tick.Stop()
	for {
		fmt.Fprintf(w, "\r\x1b[Kcrossroads: "+format, p.done.Load(), all)
		select {
		case <-p.quit:
			fmt.Fprint(w, "\r\x1b[K")
			return
		case <-tick.C:
		}
	}
}

// step says that one more is done.
func (p *progress) step() { p.done.Add(1) }

// end ends telling, and waits until the line is gone.
func (p *progress) end() {
	close(p.quit)
	<-p.gone
}
