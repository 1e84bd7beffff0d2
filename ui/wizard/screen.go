package wizard

import (
	"path/filepath"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/ui/cells"
	"crossroads/ui/theme"
)

// screen is one thing that fills the body of the frame or floats above it.
type screen interface {
	// Update takes a message and returns the screen to show from now on, what
	// happened (nil: nothing the root must know), and work that takes time.
	Update(tea.Msg) (screen, event, tea.Cmd)
	// View draws into a width and height in cells. The frame cuts what is more.
	View(width, height int) string
	// Keys lists the key hints, most important first.
	Keys() []key.Binding
}

// Screens can do more, by these interfaces:

// typist is a screen that takes letters as text while typing reports true; the
// root then keeps its own letter keys back.
type typist interface{ typing() bool }

// placed is a screen with a place in the walk, shown in the header.
type placed interface{ place() place }

// claimant is a screen that has its own use for keys that otherwise mean the
// same everywhere.
type claimant interface{ claims(name string) bool }

// tall is a screen that wants all the height there is; others are kept to a
// height at which the hints stay near.
type tall interface{ tall() }

// wide is a screen that wants the whole width, without the outline beside it.
type wide interface{ wide() }

// place is what the header says on the right, and how far the bar has come.
type place struct {
	step     string
	position string
	done     float64 // 0..1
}

// scene is what every screen may look at. Only the root changes it.
type scene struct {
	deps   Deps
	styles theme.Styles
	glyphs theme.Glyphs
	bound  bindings
	walk   walk
	// refining is set while open questions are asked from the result.
	refining refining
	// width and height of the body, for finding what was clicked. A click
	// reaches a screen as tea.MouseClickMsg relative to the body.
	width, height int
	mouse         bool
}

// file is the name of the file that leaving writes, without its folder.
func (s *scene) file() string {
	if s.deps.File == "" {
		return ""
	}
	return cells.Line(filepath.Base(s.deps.File))
}
