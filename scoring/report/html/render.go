package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"strings"

	"github.com/yuin/goldmark/ast"

	"crossroads/questions/phrase"
	"crossroads/scoring/report"
)

//go:embed style.css
var style string

//go:embed page.html.tmpl
var pageText string

// page is what the template prints.
type page struct {
	frame
	About    template.HTML // what somebody wrote about the situation
	Headline string
	Sentence string
	Date     string
	Hue      string // class of the recommended alternative; "" where there is none
	Balance  *balance
	Sections []section
	Versions string
}

// frame is what every page has.
type frame struct {
	Title  string // plain text
	Style  template.CSS
	Policy string
}

func newFrame(title string) frame {
	return frame{title, template.CSS(style),
		"default-src 'none'; style-src '" + digest(style) + "'; base-uri 'none'; form-action 'none'"}
}

// section shows what is brief and folds the rest.
type section struct {
	ID, Title  string
	Body, Rest template.HTML
	More       string // what is folded
}

// Render makes the whole page.
func Render(in report.Input) []byte {
	in.Mermaid = false // a page without script shows the diagram as text
	doc := report.Build(in)
	t := templates()
	p := page{
		frame:    newFrame(doc.Title),
		About:    convert(doc.About, func(ast.Node, []byte) {}),
		Headline: doc.Summary.Headline,
		Sentence: doc.Summary.Sentence,
		Date:     in.Date,
		Balance:  newBalance(in, doc.Summary),
		Versions: "Made by Crossroads, engine " + in.Result.Versions.Engine + ", content " + in.Result.Versions.Content,
	}
	if doc.Summary.Leader >= 0 && !doc.Summary.Close {
		p.Hue = hue(in.Model, doc.Summary.Leader)
	}
	for _, s := range doc.Sections {
		brief, rest := graft(in, doc.Summary, s.ID, t)
		p.Sections = append(p.Sections, section{s.ID, s.Title, convert(s.Brief, brief), convert(s.Rest(), rest), s.More})
	}
	return write(t, "page", p)
}

// Page makes a page of any markdown that begins with its title as a heading of
// the first level, as the comparison and the team report do.
func Page(markdown string) []byte {
	title := "Report"
	body := convert(markdown, func(doc ast.Node, source []byte) {
		if first, ok := doc.FirstChild().(*ast.Heading); ok && first.Level == 1 {
			title = textOf(first, source)
			doc.RemoveChild(doc, first)
		}
	})
	return write(templates(), "plain", struct {
		frame
		Body template.HTML
	}{newFrame(title), body})
}

func write(t *template.Template, name string, view any) []byte {
	var b strings.Builder
	if err := t.ExecuteTemplate(&b, name, view); err != nil {
		panic(err) // a template and its view disagree: a defect that any test finds
	}
	return []byte(phrase.Clean(b.String()))
}

func templates() *template.Template {
	return template.Must(template.New("").Funcs(template.FuncMap{"ink": ink}).Parse(pageText))
}

// digest names a style sheet in a content security policy.
func digest(css string) string {
	sum := sha256.Sum256([]byte(css))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
