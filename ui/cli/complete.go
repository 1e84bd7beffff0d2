package cli

import (
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/scoring"
)

// completion is what a shell asks for: the words that can stand next.
type completion = cobra.CompletionFunc

// completeFiles offers answers files.
func completeFiles(_ *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	return answersExtensions(), cobra.ShellCompDirectiveFilterFileExt
}

// completeStart offers answers files where commands may stand, too. Shells take
// whatever comes with a filter for file names for a part of it, commands as
// well, so here the files are listed, and only a path leaves that to the shell.
func completeStart(c *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
	if strings.ContainsAny(begun, `/\`) {
		return completeFiles(c, args, begun)
	}
	entries, err := os.ReadDir(".")
	if err != nil {
		return nil, cobra.ShellCompDirectiveDefault
	}
	var list []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), begun) && isAnswersFile(e) {
			list = append(list, e.Name())
		}
	}
	return list, cobra.ShellCompDirectiveDefault
}

// upTo offers nothing once there are n arguments.
func upTo(n int, f completion) completion {
	return func(c *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		if len(args) >= n {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return f(c, args, begun)
	}
}

// completeFolders offers folders.
func completeFolders(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return nil, cobra.ShellCompDirectiveFilterDirs
}

// from offers what the content knows, less what is given already. Where it
// cannot be read there is nothing to offer and nobody to tell.
func (a *app) from(list func(*knowledge) []string) completion {
	return func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		k, err := a.knowledge()
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		given := func(one string) bool {
			word, _, _ := strings.Cut(one, "\t")
			return slices.Contains(args, word)
		}
		return slices.DeleteFunc(list(k), given), cobra.ShellCompDirectiveNoFileComp
	}
}

// completeFlag ties a completion to a flag of the command, which must exist.
func completeFlag(c *cobra.Command, name string, f completion) {
	if err := c.RegisterFlagCompletionFunc(name, f); err != nil {
		panic(err) // the flag is registered nowhere: a defect that any run shows
	}
}

func completeGlobals(a *app, root *cobra.Command) {
	completeFlag(root, "set", a.completeSet)
	completeFlag(root, "answers", completeFiles)
	completeFlag(root, "content", completeFolders)
}

// completeSet offers question ids up to the "=", choices behind it, and behind
// a comma the choices that are not given yet.
func (a *app) completeSet(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
	const quiet = cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	k, err := a.knowledge()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	id, value, chosen := strings.Cut(begun, "=")
	if !chosen {
		var list []string
		for _, q := range k.Flow.Questions {
			list = append(list, cobra.CompletionWithDesc(string(q.ID)+"=", q.Title))
		}
		return list, quiet
	}
	q, ok := k.Flow.Question(questions.ID(id))
	if !ok {
		return nil, quiet
	}
	return choicesAfter(q, value), quiet
}

func choicesAfter(q questions.Question, value string) []string {
	kept := ""
	if i := strings.LastIndex(value, ","); i >= 0 {
		if q.Kind != questions.Several && q.Kind != questions.Ranking {
			return nil
		}
		kept = value[:i+1]
	}
	var list []string
	for _, c := range q.Choices {
		switch word := string(q.ID) + "=" + kept + c.ID; {
		case strings.Contains(","+kept, ","+c.ID+","):
		case kept == "":
			list = append(list, cobra.CompletionWithDesc(word, c.Label))
		default: // with a description bash does not find a word that holds a comma
			list = append(list, word)
		}
	}
	if kept == "" {
		list = append(list, cobra.CompletionWithDesc(string(q.ID)+"=unsure", "not sure"))
	}
	return list
}

// exampleNames are the worked examples with their titles.
func exampleNames(k *knowledge) []string {
	all, err := k.Examples()
	if err != nil {
		return nil
	}
	var list []string
	for _, one := range all {
		list = append(list, cobra.CompletionWithDesc(one.Name, one.Title))
	}
	return list
}

// alternativeNames are the alternatives with their names.
func alternativeNames(k *knowledge) []string {
	var list []string
	for _, one := range k.Model.Alternatives {
		list = append(list, cobra.CompletionWithDesc(one.ID, one.Name))
	}
	if slices.ContainsFunc(k.Model.Alternatives, func(a scoring.Alternative) bool { return a.Combines() }) {
		list = append(list, cobra.CompletionWithDesc(scoring.FamilyHybrid, "a combination, either way round"))
	}
	return list
}
