package cli

import (
	"github.com/spf13/cobra"

	"crossroads/scoring/report/html"
)

// page is how something to read is to be shown.
type page struct {
	formats []string // that it can have, the one for standard output first
	format  string
	target  target
}

// pageFormats are those of every page. The report has more.
func pageFormats() []string { return []string{"term", "md", "html", "json"} }

// register adds the flags to a command, whose formats may say behind a tab what
// they are.
func (p *page) register(c *cobra.Command, formats ...string) {
	p.formats = choiceFlag(c, c.Flags(), &p.format, "format", "`format`", formats[0]+", or by the name of the file", formats...)
	p.target.register(c)
}

// prepare refuses a page that cannot be shown, before any work is done, and
// returns the content to make it from.
func (a *app) prepare(p *page) (*knowledge, error) {
	var err error
	if p.format, err = chooseFormat(p.format, p.target, p.formats); err != nil {
		return nil, err
	}
	if p.format == "adr" { // goes to a folder, under a name still to be found
		return a.knowledge()
	}
	if err := p.target.check(); err != nil {
		return nil, err
	}
	return a.knowledge()
}

// show writes a prepared page from one of its two readings.
func (a *app) show(p page, markdown func() string, data func() ([]byte, error)) error {
	var text []byte
	var err error
	switch p.format {
	case "json":
		text, err = data()
	case "html":
		text = html.Page(markdown())
	default:
		text = []byte(markdown())
	}
	if err != nil {
		return err
	}
	return a.handOver(p, text)
}

// handOver writes what is made in the format of a page. For a terminal it is
// drawn, and paged where it is long.
func (a *app) handOver(p page, text []byte) error {
	if p.format != "term" {
		return a.deliver(p.target, text)
	}
	drawn, err := a.present(p.target, string(text))
	if err != nil {
		return err
	}
	return a.paged(p.target, drawn)
}
