package terminal

import (
	"context"
	"fmt"
	"io"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/muesli/cancelreader"
)

// keyboard reads what comes from the terminal, as Bubble Tea does, and gives it
// to the program. It is here because of the clock: Bubble Tea's goes on ticking
// without a renderer, and the one public way to stop it, to let go of the
// terminal, stops Bubble Tea's reading as well.
type keyboard struct {
	from  cancelreader.CancelReader // nil: there is none
	ended chan struct{}
}

// listen starts to read. send gets every event, kill is called when the terminal
// has gone.
func listen(input io.Reader, kind string, send func(tea.Msg), kill func()) (*keyboard, error) {
	k := &keyboard{ended: make(chan struct{})}
	if input == nil {
		close(k.ended)
		return k, nil
	}
	var err error
	if k.from, err = uv.NewCancelReader(newInput(input)); err != nil {
		return nil, fmt.Errorf("read the terminal: %w", err)
	}
	events := make(chan uv.Event)
	go func() {
		for e := range events {
			send(e)
		}
	}()
	go func() {
		defer close(k.ended)
		defer close(events)
		defer func() {
			if what := recover(); what != nil {
				send(Caught(what)) // of what reads the bytes
			}
		}()
		reading, end := context.WithCancel(context.Background())
		defer end()
		if uv.NewTerminalReader(k.from, kind).StreamEvents(reading, events) != nil {
			go kill()
		}
	}()
	return k, nil
}

// stop ends reading. An input that cannot be interrupted keeps what comes next.
func (k *keyboard) stop() {
	if k.from == nil {
		return
	}
	if k.from.Cancel() {
		select {
		case <-k.ended:
		case <-time.After(500 * time.Millisecond):
		}
	}
	_ = k.from.Close()
}
