package terminal

import (
	"bytes"
	"io"
	"runtime"
	"strings"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// screen is what the terminal shows: the cells of the last frame, and the modes
// it is in.
type screen struct {
	out      io.Writer
	renderer *uv.TerminalRenderer
	buffer   bytes.Buffer // what the renderer writes
	cells    uv.ScreenBuffer

	taken   bool     // the alternate screen is ours
	shown   tea.View // drawn last; nothing where it is not taken
	stale   bool     // what the terminal shows is not what was drawn
	asks    bool     // ask what the terminal can do, with the first frame
	whole   bool     // it can show updates as a whole
	cluster bool     // it counts letters as we do
}

func newScreen(c Config, out io.Writer) *screen {
	s := &screen{out: out, asks: true, cells: uv.NewScreenBuffer(0, 0)}
	s.renderer = uv.NewTerminalRenderer(&s.buffer, []string{"TERM=" + uv.Environ(c.Environment).Getenv("TERM")})
	s.renderer.SetColorProfile(c.Profile)
	s.renderer.SetFullscreen(true)
	s.renderer.SetRelativeCursor(false)
	s.renderer.SetTabStops(-1)
	s.renderer.SetBackspace(true)
	s.renderer.SetMapNewline(c.MapNewline)
	s.renderer.SetScrollOptim(runtime.GOOS != "windows") // its terminal misplaces the cursor
	return s
}

// resize sets the size in cells. The terminal may have moved what it shows, so
// everything is drawn anew.
func (s *screen) resize(width, height int) {
	if width != s.cells.Width() || height != s.cells.Height() {
		s.cells = uv.NewScreenBuffer(width, height) // anew, since cutting keeps what was cut
	}
	s.renderer.Resize(width, height)
	s.stale = true
}

// reported takes note of what the terminal says about a mode.
func (s *screen) reported(m tea.ModeReportMsg) {
	switch m.Mode {
	case ansi.ModeSynchronizedOutput:
		s.whole = m.Value == ansi.ModeReset
	case ansi.ModeUnicodeCore:
		if s.cluster || m.Value != ansi.ModeReset && m.Value != ansi.ModeSet && m.Value != ansi.ModePermanentlySet {
			return
		}
		s.cluster = true
		_, _ = io.WriteString(s.out, ansi.SetModeUnicodeCore)
		s.renderer.SetGraphemeWidth(true)
		s.stale = true
	}
}

// draw shows a view. It reports whether it has asked the terminal something.
func (s *screen) draw(v tea.View) (asked bool) {
	if s.taken && !s.stale && same(s.shown, v) {
		return false
	}
	var all strings.Builder
	if !s.taken {
		asked = s.enter(&all)
	}
	s.modes(&all, v)
	if s.stale {
		s.renderer.Erase()
	}
	s.cells.Method = s.method(v.Content)
	s.renderer.SetWidthMethod(s.cells.Method)
	uv.NewStyledString(v.Content).Draw(s.cells, s.cells.Bounds())
	s.renderer.Render(s.cells.RenderBuffer)
	if c := v.Cursor; c != nil {
		s.renderer.MoveTo(c.X, c.Y)
	}
	_ = s.renderer.Flush() // into a buffer
	s.together(&all, v.Cursor != nil)
	s.taken, s.stale, s.shown = true, false, v
	_, _ = io.WriteString(s.out, all.String())
	return asked
}

// method is how the terminal measures a text: as it is seen, or else the sum of
// its code points. Both are the same for most texts, and the first is taken for
// those, because the table behind the other takes 2 MB.
func (s *screen) method(text string) ansi.Method {
	if s.cluster {
		return ansi.GraphemeWidth
	}
	for _, r := range text {
		if !simple(r) {
			return ansi.WcWidth
		}
	}
	return ansi.GraphemeWidth
}

// simple reports whether a sign is one cell wide wherever it stands: Latin, the
// usual punctuation, arrows, and what lines and bars are drawn with.
func simple(r rune) bool {
	return r < 0x300 || r >= 0x2010 && r <= 0x2027 || r >= 0x2030 && r <= 0x205e ||
		r >= 0x2190 && r <= 0x21ff || r >= 0x2500 && r <= 0x25fc
}

// same reports whether two views look the same.
func same(a, b tea.View) bool {
	if (a.Cursor == nil) != (b.Cursor == nil) || a.Cursor != nil && a.Cursor.Position != b.Cursor.Position {
		return false
	}
	return a.Content == b.Content && a.MouseMode == b.MouseMode && a.KeyboardEnhancements == b.KeyboardEnhancements
}

// small is the size of an update, in bytes, that a terminal reads at once: it
// needs no care that nobody sees half of it.
const small = 256

// together adds the cells that have changed, as a whole where that is possible,
// and otherwise without a cursor that is seen to run about.
func (s *screen) together(all *strings.Builder, cursor bool) {
	before := s.shown.Cursor != nil
	if before && !cursor {
		all.WriteString(ansi.ResetModeTextCursorEnable)
	}
	large := s.buffer.Len() > small
	switch {
	case large && s.whole:
		all.WriteString(ansi.SetModeSynchronizedOutput)
	case large && before && cursor:
		all.WriteString(ansi.ResetModeTextCursorEnable)
	}
	all.Write(s.buffer.Bytes())
	s.buffer.Reset()
	if cursor && (!before || large && !s.whole) {
		all.WriteString(ansi.SetModeTextCursorEnable)
	}
	if large && s.whole {
		all.WriteString(ansi.ResetModeSynchronizedOutput)
	}
}
