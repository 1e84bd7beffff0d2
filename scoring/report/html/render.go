package html

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"strings"
	"unicode"

	"crossroads/scoring/report"
)

//go:embed style.css
var style string

//go:embed page.html.tmpl
var pageText string

// page is what the template prints.
type page struct {
	Title    string // of what is decided
	Headline string
	Sentence string
	Date     string
	Hue      string // class of the recommended alternative; "" where there is none
	Balance  *balance
	Sections []section
	Versions string
	Style    template.CSS
	Policy   string
}

type section struct {
	ID, Title string
	Body      template.HTML
}

// Render makes the whole page.
func Render(in report.Input) []byte {
	in.Mermaid = false // a page without script shows the diagram as text
	doc := report.Build(in)
	t := templates()
	p := page{
		Title:    doc.Title,
		Headline: doc.Summary.Headline,
		Sentence: doc.Summary.Sentence,
		Date:     in.Date,
		Balance:  newBalance(in, doc.Summary),
		Style:    template.CSS(style),
		Policy:   "default-src 'none'; style-src '" + digest(style) + "'; base-uri 'none'; form-action 'none'",
		Versions: "Engine " + in.Result.Versions.Engine + ", content " + in.Result.Versions.Content,
	}
	if doc.Summary.Leader >= 0 && !doc.Summary.Close {
		p.Hue = hue(in.Model, doc.Summary.Leader)
	}
	for _, s := range doc.Sections {
		p.Sections = append(p.Sections, section{s.ID, s.Title, convert(s.Markdown, graft(in, doc.Summary, s.ID, t))})
	}
	var b strings.Builder
	if err := t.ExecuteTemplate(&b, "page", p); err != nil {
		panic(err) // a template and its view disagree: a defect that any test finds
	}
	return []byte(visible(b.String()))
}

func templates() *template.Template {
	return template.Must(template.New("").Parse(pageText))
}

// digest names a style sheet in a content security policy.
func digest(css string) string {
	sum := sha256.Sum256([]byte(css))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// visible drops control and bidirectional characters, which have no place in a
// page, from wherever they came.
func visible(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\t':
			return r
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\ufffd"))
}
