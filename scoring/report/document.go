package report

import "strings"

// Document is a whole report: a title and its sections in reading order.
type Document struct {
	Title    string // plain text; may hold what a user wrote
	About    string // markdown: what somebody wrote about the situation; may be empty
	Summary  Summary
	Sections []Section
}

// Section is one part of the report, which a result screen shows as a tab.
type Section struct {
	ID       string // "verdict", "why", "change", ...: see [SectionIDs]
	Title    string // plain text, without the heading mark
	Markdown string // the body, without its heading; CommonMark with tables
}

// SectionIDs returns the ids of all sections in reading order.
func SectionIDs() []string {
	return []string{"verdict", "why", "change", "side-by-side", "architecture",
		"steps", "risks", "sources", "answers"}
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

// Markdown returns the report as one document that ends in a newline.
func (d Document) Markdown() string {
	var b strings.Builder
	b.WriteString("# " + escape(d.Title) + "\n")
	if d.About != "" {
		b.WriteString("\n" + d.About + "\n")
	}
	for _, s := range d.Sections {
		b.WriteString("\n## " + s.Title + "\n\n" + strings.TrimSpace(s.Markdown) + "\n")
	}
	return b.String()
}
