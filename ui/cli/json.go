package cli

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/spf13/cobra"

	"crossroads/questions"
)

// listFormats are those of what is listed, a line each.
func listFormats() []string { return []string{"term", "json"} }

// registerList adds the flag that chooses the format of a list.
func registerList(c *cobra.Command, format *string) {
	c.Flags().StringVar(format, "format", "term", "`format`: term, a line each, or json")
	completeFlag(c, "format", words(listFormats()...))
}

// validFormat refuses a format that is not among those given.
func validFormat(format string, all []string) error {
	if slices.Contains(all, format) {
		return nil
	}
	return errUnknownChoice("format", format, questions.Nearest(format, all), all)
}

// printJSON writes a value for programs.
func (a *app) printJSON(value any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(value); err != nil {
		return err
	}
	return a.print(b.String())
}
