package cli

import (
	"cmp"
	"runtime"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"crossroads/ui/theme"
)

// The width of what is printed: that of the terminal, but lines longer than
// widest are hard to read, and nobody is there to see narrower ones on a pipe.
const (
	widest    = 100
	pipeWidth = 80
)

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(f.Fd())
}

// widthOf returns how many columns text on the stream may use.
func widthOf(stream any) int {
	f, ok := stream.(interface{ Fd() uintptr })
	if !ok {
		return pipeWidth
	}
	width, _, err := term.GetSize(f.Fd())
	if err != nil || width <= 0 {
		return pipeWidth
	}
	return min(width, widest)
}

// profile returns how many colours may be sent to a stream. A flag wins over
// the environment. Unlike the detection of the library it starts no process to
// find out, and takes any NO_COLOR for a no.
func (a *app) profile(stream any) colorprofile.Profile {
	terminal := isTerminal(stream)
	switch a.flags.color {
	case "never":
		return colorprofile.ASCII
	case "always":
		return max(a.colours(), colorprofile.ANSI)
	}
	switch {
	case a.env.get("NO_COLOR") != "" || a.env.get("CLICOLOR") == "0":
		return colorprofile.ASCII
	case a.env.on("CLICOLOR_FORCE"):
		return max(a.colours(), colorprofile.ANSI)
	case a.env.get("FORCE_COLOR") != "":
		return a.forced(a.env.get("FORCE_COLOR"))
	case !terminal:
		return colorprofile.NoTTY
	}
	return a.colours()
}

// forced is what FORCE_COLOR asks for: a depth from 0 to 3, or yes or no.
func (a *app) forced(value string) colorprofile.Profile {
	switch value {
	case "0", "false":
		return colorprofile.ASCII
	case "1":
		return colorprofile.ANSI
	case "2":
		return colorprofile.ANSI256
	case "3":
		return colorprofile.TrueColor
	}
	return max(a.colours(), colorprofile.ANSI)
}

// colours is what the environment and the terminal database say about the
// terminal.
func (a *app) colours() colorprofile.Profile {
	var plain []string
	for _, one := range []string{"TERM", "COLORTERM", "WT_SESSION", "GOOGLE_CLOUD_SHELL"} {
		if value := a.env.get(one); value != "" {
			plain = append(plain, one+"="+value)
		}
	}
	p := colorprofile.Env(plain)
	if p > colorprofile.NoTTY && p < colorprofile.TrueColor {
		p = max(p, colorprofile.Terminfo(a.env.get("TERM")))
	}
	return p
}

// ascii reports whether to draw with characters that every font has. A flag wins
// over what is known of the terminal, either way.
func (a *app) ascii() bool {
	if f := a.flags.asciiFlag; f != nil && f.Changed {
		return a.flags.ascii
	}
	return theme.Narrow(a.env) || a.env.simple()
}

// background is the theme that is wanted, or what is known of the background.
func (a *app) background() theme.Choice {
	if a.flags.theme != theme.Auto {
		return a.flags.theme
	}
	return cmp.Or(a.env.background(), theme.Either)
}

// asks says how questions can be asked here.
type asks int

const (
	cannot   asks = iota // nobody is there to answer
	onScreen             // the wizard
	byLines              // plain lines
)

// asking decides how to ask, and says why not where nobody can be asked.
func (a *app) asking() (how asks, why string) {
	switch {
	case a.flags.noInput:
		return cannot, "--no-input is given"
	case a.flags.plain:
		return byLines, ""
	case !isTerminal(a.stdin):
		return cannot, "standard input is not a terminal"
	case !isTerminal(a.stdout):
		return cannot, "standard output is not a terminal"
	case a.env.on("CI"):
		return cannot, "the variable CI is set"
	case a.wantsLines():
		return byLines, ""
	}
	return onScreen, ""
}

// wantsLines reports whether somebody wants lines in place of drawings, or the
// terminal may be unable to draw: it says so, or what it is is not said, which
// means nothing on Windows alone.
func (a *app) wantsLines() bool {
	kind := a.env.get("TERM")
	return a.flags.plain || a.env.on("CROSSROADS_PLAIN") || a.env.on("ACCESSIBLE") ||
		kind == "dumb" || kind == "" && runtime.GOOS != "windows"
}
