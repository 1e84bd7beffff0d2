package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"crossroads/questions"
)

// addDefaults adds the commands that Cobra would add by itself, and makes them
// complain like all others.
func addDefaults(root *cobra.Command) {
	root.SetHelpCommand(newHelp())
	root.InitDefaultCompletionCmd()
	c, _, err := root.Find([]string{"completion"})
	if err != nil {
		return
	}
	c.Short = "Write the completion script of a shell"
	c.Long = "Completion writes the script by which a shell completes commands, flags, questions and choices. " +
		"The help of each shell says how to load it."
	c.Example = "crossroads completion bash --help"
	c.Args = cobra.ArbitraryArgs
	c.RunE = needsSubcommand
	for _, shell := range c.Commands() {
		shell.Args = atMost(0)
		shell.Short = "Write the completion script of " + shell.Name()
		shell.Long, shell.Example = loading(shell.Name())
	}
}

// loading says what the completion of a shell needs and how it is loaded, now
// and for every new shell.
func loading(shell string) (about, example string) {
	switch shell {
	case "bash":
		return "Completion in bash needs the package bash-completion.",
			`source <(crossroads completion bash)
crossroads completion bash > ~/.local/share/bash-completion/completions/crossroads`
	case "zsh":
		return "Completion in zsh needs to be on: autoload -U compinit; compinit.",
			`source <(crossroads completion zsh)
crossroads completion zsh > "${fpath[1]}/_crossroads"`
	case "fish":
		return "Completion in fish needs nothing else.",
			`crossroads completion fish | source
crossroads completion fish > ~/.config/fish/completions/crossroads.fish`
	}
	return "Completion in PowerShell needs nothing else. For every new shell, add the line to the profile.",
		"crossroads completion powershell | Out-String | Invoke-Expression"
}

// newHelp returns the command that shows the help of another.
func newHelp() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Show what a command does",
		Args:  cobra.ArbitraryArgs,
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			of, _, err := c.Root().Find(args)
			if err != nil {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return subcommands(of), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			of, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 {
				name := strings.Join(args, " ")
				return errUnknownCommand(name, questions.Nearest(name, subcommands(c.Root())))
			}
			return of.Help()
		},
	}
}

// subcommands are the names of those that help lists.
func subcommands(c *cobra.Command) []string {
	var names []string
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			names = append(names, sub.Name())
		}
	}
	return names
}
