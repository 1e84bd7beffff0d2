package cli

import (
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
		Args:   cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				return errTooMany(c.CommandPath(), args[0])
			}
			return runMan(a)
		},
	}
}

// runMan lets Fang write the page of a command tree of its own, since Fang
// adds its command to the tree it is given. It prints to the standard output
// of the process, whatever stream the program was started with.
func runMan(a *app) error {
	tree := newRoot(&app{ctx: a.ctx, stdin: a.stdin, stdout: a.stdout, stderr: a.stderr})
	for _, c := range tree.Commands() {
		if c.Name() == "man" {
			tree.RemoveCommand(c)
			continue
		}
		unquote(c)
	}
	unquote(tree)
	tree.SetArgs([]string{"man"})
	quiet := func(io.Writer, fang.Styles, error) {} // Run tells what goes wrong
	if err := fang.Execute(a.ctx, tree, fang.WithVersion(version()), fang.WithErrorHandler(quiet)); err != nil {
		return errOutput(err)
	}
	return nil
}

// unquote takes the marks out of the usage of flags by which help finds the
// name of the value; Fang would print them.
func unquote(c *cobra.Command) {
	bare := func(f *pflag.Flag) { f.Usage = strings.ReplaceAll(f.Usage, "`", "") }
	c.Flags().VisitAll(bare)
	c.PersistentFlags().VisitAll(bare)
	for _, sub := range c.Commands() {
		unquote(sub)
	}
}
