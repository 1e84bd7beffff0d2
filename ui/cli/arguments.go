package cli

import (
	"math"

	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/questions/phrase"
)

// atMost takes no more than n arguments.
func atMost(n int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) > n {
			return errTooMany(c.CommandPath(), args[n])
		}
		return nil
	}
}

// oneTo takes 1 to most arguments, and says what is missing where there is none.
func oneTo(most int, missing string) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return errTooFew(c.CommandPath(), missing)
		}
		return atMost(most)(c, args)
	}
}

// unlimited is any number of arguments.
const unlimited = math.MaxInt

// first is the first argument, or "".
func first(args []string) string {
	if len(args) == 0 {
		return ""
	}
	return args[0]
}

// withoutAnswers refuses --set and --answers on a command that has no use for
// them, rather than ignoring what somebody asked for.
func withoutAnswers(c *cobra.Command, _ []string) error {
	for _, name := range []string{"set", "answers"} {
		if f := c.Flags().Lookup(name); f != nil && f.Changed {
			return errNoMeaning(c.CommandPath(), name)
		}
	}
	return nil
}

// needsSubcommand is the run function of a command that only groups others.
func needsSubcommand(c *cobra.Command, args []string) error {
	names := subcommands(c)
	if len(args) == 0 {
		return errTooFew(c.CommandPath(), "a command: "+phrase.List(names, "or"))
	}
	return errUnknownSubcommand(c.CommandPath(), args[0], questions.Nearest(args[0], names), names)
}
