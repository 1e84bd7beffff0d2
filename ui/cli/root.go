package cli

import (
	"os"

	"github.com/spf13/cobra"
)

// newRoot returns the whole command tree; without a subcommand it asks.
func newRoot(a *app) *cobra.Command {
	var version bool
	root := &cobra.Command{
		Use:   "crossroads [FILE]",
		Short: "Walk through one decision and see what follows", // help and manual say which
		Long: "Crossroads asks about your situation and what matters to you, and shows what follows: a verdict, " +
			"how sure it is, and what would change it. " +
			"FILE goes on from saved answers.",
		Example: `crossroads                                        walk through the questions
crossroads support-chat.yaml                      go on from saved answers
crossroads report support-chat.yaml -o report.md  write the report
crossroads report --example online-shop           look at a worked example
crossroads check support-chat.yaml --expect python
crossroads team answers/                          put everybody's answers together
crossroads questions > answers.yaml               answer in an editor`,
		Args:              cobra.ArbitraryArgs,
		SilenceErrors:     true,
		SilenceUsage:      true,
		DisableAutoGenTag: true,
		ValidArgsFunction: upTo(1, completeStart),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 1 {
				if _, err := os.Stat(args[0]); err != nil {
					return notAFile(c, args[0], err)
				}
				return errTooMany(c.CommandPath(), args[1])
			}
			if version {
				return a.printVersion()
			}
			return runAsk(a, c, first(args))
		},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.out())
	root.SetErr(a.err())
	for _, g := range groups() {
		root.AddGroup(&g)
	}
	root.AddCommand(commands(a)...)
	a.flags.register(root)
	root.Flags().BoolVar(&version, "version", false, "print the versions and end")
	root.SetFlagErrorFunc(explainFlag)
	root.SetHelpFunc(a.help)
	completeGlobals(a, root)
	addDefaults(root)
	return root
}

// The groups in which help lists the commands.
const (
	groupResult    = "result"
	groupKnowledge = "knowledge"
	groupFiles     = "files"
)

func groups() []cobra.Group {
	return []cobra.Group{
		{ID: groupResult, Title: "What follows from answers"},
		{ID: groupKnowledge, Title: "What it knows"},
		{ID: groupFiles, Title: "What it keeps"},
	}
}

// commands are the subcommands.
func commands(a *app) []*cobra.Command {
	return []*cobra.Command{
		newReport(a),
		newCheck(a),
		newCompare(a),
		newTeam(a),
		newHost(a),
		newPrototype(a),
		newMeasure(a),
		newQuestions(a),
		newEvidence(a),
		newExamples(a),
		newSessions(a),
		newContent(a),
		newMan(a),
	}
}
