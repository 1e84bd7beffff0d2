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
	title  string
	names  bool
	round  int
	page   page
	record recordOptions
}

// newTeam returns the command that puts everybody's answers together.
func newTeam(a *app) *cobra.Command {
	var o teamOptions
	c := &cobra.Command{
		Use:     "team FILE|DIR...",
		Short:   "Combine everyone's answers",
		GroupID: groupResult,
		Long: "Team reads one answers file per person, or every answers file of a folder, and shows each verdict, how " +
			"often each alternative leads, how far people agree on what matters, and which questions divide them. It averages " +
			"nobody. People are numbered unless --names is given. Several folders are rounds, as far as the same people " +
			"are in them, and so are the folders of a workshop: everybody counts once, with their last answers, and the report " +
			"says what moved. A workshop whose round is open is refused.",
		Example: `crossroads team answers/
crossroads team alice.yaml bob.yaml carol.yaml --names
crossroads team round-1/ round-2/
crossroads team workshop/ --format adr -o docs/adr`,
		Args:              oneTo(unlimited, "answers files, or a folder of them"),
		ValidArgsFunction: completeFiles,
		PreRunE:           withoutAnswers,
		RunE: func(_ *cobra.Command, args []string) error {
			o.paths = args
			return runTeam(a, o)
		},
	}
	c.Flags().StringVar(&o.title, "title", "", "what is being decided, as a `text`; by default the title that the files share")
	c.Flags().BoolVar(&o.names, "names", false, "print names in place of numbers")
	c.Flags().IntVar(&o.round, "round", 0, "`number` of the round, where there are two (the last)")
	o.record.register(c)
	o.page.register(c, append(pageFormats(), "adr", "short")...)
	return c
}

func runTeam(a *app, o teamOptions) error {
	if o.round < 0 || o.round > 2 {
		return errUnknownChoice("round", strconv.Itoa(o.round), []string{"1", "2"})
	}
	k, err := a.prepare(&o.page)
	if err != nil {
		return err
	}
	if err := o.record.check(o.page.format); err != nil {
		return err
	}
	c, err := a.crew(k, o.paths, o.round)
	if err != nil {
		return err
	}
	if c.hosted != nil && o.names && !c.hosted.Named {
		return errNotNamed()
	}
	g, err := a.gather(k, c, o.page.format == "adr")
	if err != nil {
		return err
	}
	in := report.TeamInput{Model: k.Model, Flow: k.Flow, Result: g.result, Title: cmp.Or(o.title, g.title), Date: a.env.today(),
		Round: cmp.Or(o.round, c.rounds), Named: o.names || c.hosted != nil && c.hosted.Named}
	switch o.page.format {
	case "adr":
		return a.deliverTeamRecord(k, o, c, g, in)
	case "short":
		return a.deliver(o.page.target, []byte(report.TeamLine(in)+"\n"))
	}
	return a.show(o.page,
		func() string { return report.Team(in) },
		func() ([]byte, error) { return report.TeamJSON(in) })
}
