package host

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/frame"
)

// event is what follows from what somebody did on a screen; nil is nothing.
type event func() tea.Cmd

type (
	screen  = frame.Screen[event]
	binding = frame.Binding[event]
)

// byFunctionKey are the letters that F1, F2, ... stand for.
const byFunctionKey = "?nrusmpzxfco"

// twins are the other keys for the same.
func twins() map[string]string {
	twins := map[string]string{"ctrl+w": "w", "ctrl+e": "e"}
	for i, letter := range []byte(byFunctionKey) {
		twins[fmt.Sprintf("f%d", i+1)] = string(letter)
	}
	return twins
}

// does something after which the program goes on with a command.
func does(do func() tea.Cmd) func(string) (event, tea.Cmd) {
	return func(string) (event, tea.Cmd) { return do, nil }
}

// acts does something on the screen alone.
func acts(do func()) func(string) (event, tea.Cmd) {
	return func(string) (event, tea.Cmd) { do(); return nil, nil }
}

// moves does something with the key.
func moves(do func(key string)) func(string) (event, tea.Cmd) {
	return func(key string) (event, tea.Cmd) { do(key); return nil, nil }
}

// everywhere are the keys that end every table.
func (w *window) everywhere() []binding {
	return append(slices.Clone(w.more), []binding{
		{Keys: "ctrl+c", Hint: "ctrl+c", Does: "leave", Means: w.parting.means, Do: does(w.interrupt)},
		{Keys: "m", Label: "m", Means: "mouse on or off; hold shift to select text while it is on", Do: does(w.switchMouse)},
		{Label: "F1 to F12", Means: "the same as " + strings.Join(strings.Split(byFunctionKey, ""), " ") + "; ctrl+e, ctrl+w: e, w"},
		{Keys: "?", Hint: "?", Does: "keys", Do: does(w.list)},
	}...)
}
