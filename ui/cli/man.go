package cli

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/muesli/mango"
	mcobra "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

// newMan returns the hidden command that prints the manual page.
func newMan(a *app) *cobra.Command {
	return &cobra.Command{
		Use:    "man",
		Short:  "Print the manual page",
		Hidden: true,
		Args:   atMost(0),
		RunE: func(c *cobra.Command, _ []string) error {
			root := c.Root()
			root.Short = cmp.Or(a.decides(), root.Short)
			page, err := mcobra.NewManPage(1, root)
			if err != nil {
				return err
			}
			manFlags(&page.Root)
			return a.print(page.Build(roff.NewDocument()) + manRest(root.Example))
		},
	}
}

// manFlags words flags for mango, which would print the marks by which help
// finds the name of a value, and short forms with two dashes.
func manFlags(c *mango.Command) {
	for name, f := range c.Flags {
		f.Usage = strings.ReplaceAll(f.Usage, "`", "")
		if f.Short != "" {
			f.Usage, f.Short = f.Usage+"; short -"+f.Short, ""
		}
		c.Flags[name] = f
	}
	for _, sub := range c.Commands {
		manFlags(sub)
	}
}

// manRest is what mango's page lacks, in the language of manual pages.
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
