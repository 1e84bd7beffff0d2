package evidencepage

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/scoring"
	"crossroads/scoring/evidence"
	"crossroads/scoring/report"
)

// Page is what is said of one thing, and what that leads to.
type Page struct {
	ID    string
	Kind  Kind
	Title string
	Parts []Part
	Leads []Group // the pages below it
	lists bool    // Leads are part of what is said
	data  func() any
}

// Kind is what a page is about.
type Kind int

// The kinds of page.
const (
	All Kind = iota // the criteria, and what belongs to none
	Criterion
	Claim // or a fact
	Contradiction
	Source    // of a claim
	Elsewhere // the claims that support no score, but something else
	Unused    // the claims that nothing uses
	FAQ       // what people ask often
)

// Part is a piece of a page. Text says all of it, as markdown; whoever can draw
// may draw one of the others instead.
type Part struct {
	Text     string
	Standing *Standing
	Case     *scoring.Case // the values of all alternatives
	Sides    []string      // as markdown; they may stand beside each other
}

// Standing is how much a claim says and for whom.
type Standing struct {
	Status   string
	Supports bool // a score
	Favours  string
	Side     int      // the index of the alternative it favours; -1 for neither
	More     []string // its strength, and of when it is
}

// Group is pages of one sort.
type Group struct {
	Title string
	Leads []Lead
}

// Lead is a line that leads to a page.
type Lead struct {
	ID      string
	Kind    Kind
	Name    string // what a way to it calls it
	Side    int    // of a claim: the index of the alternative it favours; -1 for neither
	Warning string // the status of a claim that supports no score
	Text    string
	Remark  string // in print
}

// Markdown is the page for people.
func (p Page) Markdown() string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", report.Escape(p.Title))
	for _, part := range p.Parts {
		if part.Text != "" {
			fmt.Fprintf(&b, "\n%s\n", part.Text)
		}
	}
	for _, g := range p.Leads {
		if p.lists {
			fmt.Fprintf(&b, "\n## %s\n\n%s\n", g.Title, items(g.Leads))
		}
	}
	return b.String()
}

// JSON is the page for programs.
func (p Page) JSON() ([]byte, error) {
	text, err := json.MarshalIndent(p.data(), "", "  ")
	return append(text, '\n'), err
}

// items are lines as a list.
func items(leads []Lead) string {
	var rows []string
	for _, l := range leads {
		row := fmt.Sprintf("- `%s` %s", l.ID, report.Escape(l.Text))
		if l.Remark != "" {
			row += " (" + report.Escape(strings.TrimSuffix(l.Remark, ".")) + ")"
		}
		rows = append(rows, row)
	}
	return strings.Join(rows, "\n")
}

// add adds what is said, unless it is nothing.
func (p *Page) add(texts ...string) {
	if text := strings.Join(present(texts...), "\n\n"); text != "" {
		p.Parts = append(p.Parts, Part{Text: text})
	}
}

// lead adds a group, unless it is empty.
func (p *Page) lead(title string, leads []Lead) {
	if len(leads) > 0 {
		p.Leads = append(p.Leads, Group{title, leads})
	}
}

// field is a paragraph of markdown with its name in front; "" where there is
// nothing.
func field(name, text string) string {
	if text == "" {
		return ""
	}
	return "**" + name + ":** " + text
}

// under puts a heading above a text, if there is one.
func under(title, text string) string {
	if text == "" {
		return ""
	}
	return "## " + title + "\n\n" + text
}

// sources lists where a statement can be read, with the addresses.
func sources(bullet string, list []evidence.Source) string {
	var rows []string
	for _, s := range list {
		rows = append(rows, bullet+strings.Join(present(report.Escape(about(s)), address(s)), "  \n"+strings.Repeat(" ", len(bullet))))
	}
	return strings.Join(rows, "\n")
}

func about(s evidence.Source) string { return strings.Join(present(s.Title, s.Kind, s.Date), ", ") }

// address is a web address as markdown.
func address(s evidence.Source) string {
	if s.Address == "" {
		return ""
	}
	return "<" + phrase.Line(s.Address) + ">"
}

// present leaves empty texts out.
func present(texts ...string) []string {
	return slices.DeleteFunc(texts, func(t string) bool { return strings.TrimSpace(t) == "" })
}
