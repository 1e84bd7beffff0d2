package html

import (
	"html/template"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"crossroads/scoring/report"
)

// edit changes the parsed markdown of a section before it is written.
type edit func(doc ast.Node, source []byte)

// graft returns what has to be done to what is brief of a section, and to the
// rest: pictures take the place of the tables they draw, and what the head of
// the page says already goes.
func graft(in report.Input, s report.Summary, id string, t *template.Template) (brief, rest edit) {
	brief = func(ast.Node, []byte) {}
	rest = brief
	switch id {
	case "verdict":
		brief = func(doc ast.Node, source []byte) { dropLead(doc, source, s.Headline) }
	case "why":
		if c := newContributions(in, s); c != nil {
			rest = func(doc ast.Node, _ []byte) { place(doc, draw(t, "contributions", c), nil) }
		}
	case "change":
		if tornado := newTornado(in, s); tornado != nil {
			rest = func(doc ast.Node, _ []byte) { place(doc, draw(t, "tornado", tornado), leading(doc, false)) }
		}
	case "side-by-side":
		rest = func(doc ast.Node, _ []byte) { place(doc, draw(t, "matrix", newMatrix(in)), leading(doc, true)) }
	case "sources":
		brief = func(doc ast.Node, _ []byte) { numberSources(doc) }
		rest = brief
	}
	return brief, rest
}

func draw(t *template.Template, name string, view any) *figure {
	var b strings.Builder
	if err := t.ExecuteTemplate(&b, name, view); err != nil {
		panic(err) // as in Render
	}
	return &figure{html: b.String()}
}

// dropLead removes the first paragraph where it begins with the headline, since
// the page shows both above it.
func dropLead(doc ast.Node, source []byte, headline string) {
	first := doc.FirstChild()
	if first == nil || first.Kind() != ast.KindParagraph {
		return
	}
	if strong, ok := first.FirstChild().(*ast.Emphasis); ok && strings.TrimSuffix(textOf(strong, source), ".") == headline {
		doc.RemoveChild(doc, first)
	}
}

// leading returns tables among the blocks of a section: the first one, or, with
// several set, all before the first heading.
func leading(doc ast.Node, several bool) []ast.Node {
	var tables []ast.Node
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		if several && n.Kind() == ast.KindHeading {
			break
		}
		if n.Kind() == east.KindTable {
			tables = append(tables, n)
			if !several {
				break
			}
		}
	}
	return tables
}

// place puts a figure where the first of some tables stands, and removes them;
// without tables it comes behind the first paragraph.
func place(doc ast.Node, f *figure, tables []ast.Node) {
	if len(tables) > 0 {
		doc.InsertBefore(doc, tables[0], f)
	} else {
		doc.InsertAfter(doc, doc.FirstChild(), f)
	}
	for _, n := range tables {
		doc.RemoveChild(doc, n)
	}
}

// numberSources gives the items of the last numbered list the ids that citations
// link to.
func numberSources(doc ast.Node) {
	for n := doc.LastChild(); n != nil; n = n.PreviousSibling() {
		list, ok := n.(*ast.List)
		if !ok || !list.IsOrdered() {
			continue
		}
		i := list.Start
		for item := list.FirstChild(); item != nil; item = item.NextSibling() {
			item.SetAttributeString("id", []byte(sourceID(i)))
			i++
		}
		return
	}
}
