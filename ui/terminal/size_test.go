package terminal

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func TestKnown(t *testing.T) {
	told := []string{"COLUMNS=1", "LINES=40", "COLUMNS=132"}
	for _, c := range []struct {
		width, height int
		environment   []string
		w, h          int
	}{
		{100, 30, told, 100, 30},
		{0, 0, told, 132, 40},
		{0, 30, told, 132, 30},
		{0, 0, nil, 80, 24},
		{0, 0, []string{"COLUMNS=", "LINES=-3"}, 80, 24},
		{0, 0, []string{"COLUMNS=many", "LINES=9999999"}, 80, 200},
		{-1, -1, nil, 80, 24},
		{3000, 3000, nil, 500, 200},
	} {
		if w, h := known(c.width, c.height, c.environment); w != c.w || h != c.h {
			t.Errorf("known(%d, %d, %q) = %d, %d, want %d, %d", c.width, c.height, c.environment, w, h, c.w, c.h)
		}
	}
}

// TestSimple: what counts as simple is measured alike in both ways.
func TestSimple(t *testing.T) {
	for r := rune(' '); r < 0x3000; r++ {
		if w := ansi.WcWidth.StringWidth(string(r)); simple(r) && w != ansi.GraphemeWidth.StringWidth(string(r)) {
			t.Errorf("%U is %d wide, or not", r, w)
		}
	}
}
