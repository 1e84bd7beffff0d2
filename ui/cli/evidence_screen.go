package cli

import (
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
	stop := leaveOnSignal(p, func(int) { p.Quit() }) // nothing is to be saved
	_, err := p.Run()
	status := stop()
	switch {
	case status != statusDone:
		return silently(status)
	case err != nil:
		return err
	case b.Interrupted():
		return silently(statusInterrupted)
	}
	return nil
}
