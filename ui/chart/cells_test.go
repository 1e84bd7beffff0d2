package chart

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestCells(t *testing.T) {
	got := ansi.Strip(strings.Join(Cells([]Cell{
		{Side: leader, Low: 0, Mid: 50, High: 100},
		{Side: runner, Low: 80, Mid: 80, High: 80},
		{Side: leader, Low: 0, Mid: 50, High: 100, Contested: true},
		{Side: runner, Low: 0, Mid: 50, High: 100, Thin: true},
		{Side: Side{Alternative: 2, Name: "Both"}, Text: "from the two it combines"},
	}, 46, look(true)), "\n"))
	want := strings.Join([]string{
		"          0         50       100",
		"o Node.js ===========o==========   50  0-100",
		"# Python  .................#....   80",
		"o Node.js ~~~~~~~~~~~o~~~~~~~~~~   50  0-100",
		"# Python  -----------#----------   50  0-100",
		"+ Both    from the two it combines",
	}, "\n")
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Nothing is wider than asked for, the mark is between the ends, and the line is as
// long as the interval.
func TestCellsInside(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.IntRange(0, 100).Draw(t, "low")
		mid := rapid.IntRange(low, 100).Draw(t, "mid")
		high := rapid.IntRange(mid, 100).Draw(t, "high")
		width := rapid.IntRange(1, 120).Draw(t, "width")
		rows := Cells([]Cell{{Side: leader, Low: low, Mid: mid, High: high}}, width, look(true))
		for _, row := range rows {
			if ansi.StringWidth(row) > width {
				t.Fatalf("%q is wider than %d", ansi.Strip(row), width)
			}
		}
		room := 21
		drawn := ansi.Strip(look(true).span(Cell{Side: leader, Low: low, Mid: mid, High: high}, room))
		if length := strings.Count(drawn, "="); length != at(high, room)-at(low, room) {
			t.Fatalf("%d-%d is %d cells long", low, high, length)
		}
		if len(drawn) != room || strings.Count(drawn, "o") != 1 || drawn[(2*mid*(room-1)+100)/200] != 'o' {
			t.Fatalf("%d-%d-%d: %q", low, mid, high, drawn)
		}
	})
}
