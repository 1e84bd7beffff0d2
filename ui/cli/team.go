package cli

import (
	"cmp"
	"strconv"

	"github.com/spf13/cobra"

	"crossroads/scoring/report"
)

// teamOptions is whose answers to put together and how to show it.
type teamOptions struct {
	paths  []string
	format string
	title  string
	names  bool
	round  int
	target target
}

// newTeam returns the command that puts everybody's answers together.
func newTeam(a *app) *cobra.Command {
	var o teamOptions
	c := &cobra.Command{
		Use:     "team FILE|DIR...",
		Short:   "Put everybody's answers files together",
		GroupID: groupResult,
		Long: "Team reads one answers file a person, or every answers file of a folder, and shows each verdict, how " +
			"they mix, how far people agree on what matters, and which questions carry the disagreement. It averages " +
			"nobody. People are numbered unless --names is given.",
		Example: `crossroads team answers/
crossroads team alice.yaml bob.yaml carol.yaml --names
crossroads team answers/ --format json`,
		Args:              cobra.ArbitraryArgs,
		ValidArgsFunction: completeFiles,
		RunE: func(c *cobra.Command, args []string) error {
			if err := withoutAnswers(c); err != nil {
				return err
			}
			if len(args) == 0 {
				return errTooFew(c.CommandPath(), "answers files, or a folder of them")
			}
			o.paths = args
			return runTeam(a, o)
		},
	}
	c.Flags().StringVar(&o.format, "format", "", "`format`: term, md, html or json (term, or by the name of the file)")
	c.Flags().StringVar(&o.title, "title", "", "what is being decided, as a `text`; by default the title that the files share")
	c.Flags().BoolVar(&o.names, "names", false, "print names in place of numbers")
	c.Flags().IntVar(&o.round, "round", 0, "`number` of the round, where there are two")
	o.target.register(c)
	completeFlag(c, "format", words(textFormats()...))
	return c
}

func runTeam(a *app, o teamOptions) error {
	name, err := a.textFormat(o.format, o.target)
	if err != nil {
		return err
	}
	if o.round < 0 || o.round > 2 {
		return errUnknownChoice("round", strconv.Itoa(o.round), "", []string{"1", "2"})
	}
	if err := o.target.check(); err != nil {
		return err
	}
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	result, title, err := a.gather(k, o.paths)
	if err != nil {
		return err
	}
	in := report.TeamInput{Model: k.Model, Flow: k.Flow, Result: result,
		Title: cmp.Or(o.title, title), Date: a.env.today(), Round: o.round, Named: o.names}
	var text []byte
	if name == "json" {
		text, err = report.TeamJSON(in)
	} else {
		text, err = a.present(name, o.target, report.Team(in))
	}
	if err != nil {
		return err
	}
	return a.deliver(o.target, text)
}
