package frame

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// Screen is one thing that fills the frame or floats above it. E is what it tells
// the program that holds it; the zero E is nothing.
type Screen[E any] interface {
	// Update acts on a message: its size, a [Click], a paste, a key that is typed,
	// that one of its keys was [Pressed], what a command brought.
	Update(tea.Msg) (E, tea.Cmd)
	// Keys are those that mean something now.
	Keys() Keys[E]
	// View draws for the size that it was told last.
	View() View
}

// View is what a screen shows.
type View struct {
	Lines []Line
	// In the header: where this is, how far on, and the part that is done, 0 to 1.
	Place, Position string
	Done            float64
	Status          string // said above the keys where there is no message
}

// Keys are the keys of a screen, the most important first. While letters are
// text, those that are not in the table go to Update. While a screen waits for
// what keys are to act on, those that are not in the table, and all behind them,
// are held: they act once it is there, in their order.
type Keys[E any] struct {
	Table  []Binding[E]
	Typing bool
	Waits  bool
}

// Binding is what some keys do and what people are told of it.
type Binding[E any] struct {
	Keys string // their names, as [Root.Name] gives them, with blanks between
	// Hint and Does are the key and what it does in the footer; without a Hint it is
	// never there.
	Hint, Does string
	// Label and Means are the same in the list of all keys. Label is the Hint where
	// it is empty; without Means it is not in the list.
	Label, Means string
	Do           func(key string) (E, tea.Cmd)
}

// Has reports whether a key is one of the binding.
func (b *Binding[E]) Has(key string) bool {
	for one, rest, more := strings.Cut(b.Keys, " "); ; one, rest, more = strings.Cut(rest, " ") {
		if one == key && key != "" {
			return true
		}
		if !more {
			return false
		}
	}
}

// Find returns the first binding that has a key.
func (k Keys[E]) Find(key string) (b Binding[E], ok bool) {
	for i := range k.Table {
		if b := &k.Table[i]; b.Do != nil && b.Has(key) {
			return *b, true
		}
	}
	return b, false
}

// Listed are the keys with their words for the list of all of them.
func (k Keys[E]) Listed() []Hint {
	var all []Hint
	for _, b := range k.Table {
		if b.Means != "" {
			label := b.Label
			if label == "" {
				label = b.Hint
			}
			all = append(all, Hint{label, b.Means})
		}
	}
	return all
}

// Pressed is told to a screen when what one of its keys does was done.
type Pressed struct{}

// Click is a click on a line that has a target, at a column of it.
type Click struct{ Target, X int }

// Moved returns where the cursor of a list with the rows 0..last stands after one
// of [Moving] or [Paging].
func Moved(key string, at, last, page int) int {
	switch key {
	case "up", "wheelup":
		at--
	case "down", "wheeldown":
		at++
	case "home":
		at = 0
	case "end":
		at = last
	case "pgup":
		at -= page
	case "pgdown":
		at += page
	}
	return max(0, min(last, at))
}

// The keys that move a cursor, and those that move it by pages too.
const (
	Moving = "up down home end wheelup wheeldown"
	Paging = Moving + " pgup pgdown"
)
