package browse

import "crossroads/scoring/report/evidencepage"

// row is one line of a list: a line that leads to a page, or a heading above some.
type row struct {
	heading string
	lead    evidencepage.Lead
}

// below lists what a page leads to, as far as a query finds it.
func below(book *evidencepage.Book, id, query string) []row {
	var list []row
	for _, g := range book.Below(id, query) {
		list = append(list, row{heading: g.Title})
		for _, l := range g.Leads {
			list = append(list, row{lead: l})
		}
	}
	return list
}
