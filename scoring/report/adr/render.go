package adr

import (
	"embed"
	"fmt"
	"regexp"
	"strings"
	"text/template"

	"crossroads/questions/phrase"
	"crossroads/scoring/report"
)

//go:embed styles/*.md.tmpl
var styles embed.FS

// Render writes the decision in a style; an unknown style is [MADR]. The
// status is proposed unless it is said to be accepted; what is too close to call
// and what leaves nothing to choose is never more than proposed. Of a short
// record as much is kept as [Longest] words hold.
func Render(in report.Input, o Options) []byte {
	if _, err := ParseStyle(string(o.Style)); err != nil || o.Style == "" {
		o.Style = MADR
	}
	if o.Full {
		return []byte(render(in, o, all()))
	}
	text := ""
	for _, e := range extents() {
		if text = render(in, o, e); words(text) <= Longest {
			break
		}
	}
	return []byte(text)
}

func render(in report.Input, o Options, e extent) string {
	t := template.Must(template.New("").Funcs(template.FuncMap{"yaml": quoteYAML, "md": report.Escape, "capital": phrase.Capital}).ParseFS(styles, "styles/*.md.tmpl"))
	var b strings.Builder
	if err := t.ExecuteTemplate(&b, string(o.Style)+".md.tmpl", newRecord(in, o, e)); err != nil {
		panic(err) // a template and the record disagree: a defect that any test finds
	}
	return report.Tidy(b.String())
}

// day is a date that YAML needs no quotes for.
var day = regexp.MustCompile(`^\d{4}-\d{2}-\d{2}$`)

// quoteYAML writes text as a double-quoted YAML scalar, in which nothing is
// markdown either, because not every viewer knows front matter. The text has
// neither control characters nor line breaks. A date stays as it is.
func quoteYAML(text string) string {
	if day.MatchString(text) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case strings.ContainsRune("\\\"<>[]{}`&*_!#|~@$^", r), r == ':':
			fmt.Fprintf(&b, "\\u%04x", r)
		default:
			b.WriteRune(r)
		}
	}
	return `"` + b.String() + `"`
}
