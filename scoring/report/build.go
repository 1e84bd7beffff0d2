package report

import (
	"cmp"
	"embed"
	"strings"
	"text/template"
)

//go:embed sections/*.md.tmpl
var sections embed.FS

// Build makes the whole report. The sections come in the order of
// [SectionIDs], each filled from its template; what stands in a template is
// the wording of the skeleton, everything else comes from the input.
func Build(in Input) Document {
	d := newDraft(in)
	templates := parse()
	doc := Document{Title: d.title(), About: noted(d.Record.About), Summary: d.summary()}
	for _, part := range []struct {
		id, title string
		view      any
	}{
		{"verdict", "Verdict", d.verdictView()},
		{"why", "Why", d.whyView()},
		{"change", "What would change it", d.changeView()},
		{"side-by-side", "Side by side", d.sideView()},
		{"architecture", "Architecture", d.architectureView()},
		{"steps", "First steps", d.stepsView()},
		{"risks", "Risks", d.risksView()},
		{"sources", "Sources and method", d.sourcesView()},
		{"answers", "Your answers", d.answersView()},
	} {
		doc.Sections = append(doc.Sections, Section{part.id, part.title, fillIn(templates, part.id, part.view)})
	}
	return doc
}

func parse() *template.Template {
	return template.Must(template.ParseFS(sections, "sections/*.md.tmpl"))
}

// render fills in a template that stands alone.
func render(name string, view any) string { return fillIn(parse(), name, view) }

// fillIn executes a template. That a template and its view disagree is a defect
// which any use of it shows.
func fillIn(templates *template.Template, name string, view any) string {
	var b strings.Builder
	if err := templates.ExecuteTemplate(&b, name+".md.tmpl", view); err != nil {
		panic(err)
	}
	return tidy(b.String())
}

// title is what is being decided, or the names of what it is between.
func (d draft) title() string {
	names := make([]string, len(d.Model.Alternatives))
	for i := range names {
		names[i] = d.name(i)
	}
	return cmp.Or(clean(d.Record.Title), list(names, "or"))
}

// tidy leaves one blank line where a template left several and aligns tables;
// code stays as it is.
func tidy(markdown string) string {
	var lines []string
	fence, blank := "", true
	for line := range strings.Lines(markdown) {
		line = strings.TrimRight(line, "\n")
		switch {
		case fence != "":
			if line == fence {
				fence = ""
			}
		case strings.HasPrefix(line, "```"):
			fence = line[:len(line)-len(strings.TrimLeft(line, "`"))]
		default:
			line = strings.TrimRight(line, " \t")
		}
		if line == "" && blank && fence == "" {
			continue
		}
		lines, blank = append(lines, line), line == ""
	}
	return strings.TrimSpace(strings.Join(aligned(lines), "\n")) + "\n"
}

// fence encloses text in a code block that it cannot end early.
func fence(language, text string) string {
	marks := "```"
	for strings.Contains(text, marks) {
		marks += "`"
	}
	return marks + language + "\n" + strings.TrimRight(text, "\n") + "\n" + marks
}
