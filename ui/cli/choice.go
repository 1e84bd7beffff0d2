package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"crossroads/questions/phrase"
)

// choice is the value of a flag that takes one of a few words.
type choice[T ~string] struct {
	to   *T
	name string
	all  []string
}

// choiceFlag adds to the flags of a command one that takes one of a few words,
// lists them behind its usage, and completes them. A word may have behind a tab
// what it means; the words alone are returned.
func choiceFlag[T ~string](c *cobra.Command, flags *pflag.FlagSet, to *T, name, usage, otherwise string, words ...T) []string {
	described, all := make([]string, len(words)), make([]string, len(words))
	for i, word := range words {
		described[i] = string(word)
		all[i], _, _ = strings.Cut(described[i], "\t")
	}
	usage += ": " + phrase.List(all, "or")
	if otherwise != "" {
		usage += " (" + otherwise + ")"
	}
	flags.Var(choice[T]{to, name, all}, name, usage)
	completeFlag(c, name, cobra.FixedCompletions(described, cobra.ShellCompDirectiveNoFileComp))
	return all
}

// Set implements pflag.Value.
func (v choice[T]) Set(word string) error {
	if !slices.Contains(v.all, word) {
		return errUnknownChoice(v.name, word, v.all)
	}
	*v.to = T(word)
	return nil
}

// String implements pflag.Value.
func (v choice[T]) String() string { return string(*v.to) }

// Type implements pflag.Value.
func (v choice[T]) Type() string { return "string" }
