package report

import "strings"

// Document is a whole report: a title and its sections in reading order.
type Document struct {
	Title    string // plain text; may hold what a user wrote
	About    string // markdown: what somebody wrote about the situation; may be empty
	Summary  Summary
	Sections []Section
}

// Section is one part of the report, which a result screen shows as a tab. Brief
// and what stands behind it are apart, because the short report, a page that
// folds and a menu show them apart.
type Section struct {
	ID       string // "verdict", "why", "change", ...: they stay, because links, tabs and other programs name sections by them
	Title    string // plain text, without the heading mark
	Brief    string // what the short report has of it; "" where it leaves the section out
	More     string // what stands behind Brief, in a few words; "" where nothing does
	Markdown string // the whole body, which begins with Brief, without its heading; CommonMark with tables
}

// Rest returns what the whole body says behind Brief.
func (s Section) Rest() string {
	return strings.TrimLeft(strings.TrimPrefix(s.Markdown, s.Brief), "\n")
}

// Section returns the section with the given id.
func (d Document) Section(id string) (Section, bool) {
	for _, s := range d.Sections {
		if s.ID == id {
			return s, true
		}
	}
	return Section{}, false
}

// Markdown returns the whole report as one document that ends in a newline.
func (d Document) Markdown() string {
	return d.markdown(func(s Section) string { return s.Markdown })
}

// Brief returns the short report: what is to be read before anything is built.
// It cites by the numbers that [Document.Markdown] has.
func (d Document) Brief() string {
	return d.markdown(func(s Section) string { return s.Brief }) + "\n" + more
}

// more says where the rest of a short report is.
const more = "_The short report. `--full` adds the evidence behind each line, the decision matrix, starter code and all the rest._\n"

func (d Document) markdown(body func(Section) string) string {
	var b strings.Builder
	b.WriteString("# " + Escape(d.Title) + "\n")
	if d.About != "" {
		b.WriteString("\n" + d.About + "\n")
	}
	for _, s := range d.Sections {
		if text := strings.TrimSpace(body(s)); text != "" {
			b.WriteString("\n## " + s.Title + "\n\n" + text + "\n")
		}
	}
	return b.String()
}
