package cli

import (
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"crossroads/ui/theme"
)

// globals are the flags that every command has.
type globals struct {
	set     []string
	answers string
	content string
	color   string
	theme   theme.Choice
	plain   bool
	noInput bool
	ascii   bool
	noMouse bool
	noPager bool

	asciiFlag *pflag.Flag // tells whether ascii was given
	complete  bool
}

// register adds the flags to all commands. Those about answers come first: they
// are needed most.
func (g *globals) register(root *cobra.Command) {
	flags := root.PersistentFlags()
	g.theme, g.color = theme.Auto, "auto"
	flags.StringArrayVar(&g.set, "set", nil, "give or change an `answer`: QUESTION=CHOICE, several choices joined by commas; may be repeated")
	flags.StringVar(&g.answers, "answers", "", "start from the answers in this `file`; - is standard input")
	flags.StringVar(&g.content, "content", "", "use the content pack in this `folder` in place of the built-in one")
	flags.BoolVar(&g.complete, "complete", false, "ask every question, not only the few that decide most")
	flags.BoolVar(&g.noInput, "no-input", false, "never ask anything")
	flags.BoolVar(&g.plain, "plain", false, "ask line by line, without redrawing the screen")
	choiceFlag(root, flags, &g.theme, "theme", "`colours` for a background", "", theme.Choices()...)
	choiceFlag(root, flags, &g.color, "color", "`when` to use colour", "", "auto", "always", "never")
	flags.BoolVar(&g.ascii, "ascii", false, "draw with characters that every font has")
	flags.BoolVar(&g.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	flags.BoolVar(&g.noPager, "no-pager", false, "print everything without a pager")
	flags.SortFlags = false
	g.asciiFlag = flags.Lookup("ascii")
}
