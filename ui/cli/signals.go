package cli

import (
	"context"
	"os"
	"os/signal"
	"time"

	"crossroads/ui/terminal"
)

// leaveOnSignal has a program left when a signal comes, as leave does it, and
// kills it when a second one comes or it does not quit in time. Signals that are
// for others do nothing. The function it returns ends the watch and tells the
// status of the signal, 0 for none.
func leaveOnSignal(p *terminal.Program, others func(os.Signal) bool, leave func(status int)) (stop func() int) {
	const patience = 2 * time.Second
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, leaveSignals()...)
	quit, done := make(chan struct{}), make(chan struct{})
	status := statusDone
	go func() {
		defer close(done)
		for status == statusDone {
			select {
			case <-quit:
				return
			case s := <-signals:
				if others(s) {
					continue
				}
				status = statusOf(s)
				go leave(status)
			}
		}
		select {
		case <-quit:
		case <-signals:
			p.Kill()
		case <-time.After(patience):
			p.Kill()
		}
	}()
	return func() int {
		signal.Stop(signals)
		close(quit)
		<-done
		return status
	}
}

// signalError is why something was given up that a signal ended.
type signalError struct{ status int }

// Error implements error.
func (e *signalError) Error() string { return "ended by a signal" }

// untilSignalled returns a context that ends with a [signalError] when a signal
// comes after which the program is to end.
func untilSignalled(parent context.Context) (ctx context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, leaveSignals()...)
	go func() {
		select {
		case s := <-signals:
			cancel(&signalError{statusOf(s)})
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		cancel(nil)
	}
}
