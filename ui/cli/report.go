package cli

import (
	"cmp"
	"slices"

	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/report/html"
	"crossroads/ui/workshop"
)

// reportOptions is what the report is made of and how.
type reportOptions struct {
	source source
	full   bool
	record recordOptions
	schema bool
	page   page
}

// reportFormat is one way to present a report. The markdown of the format term
// is drawn on a terminal.
type reportFormat struct {
	name  string
	about string
	shows need // unless all there is was asked for
	write func(in report.Input, full bool) ([]byte, error)
}

// shown is what the format shows, of all there is or of what is to be read first.
func (f reportFormat) shown(full bool) need {
	if full {
		return f.shows | ofPriorities
	}
	return f.shows
}

// reportFormats are all ways to present a report; a new one is one line here.
func reportFormats() []reportFormat {
	return []reportFormat{
		{"term", "drawn on a terminal, plain text elsewhere", ofBrief, asText},
		{"md", "markdown for a code host", ofBrief, asMarkdown},
		{"adr", "a decision record to keep beside the code", ofBrief, nil}, // see deliverRecord
		{"html", "one page to mail or print", ofWhole, asPage},
		{"json", "every number, to compute with", ofData, asData},
		{"short", "the verdict in one line, for a chat or a script", 0, asLine},
	}
}

// asText writes all there is, or what is to be read first.
func asText(in report.Input, full bool) ([]byte, error) {
	if full {
		return []byte(report.Build(in).Markdown()), nil
	}
	return []byte(report.BuildBrief(in).Brief()), nil
}

func asMarkdown(in report.Input, full bool) ([]byte, error) {
	in.Mermaid = true
	return asText(in, full)
}

func asPage(in report.Input, _ bool) ([]byte, error) { return html.Render(in), nil }

func asData(in report.Input, _ bool) ([]byte, error) { return report.JSON(in) }

func asLine(in report.Input, _ bool) ([]byte, error) { return []byte(report.OneLine(in) + "\n"), nil }

// newReport returns the command that writes the report of saved answers.
func newReport(a *app) *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use:     "report [FILE]",
		Short:   "Write the report of saved answers",
		GroupID: groupResult,
		Long: "Report writes what follows from the answers in FILE, of a worked example, or given with --answers and " +
			"--set. Questions without an answer count as not sure, and the report says so. A decision record goes to a folder, " +
			"under the next name there and in the style of the project; it is proposed until --status says otherwise, and " +
			"has at most 600 words unless --full.",
		Example: `crossroads report support-chat.yaml
crossroads report support-chat.yaml -o report.md
crossroads report support-chat.yaml --set area.load=huge
crossroads report support-chat.yaml --format adr -o docs/adr
crossroads report --example online-shop --format json
crossroads report --schema`,
		Args:              atMost(1),
		ValidArgsFunction: upTo(1, completeFiles),
		RunE: func(_ *cobra.Command, args []string) error {
			o.source.file = first(args)
			return runReport(a, o)
		},
	}
	var names []string
	for _, f := range reportFormats() {
		names = append(names, cobra.CompletionWithDesc(f.name, f.about))
	}
	o.page.register(c, names...)
	c.Flags().StringVar(&o.source.example, "example", "", "report on the worked example of this `name`")
	c.Flags().BoolVar(&o.full, "full", false, "all there is: the evidence behind every line, the decision matrix, starter code, sources")
	o.record.register(c)
	c.Flags().BoolVar(&o.schema, "schema", false, "print the JSON schema of the format json and end")
	completeFlag(c, "example", a.from(exampleNames))
	return c
}

func formatNames() []string {
	var names []string
	for _, f := range reportFormats() {
		names = append(names, f.name)
	}
	return names
}

func runReport(a *app, o reportOptions) error {
	switch {
	case o.schema: // nothing else that was asked for matters then
		return a.deliver(o.page.target, report.Schema())
	case !a.given(o.source):
		return errNoAnswers("report")
	}
	k, err := a.prepare(&o.page)
	if err != nil {
		return err
	}
	name := o.page.format
	if err := o.record.check(name); err != nil {
		return err
	}
	r, err := a.record(k, o.source)
	if err != nil {
		return err
	}
	f := formatNamed(name)
	in, err := a.input(k, r, f.shown(o.full))
	if err != nil {
		return err
	}
	in.Joint = o.source.file != "" && workshop.IsJoint(o.source.file)
	if name == "adr" {
		answers := cmp.Or(o.source.file, a.flags.answers)
		if len(a.flags.set) > 0 {
			answers = "" // it holds others
		}
		return a.deliverRecord(delivery{o.record, o.page.target, answers, o.full}, in)
	}
	text, err := f.write(in, o.full)
	if err != nil {
		return err
	}
	return a.handOver(o.page, text)
}

// formatNamed returns the format of a name, which must be that of one.
func formatNamed(name string) reportFormat {
	all := reportFormats()
	return all[slices.IndexFunc(all, func(f reportFormat) bool { return f.name == name })]
}

// report makes the report of a record in the format of a name.
func (a *app) report(k *knowledge, r questions.Record, name string) ([]byte, error) {
	f := formatNamed(name)
	in, err := a.input(k, r, f.shows)
	if err != nil {
		return nil, err
	}
	return f.write(in, false)
}

// tellReport writes the report of a record to standard output.
func (a *app) tellReport(k *knowledge, r questions.Record) error {
	text, err := a.report(k, r, "term")
	if err != nil {
		return err
	}
	return a.handOver(page{format: "term"}, text)
}
