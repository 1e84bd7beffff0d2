package cli

import (
	"charm.land/fang/v2"
	"github.com/spf13/cobra"
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
		}
	}
	tree.SetArgs([]string{"man"})
	return fang.Execute(a.ctx, tree, fang.WithVersion(version()))
}
