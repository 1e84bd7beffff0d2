package cli

import (
	"io"
	"os"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// opening draws the first frame at once. Bubble Tea draws with the ticks of a
// clock, the first of them 8 ms after it has set up the terminal, which is
// half of what a start may take. Then it draws the same frame over this one,
// and takes the alternate screen that is already there: terminals keep the
// cursor of each screen apart, so the one to return to is not lost.
//
// It has to paint when the terminal is raw already, in Init: whoever sees the
// first frame may type, and what is typed before is thrown away or mangled.
type opening struct {
	output  io.Writer // for Bubble Tea
	file    *watched  // the same; nil where it is no file
	profile colorprofile.Profile
	painted bool
}

// watched is a file that remembers whether it was written to: only then did
// Bubble Tea take the screen and will give it back.
type watched struct {
	*os.File
	written bool
}

// Write implements io.Writer.
func (w *watched) Write(p []byte) (int, error) {
	w.written = true
	return w.File.Write(p)
}

// openScreen prepares standard output for the first frame.
func (a *app) openScreen() *opening {
	o := &opening{output: a.stdout, profile: a.profile(a.stdout)}
	if f, ok := a.stdout.(*os.File); ok {
		o.file = &watched{File: f}
		o.output = o.file
	}
	return o
}

// paint draws what the model shows, where the size of the terminal is known.
func (o *opening) paint(m tea.Model) {
	if o.file == nil {
		return
	}
	width, height, err := term.GetSize(o.file.Fd())
	if err != nil || width <= 0 || height <= 0 {
		return
	}
	m, _ = m.Update(tea.ColorProfileMsg{Profile: o.profile})
	m, _ = m.Update(tea.WindowSizeMsg{Width: width, Height: height})
	frame := m.View()
	if !frame.AltScreen {
		return
	}
	w := &colorprofile.Writer{Forward: o.file.File, Profile: o.profile}
	text := ansi.SetModeAltScreenSaveCursor + ansi.HideCursor + ansi.EraseEntireScreen + ansi.CursorHomePosition +
		strings.ReplaceAll(strings.TrimRight(frame.Content, "\n"), "\n", "\r\n")
	_, err = io.WriteString(w, text)
	o.painted = err == nil
}

// close gives the terminal back where Bubble Tea did not come to do so.
func (o *opening) close() {
	if o.painted && !o.file.written {
		_, _ = io.WriteString(o.file.File, ansi.ResetModeAltScreenSaveCursor+ansi.ShowCursor)
	}
}
