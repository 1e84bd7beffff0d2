package hints_test

import (
	"slices"
	"testing"

	"charm.land/bubbles/v2/key"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/hints"
	"crossroads/ui/theme"
)

func TestLine(t *testing.T) {
	all := []key.Binding{hints.Of("enter", "next"), hints.Of("esc", "back"), hints.Of("?", "why")}
	styles, glyphs := theme.New(theme.Dark, true, colorprofile.TrueColor), theme.NewGlyphs(true)
	whole := "enter next " + glyphs.Joint + " esc back " + glyphs.Joint + " ? why"
	for width, want := range map[int]string{
		80:                            whole,
		ansi.StringWidth(whole):       whole,
		ansi.StringWidth(whole) - 1:   "enter next " + glyphs.Joint + " ? why", // the last one stays
		len("enter next | ? why") - 1: "enter next",
		len("enter next"):             "enter next",
		len("enter next") - 1:         "",
		0:                             "",
	} {
		if got := ansi.Strip(hints.Line(all, width, styles, glyphs)); got != want {
			t.Errorf("in %d columns: %q, want %q", width, got, want)
		}
	}
	if got := hints.Line(nil, 80, styles, glyphs); got != "" {
		t.Errorf("of nothing: %q", got)
	}
}

func TestList(t *testing.T) {
	all := []key.Binding{hints.Of("enter", "takes the row and goes on", "enter"), hints.Of("?", "why", "?")}
	styles := theme.New(theme.None, true, colorprofile.ASCII)
	for width, want := range map[int][]string{
		40: {"enter  takes the row and goes on", "?      why"},
		20: {"enter  takes the row", "       and goes on", "?      why"},
	} {
		got := hints.List(all, width, styles)
		for i := range got {
			got[i] = ansi.Strip(got[i])
		}
		if !slices.Equal(got, want) {
			t.Errorf("in %d columns: %q, want %q", width, got, want)
		}
	}
}

func TestAt(t *testing.T) {
	all, glyphs := []key.Binding{hints.Of("enter", "next"), hints.Of("esc", "back"), hints.Of("?", "why")}, theme.NewGlyphs(true)
	for x, want := range map[int]string{0: "enter", 9: "enter", 10: "", 12: "", 13: "?", 17: "?", 18: "", -1: ""} {
		got, ok := hints.At(all, 20, x, glyphs) // "enter next | ? why"
		if got.Help().Key != want || ok != (want != "") {
			t.Errorf("at %d: %q, want %q", x, got.Help().Key, want)
		}
	}
}
