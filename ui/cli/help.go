package cli

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"crossroads/ui/cells"
)

// help prints what a command does, examples first. Headings are bold on a
// terminal; there is no other styling, so nothing has to be asked about it.
func (a *app) help(c *cobra.Command, _ []string) {
	h := helpText{width: widthOf(a.stdout), bold: a.profile(a.stdout) > colorprofile.NoTTY && isTerminal(a.stdout)}
	about := c.Long
	if about == "" {
		about = c.Short
	}
	if !c.HasParent() {
		about = strings.TrimSpace(a.decides() + " " + about)
	}
	h.paragraph(0, about)
	if c.Example != "" {
		h.heading("Examples")
		for line := range strings.SplitSeq(c.Example, "\n") {
			h.line("  " + line)
		}
	}
	h.heading("Usage")
	h.line("  " + strings.TrimSuffix(c.UseLine(), " [flags]") + " [flags]")
	if c.HasAvailableSubCommands() {
		h.line("  " + c.CommandPath() + " COMMAND [flags]")
		h.commands(c)
	}
	h.flags("Flags", c.LocalNonPersistentFlags())
	h.flags("Flags of every command", c.Root().PersistentFlags())
	if !c.HasParent() {
		h.rows("Environment", variables())
		h.rows("Exit status", statuses())
	}
	a.unhelped = a.print(h.String())
}

// decides is the question that the pack in use is about, "" where it cannot be
// read: help is there all the same.
func (a *app) decides() string {
	guide, err := a.guide()
	if err != nil {
		return ""
	}
	return cells.Line(guide.Title)
}

// helpText is a help page in the making.
type helpText struct {
	strings.Builder
	width int
	bold  bool
}

func (h *helpText) line(text string) { h.WriteString(strings.TrimRight(text, " ") + "\n") }

func (h *helpText) heading(text string) {
	if h.bold {
		text = "\x1b[1m" + text + "\x1b[m"
	}
	h.line("\n" + text)
}

// paragraph writes text wrapped to the width behind an indent.
func (h *helpText) paragraph(indent int, text string) {
	for _, line := range cells.Words(text, h.width-indent) {
		h.line(strings.Repeat(" ", indent) + line)
	}
}

// row writes a name and beside it what it is about.
func (h *helpText) row(column int, name, about string) {
	lines := cells.Words(about, max(h.width-column-4, 20))
	h.line(fmt.Sprintf("  %-*s  %s", column, name, lines[0]))
	for _, line := range lines[1:] {
		h.line(strings.Repeat(" ", column+4) + line)
	}
}

func (h *helpText) commands(c *cobra.Command) {
	column, others := 0, &cobra.Group{Title: "Commands"}
	for _, sub := range c.Commands() {
		column = max(column, len(sub.Name()))
	}
	if len(c.Groups()) > 0 {
		others.Title = "Other commands"
	}
	for _, g := range append(slices.Clone(c.Groups()), others) {
		h.heading(g.Title)
		for _, sub := range c.Commands() {
			if sub.GroupID == g.ID && sub.IsAvailableCommand() {
				h.row(column, sub.Name(), sub.Short)
			}
		}
	}
}

func (h *helpText) flags(title string, set *pflag.FlagSet) {
	var rows []row
	set.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, about := pflag.UnquoteUsage(f)
		if f.Name == "help" { // the words of Cobra
			about = "show this help"
		}
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if value != "" {
			name += " " + strings.ToUpper(value)
		}
		if !slices.Contains([]string{"", "false", "[]", "0"}, f.DefValue) {
			about += " (" + f.DefValue + ")"
		}
		rows = append(rows, row{name, about})
	})
	if len(rows) > 0 {
		h.rows(title, rows)
	}
}

// row is a name and what it is about.
type row struct{ name, about string }

// rows writes names below a heading, and beside each what it is about.
func (h *helpText) rows(title string, rows []row) {
	h.heading(title)
	column := 0
	for _, r := range rows {
		column = max(column, utf8.RuneCountInString(r.name))
	}
	for _, r := range rows {
		h.row(column, r.name, r.about)
	}
}

// statuses are the exit statuses.
func statuses() []row {
	return []row{
		{fmt.Sprint(statusDone), "done"},
		{fmt.Sprint(statusFailed), "failed"},
		{fmt.Sprint(statusUsage), "wrong usage, or answers are missing and nobody can be asked"},
		{fmt.Sprint(statusChanged), "check: the decision no longer holds"},
		{fmt.Sprint(statusHungUp), "hung up; the answers are saved"},
		{fmt.Sprint(statusInterrupted), "interrupted; the answers are saved"},
		{fmt.Sprint(statusTerminated), "terminated; the answers are saved"},
	}
}

// variables are those of the environment that somebody may want to set.
func variables() []row {
	return []row{
		{"ACCESSIBLE", "ask line by line, as --plain does"},
		{"CI", "ask nothing, as --no-input does, unless --plain is given"},
		{"CLICOLOR_FORCE", "use colour on a pipe, too; FORCE_COLOR with 1, 2 or 3 says how many"},
		{"COLORFGBG", "what the background is, where the terminal does not say"},
		{"FORCE_HYPERLINK", "link text on a terminal; 0 prints addresses"},
		{"NO_COLOR", "use no colour"},
		{"XDG_STATE_HOME", "keep unfinished sessions in the folder crossroads in this one"},
	}
}
