package cli

import (
	"slices"

	"github.com/spf13/pflag"

	"crossroads/questions"
	"crossroads/ui/theme"
)

// globals are the flags that every command has.
type globals struct {
	set     []string
	answers string
	content string
	color   string
	theme   string
	plain   bool
	noInput bool
	ascii   bool
	noMouse bool
	noPager bool

	asciiFlag *pflag.Flag // tells whether ascii was given
	complete  bool
}

// register adds the flags. Those about answers come first: they are needed
// most.
func (g *globals) register(flags *pflag.FlagSet) {
	flags.StringArrayVar(&g.set, "set", nil, "give or change an `answer`: QUESTION=CHOICE, several choices joined by commas; may be repeated")
	flags.StringVar(&g.answers, "answers", "", "start from the answers in this `file`; - is standard input")
	flags.StringVar(&g.content, "content", "", "use the content pack in this `folder` in place of the built-in one")
	flags.BoolVar(&g.complete, "complete", false, "ask every question, not only the few that decide most")
	flags.BoolVar(&g.noInput, "no-input", false, "never ask anything")
	flags.BoolVar(&g.plain, "plain", false, "ask line by line, without redrawing the screen")
	flags.StringVar(&g.theme, "theme", "auto", "`colours` for a background: auto, dark, light or none")
	flags.StringVar(&g.color, "color", "auto", "`when` to use colour: auto, always or never")
	flags.BoolVar(&g.ascii, "ascii", false, "draw with characters that every font has")
	flags.BoolVar(&g.noMouse, "no-mouse", false, "leave the mouse to the terminal")
	flags.BoolVar(&g.noPager, "no-pager", false, "print what is long as well, without a pager")
	flags.SortFlags = false
	g.asciiFlag = flags.Lookup("ascii")
}

// check refuses values that no command could use.
func (g *globals) check() error {
	if !slices.Contains(colorChoices(), g.color) {
		return errUnknownChoice("value of --color", g.color, questions.Nearest(g.color, colorChoices()), colorChoices())
	}
	if _, err := theme.ParseChoice(g.theme); err != nil {
		return errUnknownChoice("theme", g.theme, questions.Nearest(g.theme, themeNames()), themeNames())
	}
	return nil
}

func colorChoices() []string { return []string{"auto", "always", "never"} }

func themeNames() []string {
	var names []string
	for _, c := range theme.Choices() {
		names = append(names, string(c))
	}
	return names
}
