package cli

import (
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
