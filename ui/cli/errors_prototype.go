package cli

import (
	"fmt"

	"crossroads/scoring/report"
	"crossroads/scoring/report/prototypepage"
)

// The wording of what keeps prototypes from being written.

func errNothingContends(in prototypepage.Input) error {
	hint := "prototypes compare what can be chosen; crossroads report says what rules the others out"
	if len(in.Choice.Between) == 1 {
		only := report.FullName(in.Model, in.Choice.Between[0])
		return failed(statusFailed, fmt.Sprintf("only %s is left, so there is nothing to compare", only), hint)
	}
	return failed(statusFailed, "every alternative is ruled out, so there is nothing to compare", hint)
}

func errNoPrototypes() error {
	return failed(statusFailed, "this content pack has no prototypes",
		"put them into its folder prototypes, beginning with those of the built-in pack: crossroads content export DIR")
}

func errNotInLanguage(part, name string) error {
	return failed(statusFailed, fmt.Sprintf("the part %q is not written for %s", part, name),
		"leave --part out, or add it to the folder prototypes of the pack")
}
