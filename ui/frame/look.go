package frame

import (
	"cmp"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"crossroads/ui/theme"
)

// Look is how things are drawn. Screens share one, which follows the terminal.
type Look struct {
	Styles theme.Styles
	Glyphs theme.Glyphs
	Theme  int // counts the changes of the styles: what was drawn in others is out of date

	choice, ground theme.Choice // what was asked for; the background as far as it is known
	plain          int          // alternatives that combine no others
	profile        colorprofile.Profile
}

// NewLook returns the look for what was asked for and what the environment says
// of the background, Dark or Light; empty where it says nothing.
func NewLook(choice, background theme.Choice, ascii bool) *Look {
	s := &Look{Glyphs: theme.NewGlyphs(ascii), choice: choice, ground: cmp.Or(background, theme.Either), profile: colorprofile.TrueColor}
	s.restyle()
	return s
}

// SetPlain says how many alternatives come before those that combine others.
func (s *Look) SetPlain(n int) { s.plain, s.Styles.Plain = n, n }

// asks reports whether the background of the terminal counts.
func (s *Look) asks() bool { return s.choice == theme.Auto || s.choice == "" }

// learn takes what the terminal says of its colours; false for another message.
func (s *Look) learn(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case tea.BackgroundColorMsg:
		s.ground = theme.Light
		if msg.IsDark() {
			s.ground = theme.Dark
		}
	case tea.ColorProfileMsg:
		s.profile = msg.Profile
	default:
		return false
	}
	s.restyle()
	return true
}

func (s *Look) restyle() {
	choice := s.choice
	if s.asks() {
		choice = s.ground
	}
	s.Styles = theme.New(choice, true, s.profile)
	s.Styles.Plain = s.plain
	s.Theme++
}

// Bar draws which part of something is done, 0 to 1, in half cells.
func (s *Look) Bar(done float64, width int) string {
	halves := int(done*float64(2*width) + 0.5)
	full := min(width, halves/2)
	bar := strings.Repeat(s.Glyphs.Bar, full)
	if halves%2 == 1 && full < width {
		bar += s.Glyphs.BarEnd
		full++
	}
	return s.Styles.Muted.Render(bar) + s.Styles.Faint.Render(strings.Repeat(s.Glyphs.Rule, width-full))
}
