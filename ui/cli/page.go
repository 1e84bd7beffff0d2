package cli

import (
	"github.com/spf13/cobra"

	"crossroads/questions/phrase"
)

// page is how a page that is made as markdown is to be shown.
type page struct {
	formats []string // that it can have; nil: pageFormats
	format  string
	target  target
}

// pageFormats are those of every page. The report has more.
func pageFormats() []string { return []string{"term", "md", "html", "json"} }

func (p *page) register(c *cobra.Command) {
	if p.formats == nil {
		p.formats = pageFormats()
	}
	c.Flags().StringVar(&p.format, "format", "", "`format`: "+phrase.List(p.formats, "or")+" (term, or by the name of the file)")
	p.target.register(c)
	completeFlag(c, "format", words(p.formats...))
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
	if p.format == "json" {
		text, err = data()
	} else {
		text, err = a.present(p.format, p.target, markdown())
	}
	switch {
	case err != nil:
		return err
	case p.format == "term":
		return a.paged(p.target, text)
	}
	return a.deliver(p.target, text)
}
