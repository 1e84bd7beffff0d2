package cli

import (
	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/scoring/report"
)

// reportOptions is what the report is made of and how.
type reportOptions struct {
	source source
	format string
	schema bool
	target target
}

// reportFormat is one way to present a report. The markdown of a text format
// is drawn on a terminal.
type reportFormat struct {
	name  string
	about string
	write func(report.Input) ([]byte, error)
}

// reportFormats are all ways to present a report; a new one is one line here.
func reportFormats() []reportFormat {
	return []reportFormat{
		{"term", "drawn on a terminal, plain text elsewhere", reportMarkdown},
		{"md", "markdown", reportMarkdown},
		{"adr", "a decision record to file in a repository", reportRecord},
		{"json", "every number, to compute with", report.JSON},
	}
}

func reportMarkdown(in report.Input) ([]byte, error) {
	return []byte(report.Build(in).Markdown()), nil
}

func reportRecord(in report.Input) ([]byte, error) { return []byte(report.ADR(in)), nil }

// newReport returns the command that writes the report of saved answers.
func newReport(a *app) *cobra.Command {
	var o reportOptions
	c := &cobra.Command{
		Use:     "report [FILE]",
		Short:   "Write the report of saved answers",
		GroupID: groupResult,
		Long: "Report writes what follows from the answers in FILE, of a worked example, or given with --answers and " +
			"--set. Questions without an answer count as not sure, and the report says so.",
		Example: `crossroads report support-chat.yaml
crossroads report support-chat.yaml -o report.md
crossroads report support-chat.yaml --set area.load=huge
crossroads report --example online-shop --format json
crossroads report --schema`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeFiles,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 1 {
				return errTooMany(c.CommandPath(), args[1])
			}
			if len(args) == 1 {
				o.source.file = args[0]
			}
			return runReport(a, o)
		},
	}
	var names []string
	for _, f := range reportFormats() {
		names = append(names, cobra.CompletionWithDesc(f.name, f.about))
	}
	c.Flags().StringVar(&o.format, "format", "", "`format`: "+orList(formatNames())+" (term, or by the name of the file)")
	c.Flags().StringVar(&o.source.example, "example", "", "report on the worked example of this `name`")
	c.Flags().BoolVar(&o.schema, "schema", false, "print the JSON schema of the format json and end")
	o.target.register(c)
	completeFlag(c, "format", words(names...))
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
	if o.schema {
		return reportSchema(a, o)
	}
	if !a.given(o.source) {
		return errNoAnswers("report")
	}
	name, err := chooseFormat(o.format, o.target, formatNames())
	if err != nil {
		return err
	}
	if err := o.target.check(); err != nil {
		return err
	}
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	r, err := a.record(k, o.source)
	if err != nil {
		return err
	}
	text, err := a.report(k, r, name)
	if err != nil {
		return err
	}
	shown, err := a.present(name, o.target, string(text))
	if err != nil {
		return err
	}
	return a.deliver(o.target, shown)
}

// reportSchema writes the schema of the format json; nothing else that was
// asked for matters then.
func reportSchema(a *app, o reportOptions) error {
	if err := o.target.check(); err != nil {
		return err
	}
	return a.deliver(o.target, report.Schema())
}

// report makes the report of a record in a format.
func (a *app) report(k *knowledge, r questions.Record, name string) ([]byte, error) {
	in, err := a.input(k, r)
	if err != nil {
		return nil, err
	}
	for _, f := range reportFormats() {
		if f.name == name {
			return f.write(in)
		}
	}
	return nil, errUnknownChoice("format", name, "", formatNames())
}
