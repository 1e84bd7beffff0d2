package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
)

// newExamples returns the command that lists the worked examples or prints one.
func newExamples(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "examples [NAME]",
		Short:   "List the worked examples, or print the answers of one",
		GroupID: groupKnowledge,
		Example: `crossroads examples
crossroads examples online-shop > answers.yaml
crossroads report --example online-shop`,
		Args:              atMost(1),
		PreRunE:           withoutAnswers,
		ValidArgsFunction: upTo(1, a.from(exampleNames)),
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return runExamples(a)
			}
			return runExample(a, args[0])
		},
	}
}

// runExamples prints a line for the name and title of each example and what it
// is about below.
func runExamples(a *app) error {
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	all, err := k.Examples()
	if err != nil {
		return err
	}
	column := 0
	for _, one := range all {
		column = max(column, len(one.Name))
	}
	width := widthOf(a.stdout)
	var b strings.Builder
	for _, one := range all {
		fmt.Fprintf(&b, "%-*s  %s\n", column, one.Name, one.Title)
		for _, line := range wrap(one.About, width-column-2) {
			fmt.Fprintf(&b, "%s  %s\n", strings.Repeat(" ", column), line)
		}
	}
	return a.print(b.String())
}

// runExample prints the answers file of an example as it is.
func runExample(a *app, name string) error {
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	file, err := k.exampleFile(name)
	if err != nil {
		return err
	}
	return a.deliver(target{}, file)
}
