package frame

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"crossroads/ui/cells"
)

// Sizes at which the layout changes, in cells.
const (
	leastWidth, leastHeight     = 40, 10 // below: a notice
	compactWidth, compactHeight = 60, 15 // below: no blank lines
	panelFrom                   = 110    // from here: something beside the body
	mostHeight                  = 44     // no higher, but for what wants to be
	margin                      = 2
)

// Layout is where things stand in a frame.
type Layout struct {
	Compact     bool // no air
	Left, Inner int  // first column and width of header and footer
	Panel       int  // width of what stands beside the body, 0: nothing
	X, Y        int  // first cell of the body
	Width       int  // of the body
	Height      int
	hints       int // row of the keys, counted from the end of the body
	footer      int // rows below the body
}

// Layout computes the layout from scratch.
func (r *Root[E]) Layout() Layout {
	l := Layout{Compact: r.Width < compactWidth || r.Height < compactHeight}
	outer := min(r.Width, r.Most)
	l.Left, l.Inner = (r.Width-outer)/2+margin, max(1, outer-2*margin)
	rows, base := r.Height, r.layers[0]
	if !base.tall {
		rows = min(rows, mostHeight)
	}
	status := 0
	if r.Status {
		status = 1
	}
	switch {
	case l.Compact:
		l.Y, l.footer = 2, 1
	case rows < 20:
		l.Y, l.footer, l.hints = 3, 2, 1
	case rows < 28:
		l.Y, l.footer, l.hints = 3, 2+status, 1+status
	default:
		l.Y, l.footer, l.hints = 4, 3+status, 1+status
	}
	l.X, l.Width, l.Height = l.Left, l.Inner, max(1, rows-l.Y-l.footer)
	if base.panel && r.Width >= panelFrom {
		l.Panel = min(r.Width/3, 44)
		l.X += l.Panel + 5
		l.Width -= l.Panel + 5
	}
	return l
}

// Shell is what stands around a body.
type Shell struct {
	Left, Right, Rule string // header
	Panel             []string
	Status            string
	Instead           string // of the keys; empty: these
}

// Draw draws everything at the size of the terminal: never more lines, never
// wider.
func (r *Root[E]) Draw() tea.View {
	v := tea.NewView("")
	if text, x, y, ok := cells.Place(r.frame()); r.Width > 0 && r.Height > 0 {
		v.Content = text
		if ok {
			v.Cursor = tea.NewCursor(x, y)
		}
	}
	v.AltScreen = true
	v.KeyboardEnhancements.ReportAlternateKeys = true // which key it is where letters are not Latin
	if r.Mouse {
		v.MouseMode = tea.MouseModeCellMotion
	}
	return v
}

func (r *Root[E]) frame() string {
	if r.Hidden() {
		text := fmt.Sprintf("Crossroads needs a little more room: %d by %d, please.%s", leastWidth, leastHeight, r.Notice)
		lines := cells.Wrap(text, max(2, r.Width-1))
		return strings.Join(Fit(lines, r.Width, min(len(lines), max(0, r.Height))), "\n")
	}
	l, view := r.Layout(), r.layers[0].View()
	around := r.Shell(view, l)
	lines := []string{cells.Ends(around.Left, around.Right, l.Inner, r.Glyphs.Ellipsis), around.Rule}
	if l.Y == 4 {
		lines = append([]string{""}, lines...)
	}
	lines = append(lines, make([]string, l.Y-len(lines))...)
	body := Fit(Texts(view.Lines), l.Width, l.Height)
	if l.Panel > 0 {
		body = r.Beside(around.Panel, body, l.Panel, len(body))
	}
	lines = append(append(lines, body...), r.foot(l, around)...)
	lines = Fit(lines, l.Inner, min(len(lines), r.Height))
	indent := strings.Repeat(" ", l.Left)
	for i, text := range lines {
		if text != "" {
			lines[i] = indent + text
		}
	}
	if len(r.layers) > 1 {
		lines = r.float(lines)
	}
	return strings.Join(lines, "\n")
}

// foot is what there is to say and which keys there are; those of what floats
// stand inside it.
func (r *Root[E]) foot(l Layout, around Shell) []string {
	rows := make([]string, l.footer)
	if l.hints > 0 {
		rows[l.hints-1] = around.Status
	}
	if rows[l.hints] = around.Instead; around.Instead == "" && len(r.layers) == 1 {
		rows[l.hints] = hints(r.layers[0].Keys().Table, l.Inner, r.Look)
	}
	return rows
}

// Hidden reports whether the terminal is too small to show anything but a notice.
func (r *Root[E]) Hidden() bool { return r.Width < leastWidth || r.Height < leastHeight }
