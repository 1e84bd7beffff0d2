package cli

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/browse"
	"crossroads/ui/terminal"
)

// browse shows the evidence on the screen, opened at an id, until somebody
// leaves.
func (a *app) browse(book *evidencepage.Book, id string) error {
	b := browse.New(browse.Deps{
		Book: book, Start: id, Theme: a.flags.theme,
		Background: a.env.background(),
		ASCII:      a.ascii(), Mouse: !a.flags.noMouse,
	})
	p := a.program(b)
	stop := leaveOnSignal(p, a.forEditor, func(int) { p.Send(tea.Quit()) }) // nothing is to be saved
	err := p.Run()
	status := stop()
	switch {
	case status != statusDone:
		return silently(status)
	case errors.Is(err, terminal.ErrStopped):
		return silently(statusFailed)
	case err != nil:
		return err
	case b.Interrupted():
		return silently(statusInterrupted)
	}
	return nil
}
