package cli

import (
	"os"
	"os/signal"

	tea "charm.land/bubbletea/v2"

	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/browse"
	"crossroads/ui/theme"
)

// browse shows the evidence on the screen, opened at an id, until somebody
// leaves.
func (a *app) browse(book evidencepage.Book, id string) error {
	choice, _ := theme.ParseChoice(a.flags.theme) // globals.check has refused others
	b := browse.New(browse.Deps{
		Model: book.Model, Flow: book.Flow, Base: book.Base, Start: id, Theme: choice,
		ASCII: a.ascii(), Mouse: !a.flags.noMouse,
	})
	p := a.program(b, tea.WithOutput(a.stdout), tea.WithColorProfile(a.profile(a.stdout)))
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, leaveSignals()...)
	defer signal.Stop(signals)
	status, done, watched := statusDone, make(chan struct{}), make(chan struct{})
	go func() {
		defer close(watched)
		select {
		case <-done:
		case s := <-signals: // nothing is to be saved
			status = statusOf(s)
			p.Quit()
		}
	}()
	_, err := p.Run()
	close(done)
	<-watched
	switch {
	case err != nil:
		return err
	case b.Interrupted():
		return silently(statusInterrupted)
	case status != statusDone:
		return silently(status)
	}
	return nil
}
