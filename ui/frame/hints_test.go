package frame

import (
	"slices"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/theme"
)

func table() []Binding[any] {
	return []Binding[any]{{Keys: "enter", Hint: "enter", Does: "next"}, {Keys: "redo"}, {Keys: "esc", Hint: "esc", Does: "back"}, {Keys: "?", Hint: "?", Does: "why"}}
}

func TestHints(t *testing.T) {
	look := NewLook(theme.Dark, "", true)
	whole := "enter next " + look.Glyphs.Joint + " esc back " + look.Glyphs.Joint + " ? why"
	for width, want := range map[int]string{
		80:                            whole,
		ansi.StringWidth(whole):       whole,
		ansi.StringWidth(whole) - 1:   "enter next " + look.Glyphs.Joint + " ? why", // the last one stays
		len("enter next | ? why") - 1: "enter next",
		len("enter next"):             "enter next",
		len("enter next") - 1:         "enter ~",
		0:                             "",
	} {
		if got := ansi.Strip(hints(table(), width, look)); got != want {
			t.Errorf("in %d columns: %q, want %q", width, got, want)
		}
	}
	if got := hints[any](nil, 80, look); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}

func TestHintAt(t *testing.T) {
	look := NewLook(theme.Dark, "", true)
	for x, want := range map[int]string{0: "enter", 9: "enter", 10: "", 12: "", 13: "?", 17: "?", 18: "", -1: ""} {
		if _, key, ok := hintAt(table(), 20, x, look); key != want || ok != (want != "") { // "enter next | ? why"
			t.Errorf("at %d: %q, want %q", x, key, want)
		}
	}
	for hint, want := range map[string]string{"<": "left", "F2": "n", "< space": "space"} {
		b := Binding[any]{Keys: "n left space", Hint: hint, Does: "x"}
		if _, key, ok := hintAt([]Binding[any]{b}, 20, 0, look); key != want || !ok {
			t.Errorf("%q: %q, want %q", hint, key, want)
		}
	}
}

func TestList(t *testing.T) {
	look := NewLook(theme.None, "", true)
	all := []Hint{{"enter", "takes the row and goes on"}, {"?", "why"}}
	for width, want := range map[int][]string{
		40: {"enter  takes the row and goes on", "?      why"},
		20: {"enter  takes the row", "       and goes on", "?      why"},
	} {
		got := look.List(all, width)
		for i := range got {
			got[i] = ansi.Strip(got[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("in %d columns: %q, want %q", width, got, want)
		}
	}
}
