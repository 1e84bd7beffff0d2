package report

import (
	"cmp"
	"embed"
	"strings"
	"text/template"

	"crossroads/questions/phrase"
)

//go:embed sections/*.md.tmpl
var sections embed.FS

// Build makes the whole report. Each section is filled from its template, behind
// the brief template of the same name, if there is one. What stands in a template
// is the wording of the skeleton, everything else comes from the input.
//
// All that is brief comes first, so that its sources have the first numbers.
func Build(in Input) Document {
	templates := parse("*")
	d, doc := brief(in, templates)
	for i, p := range d.parted() {
		s := &doc.Sections[i]
		s.Markdown = s.Brief
		if p.rest != nil {
			s.Markdown = continued(s.Brief, d.fillIn(templates, p.id, p.rest()))
		}
		if s.Rest() == "" {
			s.More = ""
		}
	}
	return doc
}

// BuildBrief makes the report as far as it is brief, which takes half the time:
// nothing stands behind Brief in a section.
func BuildBrief(in Input) Document {
	_, doc := brief(in, parse("*.brief"))
	for i := range doc.Sections {
		s := &doc.Sections[i]
		s.Markdown, s.More = s.Brief, ""
	}
	return doc
}

// part is a section before it is written. Its views are made when they are
// printed, which numbers what they cite.
type part struct {
	id, title, more string
	brief, rest     func() any
}

func (d draft) parted() []part {
	return []part{
		{"verdict", "Verdict", "", func() any { return d.verdictView() }, nil},
		{"why", "Why", "Every line, with its evidence", func() any { return d.whyBrief() }, func() any { return d.whyView() }},
		{"change", "What would change it", "How far ratings, answers and disputed claims reach", func() any { return d.changeBrief() }, func() any { return d.changeView() }},
		{"steps", "First steps", "What comes after that", func() any { return d.stepsBrief() }, func() any { return d.stepsView() }},
		{"risks", "Risks", "All risks, cautions and folklore", func() any { return d.risksBrief() }, func() any { return d.risksView() }},
		{"architecture", "Architecture", "Reasons, other choices and starter code", func() any { return d.architecture() }, func() any { return d.architecture() }},
		{"answers", d.whose(), "Every answer, with its note", func() any { return d.answersBrief() }, func() any { return d.answersView() }},
		{"side-by-side", "Side by side", "All values and weights", nil, func() any { return d.sideView() }},
		{"sources", "Sources and method", "All sources, method, limits and frequent questions", func() any { return d.sourcesBrief() }, func() any { return d.sourcesView() }},
	}
}

// continued puts the rest of a section behind what is brief; a list goes on where
// both have one.
func continued(brief, rest string) string {
	last := brief[strings.LastIndex(strings.TrimRight(brief, "\n"), "\n")+1:]
	if listed(last) && listed(rest) || brief == "" || strings.TrimSpace(rest) == "" {
		return brief + strings.TrimLeft(rest, "\n")
	}
	return brief + "\n" + rest
}

// listed reports whether a line is an item of a numbered list.
func listed(line string) bool {
	rest := strings.TrimLeft(line, "0123456789")
	return rest != line && strings.HasPrefix(rest, ". ")
}

// parse reads the templates whose names match.
func parse(names string) *template.Template {
	return template.Must(template.New("").Funcs(draft{}.funcs()).ParseFS(sections, "sections/"+names+".md.tmpl"))
}

// render fills in a template that stands alone.
func (d draft) render(name string, view any) string { return d.fillIn(parse(name), name, view) }

// funcs are what templates make markdown of the text of the content with: as it
// is, as text that may hold code, as sentences, as the first of them, and as a
// name within a sentence; and the sources of claims.
func (d draft) funcs() template.FuncMap {
	return template.FuncMap{"md": Escape, "text": prose, "prose": Prose, "first": func(s string) string { return firstSentence(Prose(s)) },
		"within": func(s string) string { return within(Escape(s)) },
		"people": people, "count": phrase.Count, "cite": d.cites.Cite}
}

// fillIn executes a template. That a template and its view disagree is a defect
// which any use of it shows.
func (d draft) fillIn(templates *template.Template, name string, view any) string {
	var b strings.Builder
	if err := templates.Funcs(d.funcs()).ExecuteTemplate(&b, name+".md.tmpl", view); err != nil {
		panic(err)
	}
	return Tidy(b.String())
}

// title is what is being decided, or the names of what it is between; several
// combinations come in as "both" or, of more than two, as "a combination".
func (d draft) title() string {
	var plain, combined []string
	for i := range d.Model.Alternatives {
		if d.Model.Alternatives[i].Combines() {
			combined = append(combined, d.name(i))
		} else {
			plain = append(plain, d.name(i))
		}
	}
	switch {
	case len(combined) < 2:
		plain = append(plain, combined...)
	case len(plain) == 2:
		plain = append(plain, "both")
	default:
		plain = append(plain, "a combination")
	}
	return cmp.Or(phrase.Line(d.Record.Title), phrase.List(plain, "or"))
}

// Tidy leaves one blank line where a template left several and aligns tables;
// code stays as it is.
func Tidy(markdown string) string {
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
