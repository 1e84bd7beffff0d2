package cli

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"charm.land/fang/v2"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// newMan returns the hidden command that prints the manual page.
func newMan(a *app) *cobra.Command {
	return &cobra.Command{
		Use:    "man",
		Short:  "Print the manual page",
		Hidden: true,
		Args:   atMost(0),
		RunE:   func(*cobra.Command, []string) error { return runMan(a) },
	}
}

// runMan lets Fang write the page of a command tree of its own, since Fang
// adds its command to the tree it is given. It prints to the standard output
// of the process, whatever stream the program was started with.
func runMan(a *app) error {
	tree := newRoot(&app{ctx: a.ctx, stdin: a.stdin, stdout: a.stdout, stderr: a.stderr})
	tree.Short = cmp.Or(a.decides(), tree.Short)
	for _, c := range tree.Commands() {
		if c.Name() == "man" {
			tree.RemoveCommand(c)
			continue
		}
		worded(c)
	}
	worded(tree)
	tree.SetArgs([]string{"man"})
	quiet := func(io.Writer, fang.Styles, error) {} // Run tells what goes wrong
	if err := fang.Execute(a.ctx, tree, fang.WithVersion(version()), fang.WithErrorHandler(quiet)); err != nil {
		return errOutput(err)
	}
	return a.print(manRest(tree.Example))
}

// worded words flags for Fang, which would print the marks by which help finds
// the name of a value, and short forms with two dashes.
func worded(c *cobra.Command) {
	bare := func(f *pflag.Flag) {
		f.Usage = strings.ReplaceAll(f.Usage, "`", "")
		if f.Shorthand != "" {
			f.Usage, f.Shorthand = f.Usage+"; short -"+f.Shorthand, ""
		}
	}
	c.Flags().VisitAll(bare)
	c.PersistentFlags().VisitAll(bare)
	for _, sub := range c.Commands() {
		worded(sub)
	}
}

// manRest is what Fang's page lacks, in the language of manual pages.
func manRest(examples string) string {
	escape := strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`)
	var b strings.Builder
	section := func(title string, rows []row) {
		fmt.Fprintf(&b, ".SH %s\n", title)
		for _, r := range rows {
			fmt.Fprintf(&b, ".TP\n%s\n%s\n", escape.Replace(r.name), escape.Replace(r.about))
		}
	}
	section("ENVIRONMENT", variables())
	section("EXIT STATUS", statuses())
	fmt.Fprintf(&b, ".SH EXAMPLES\n.nf\n%s\n.fi\n", escape.Replace(examples))
	return b.String()
}
