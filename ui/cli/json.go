package cli

import (
	"bytes"
	"encoding/json"

	"github.com/spf13/cobra"
)

// registerList adds the flag that chooses the format of a list.
func registerList(c *cobra.Command, format *string) {
	*format = "term"
	choiceFlag(c, c.Flags(), format, "format", "`format`", "", "term", "json")
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
