package wizard

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// under is what the cursor of the terminal stands on, up to the end of the line;
// false where it is hidden.
func (d *driver) under() (text string, ok bool) {
	v := d.w.View()
	if v.Cursor == nil {
		return "", false
	}
	line := ansi.Strip(strings.Split(v.Content, "\n")[v.Cursor.Y])
	return ansi.TruncateLeft(line, v.Cursor.X, ""), true
}

func (d *driver) stands(on string) *driver {
	d.t.Helper()
	if text, ok := d.under(); !ok || !strings.HasPrefix(text, on) {
		d.t.Errorf("the cursor stands on %q, %v, not on %q", text, ok, on)
	}
	return d
}

// TestCursorFollows: magnifiers, screen readers and input methods go where the
// cursor of the terminal is.
func TestCursorFollows(t *testing.T) {
	d := showResult(t, state{}, 80, 24)
	if text, ok := d.under(); ok {
		t.Errorf("a page to read has a cursor, on %q", text)
	}
	d.press("w", "down").stands("›")
	d.press("esc", "/", "=ab", "left").stands("b")
	d.press("esc", "x", "down").stands("›").press("e").stands("").press("esc")
	d.press("esc", "g", "down").stands("›").press("/", "=li").stands("")
}
