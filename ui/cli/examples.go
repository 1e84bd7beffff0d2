package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/content"
	"crossroads/ui/cells"
	"crossroads/ui/theme"
)

// newExamples returns the command that lists the worked examples or prints one.
func newExamples(a *app) *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:     "examples [NAME]",
		Short:   "List the worked examples, or print the answers of one",
		GroupID: groupKnowledge,
		Example: `crossroads examples
crossroads examples online-shop > answers.yaml
crossroads report --example online-shop`,
		Args:              atMost(1),
		PreRunE:           withoutAnswers,
		ValidArgsFunction: upTo(1, a.from(exampleNames)),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return runExamples(a, format)
			}
			if c.Flags().Changed("format") {
				return errNoMeaning("the answers of an example", "format")
			}
			return runExample(a, args[0])
		},
	}
	registerList(c, &format)
	return c
}

// runExamples prints a line for each example, its name first. On a terminal
// what is too long for the line is cut.
func runExamples(a *app, format string) error {
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	all, err := k.Examples()
	if err != nil {
		return err
	}
	if format == "json" {
		return a.printJSON(examplesData(all))
	}
	column := 0
	for _, one := range all {
		column = max(column, len(one.Name))
	}
	var b strings.Builder
	for _, one := range all {
		line := fmt.Sprintf("%-*s  %s", column, one.Name, one.Title)
		if one.About != "" {
			line += ": " + one.About
		}
		line = cells.Line(line)
		if isTerminal(a.stdout) {
			line = cells.Cut(line, widthOf(a.stdout), theme.NewGlyphs(a.ascii()).Ellipsis)
		}
		fmt.Fprintln(&b, line)
	}
	return a.print(b.String())
}

// exampleData is an example for programs.
type exampleData struct {
	Name  string `json:"name"`
	Title string `json:"title"`
	About string `json:"about"`
}

func examplesData(all []content.Example) []exampleData {
	list := []exampleData{}
	for _, one := range all {
		list = append(list, exampleData{one.Name, one.Title, one.About})
	}
	return list
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
