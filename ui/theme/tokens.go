package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// Tokens are the colours of a theme by the job they do. A nil-like
// lipgloss.NoColor means the terminal's own foreground.
type Tokens struct {
	Muted  color.Color // readable, not needed now
	Faint  color.Color // lines, empty places, and a page under a dialog
	Accent color.Color // what has the focus
	Warn   color.Color // what needs a decision
	// Alternatives are the colours of the first, the second and the combining
	// alternative; further ones share the last.
	Alternatives [3]color.Color
}

// tokens picks the colours for a background and a number of colours.
func tokens(dark bool, profile colorprofile.Profile) Tokens {
	switch {
	case profile <= colorprofile.ASCII:
		return colourless()
	case profile <= colorprofile.ANSI:
		return sixteen(dark)
	case dark:
		return Tokens{
			Muted:        lipgloss.Color("#939aa7"),
			Faint:        lipgloss.Color("#6b7382"),
			Accent:       lipgloss.Color("#f0b75e"),
			Warn:         lipgloss.Color("#f0826f"),
			Alternatives: [3]color.Color{lipgloss.Color("#98d172"), lipgloss.Color("#4a86f4"), lipgloss.Color("#e6a3e6")},
		}
	}
	return Tokens{
		Muted:        lipgloss.Color("#646b78"),
		Faint:        lipgloss.Color("#868c98"),
		Accent:       lipgloss.Color("#9a5600"),
		Warn:         lipgloss.Color("#b8321f"),
		Alternatives: [3]color.Color{lipgloss.Color("#2f6b12"), lipgloss.Color("#0a60ea"), lipgloss.Color("#6f1480")},
	}
}

// sixteen are the colours of old terminals, whose exact shades the user has
// chosen. Only those are taken that usual shades leave readable.
func sixteen(dark bool) Tokens {
	if dark {
		return Tokens{
			Muted:        lipgloss.Color("7"),
			Faint:        lipgloss.Color("8"),
			Accent:       lipgloss.Color("11"),
			Warn:         lipgloss.Color("9"),
			Alternatives: [3]color.Color{lipgloss.Color("10"), lipgloss.Color("12"), lipgloss.Color("13")},
		}
	}
	return Tokens{
		Muted:        lipgloss.Color("8"),
		Faint:        lipgloss.Color("8"), // 7 is nearly white, whoever chose the shades
		Accent:       lipgloss.NoColor{},  // so is 3; what has the focus is bold
		Warn:         lipgloss.Color("1"),
		Alternatives: [3]color.Color{lipgloss.Color("2"), lipgloss.Color("4"), lipgloss.Color("5")},
	}
}

// eitherway are those of the sixteen colours that can be told from black and
// from white, in the usual shades: bright blue and bright magenta can, bright
// green and the two whites cannot.
func eitherway() Tokens {
	return Tokens{
		Muted:        lipgloss.NoColor{},
		Faint:        lipgloss.Color("8"),
		Accent:       lipgloss.NoColor{},
		Warn:         lipgloss.Color("9"),
		Alternatives: [3]color.Color{lipgloss.Color("2"), lipgloss.Color("12"), lipgloss.Color("13")},
	}
}

func colourless() Tokens {
	no := lipgloss.NoColor{}
	return Tokens{Muted: no, Faint: no, Accent: no, Warn: no, Alternatives: [3]color.Color{no, no, no}}
}
