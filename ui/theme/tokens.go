package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// Tokens are the colours of a theme by the job they do. A lipgloss.NoColor means
// the terminal's own foreground.
type Tokens struct {
	Muted  color.Color // readable, not needed now
	Faint  color.Color // lines, empty places, and a page under a dialog
	Accent color.Color // what has the focus
	Warn   color.Color // what needs a decision
	// Alternatives are the colours of the first alternative, the second, all
	// further ones, and all that combine others.
	Alternatives [4]color.Color
}

// palette makes tokens of colours, in the order of the fields; "" is the
// terminal's own.
func palette(muted, faint, accent, warn, first, second, further, combined string) Tokens {
	of := lipgloss.Color
	return Tokens{of(muted), of(faint), of(accent), of(warn), [4]color.Color{of(first), of(second), of(further), of(combined)}}
}

// tokens picks the colours for a background and a number of colours. Of the
// sixteen colours of old terminals, whose exact shades the user has chosen, only
// those are taken that usual shades leave readable: on white neither yellow nor
// the lighter grey, so what has the focus is bold there.
func tokens(dark bool, profile colorprofile.Profile) Tokens {
	switch {
	case profile <= colorprofile.ASCII:
		return palette("", "", "", "", "", "", "", "")
	case profile <= colorprofile.ANSI && dark:
		return palette("7", "8", "11", "9", "10", "12", "14", "13")
	case profile <= colorprofile.ANSI:
		return palette("8", "8", "", "1", "2", "4", "", "5")
	case profile <= colorprofile.ANSI256 && dark: // greys by their numbers: the nearest to a bluish grey is a violet
		return palette("246", "242", "#f0b75e", "#f0826f", "#98d172", "#4a86f4", "#e45484", "#e6a3e6")
	case profile <= colorprofile.ANSI256:
		return palette("241", "245", "#9a5600", "#b8321f", "#2f6b12", "#0a60ea", "#b43c6c", "#6f1480")
	case dark:
		return palette("#939aa7", "#6b7382", "#f0b75e", "#f0826f", "#98d172", "#4a86f4", "#e45484", "#e6a3e6")
	}
	return palette("#646b78", "#868c98", "#9a5600", "#b8321f", "#2f6b12", "#0a60ea", "#b43c6c", "#6f1480")
}

// eitherway are those of the sixteen colours that can be told from black and
// from white, in the usual shades: bright blue and bright magenta can, bright
// green and the two whites cannot.
func eitherway() Tokens { return palette("", "8", "", "9", "2", "12", "", "13") }
