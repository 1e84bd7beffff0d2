package theme

import (
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// Styles are what drawing code uses. They only ever set colour, weight,
// underline and reversal: no widths, margins or borders, which belong to the
// layout.
type Styles struct {
	Colour bool // there is colour at all
	Tokens Tokens

	Text   lipgloss.Style // the terminal's own
	Strong lipgloss.Style // the one thing to read first
	Muted  lipgloss.Style // readable, not needed now
	Faint  lipgloss.Style // lines, empty places, and a page under a dialog
	Accent lipgloss.Style // what has the focus: glyphs and short words
	Warn   lipgloss.Style // what needs a decision
	Key    lipgloss.Style // the name of a key in a hint

	Alternatives [4]lipgloss.Style
	Plain        int // how many alternatives come before those that combine others; two at least
}

// New makes the styles for a terminal. dark counts only for Auto, where it is
// known; [Either] is for where it is not. profile says
// how many colours there are (colorprofile.TrueColor where it is not known).
func New(choice Choice, dark bool, profile colorprofile.Profile) Styles {
	switch choice {
	case Dark:
		dark = true
	case Light:
		dark = false
	case Either:
		dark = true
	case None:
		profile = colorprofile.ASCII
	}
	t := tokens(dark, profile)
	if choice == Either && profile == colorprofile.ANSI {
		t = eitherway()
	}
	base := lipgloss.NewStyle()
	s := Styles{
		Colour: profile > colorprofile.ASCII,
		Tokens: t,
		Text:   base,
		Strong: base.Bold(true),
		Muted:  base.Foreground(t.Muted),
		Faint:  base.Foreground(t.Faint),
		Accent: base.Foreground(t.Accent).Bold(true),
		Warn:   base.Foreground(t.Warn),
		Key:    base,
	}
	if !s.Colour { // what colour sets apart otherwise
		s.Faint, s.Key = base.Faint(true), base.Bold(true)
	}
	for i, c := range t.Alternatives {
		s.Alternatives[i] = base.Foreground(c)
	}
	return s
}

// Alternative returns the style of an alternative by its index in the model.
// Names beside a mark in this style keep it readable without colour.
func (s Styles) Alternative(i int) lipgloss.Style {
	if i < 0 {
		return s.Muted
	}
	return s.Alternatives[s.hue(i)]
}

// Alike reports whether two alternatives share a colour, so that their bars need
// something else to be told apart.
func (s Styles) Alike(i, j int) bool { return i >= 0 && j >= 0 && i != j && s.hue(i) == s.hue(j) }

// hue is the place of an alternative's colour.
func (s Styles) hue(i int) int {
	switch {
	case i < 2:
		return i
	case i < s.Plain:
		return 2
	}
	return 3
}
