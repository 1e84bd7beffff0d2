package cli

import (
	"cmp"

	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/scoring/report"
)

// compareOptions is what to compare and how to show it.
type compareOptions struct {
	a, b string
	page page
}

// newCompare returns the command that sets two answers files against each
// other.
func newCompare(a *app) *cobra.Command {
	var o compareOptions
	c := &cobra.Command{
		Use:     "compare A [B]",
		Short:   "Show what differs between two answers files and what that does",
		GroupID: groupResult,
		Long: "Compare shows which answers differ between the files A and B and what each difference does to the " +
			"verdict. Without B it compares A with itself after --set.",
		Example: `crossroads compare alice.yaml bob.yaml
crossroads compare support-chat.yaml --set area.load=huge`,
		Args:              atMost(2),
		ValidArgsFunction: upTo(2, completeFiles),
		RunE: func(c *cobra.Command, args []string) error {
			switch {
			case a.flags.answers != "":
				return errNoMeaning(c.CommandPath(), "answers")
			case len(args) == 2 && len(a.flags.set) > 0:
				return errSetOnTwo()
			case len(args) == 2 && args[0] == stdinName && args[1] == stdinName:
				return errStdinTwice()
			case len(args) == 2:
				o.a, o.b = args[0], args[1]
			case len(args) == 1 && len(a.flags.set) > 0:
				o.a = args[0]
			default:
				return errTooFew(c.CommandPath(), "two answers files, or one and --set")
			}
			return runCompare(a, o)
		},
	}
	o.page.register(c, pageFormats()...)
	return c
}

func runCompare(a *app, o compareOptions) error {
	k, err := a.prepare(&o.page)
	if err != nil {
		return err
	}
	before, after, err := a.both(k, o)
	if err != nil {
		return err
	}
	shows := ofBrief
	if o.page.format == "json" {
		shows = ofData
	}
	left, err := a.inputOf(k, o.a, before, shows)
	if err != nil {
		return err
	}
	right, err := a.inputOf(k, cmp.Or(o.b, o.a), after, shows)
	if err != nil {
		return err
	}
	return a.show(o.page,
		func() string { return report.Compare(left, right) },
		func() ([]byte, error) { return report.CompareJSON(left, right) })
}

// inputOf is input for the answers of a file, with the measurement that counts
// for these alone.
func (a *app) inputOf(k *knowledge, file string, r questions.Record, shows need) (report.Input, error) {
	m, err := measurementOf(file, r.Measured)
	if err != nil {
		return report.Input{}, err
	}
	return a.input(k.with(m), r, shows)
}

// both reads the two records, or one and what --set makes of it.
func (a *app) both(k *knowledge, o compareOptions) (before, after questions.Record, err error) {
	if before, err = a.open(k, o.a); err != nil {
		return before, after, err
	}
	before.Person = cmp.Or(before.Person, stem(o.a))
	if o.b != "" {
		after, err = a.open(k, o.b)
		after.Person = cmp.Or(after.Person, stem(o.b))
		return before, after, err
	}
	after = before
	after.Person = before.Person + " after --set"
	after.Answers, err = withSet(k.Flow, before.Answers, a.flags.set)
	return before, after, err
}
