package wizard

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"

	"crossroads/ui/cells"
	"crossroads/ui/hints"
)

// Sizes at which the layout changes, in cells.
const (
	roomWidth, roomHeight       = 40, 10  // below: a notice
	compactWidth, compactHeight = 60, 15  // below: no blank lines
	panelWidth                  = 110     // from here: the outline at the side
	mostWidth, mostHeight       = 132, 44 // no wider, no higher
	margin                      = 2
)

// layout is where things stand in a frame of a given size.
type layout struct {
	width, height int  // of the terminal
	left          int  // blank columns before everything
	inner         int  // width of header and footer
	compact       bool // no air
	panel         int  // width of the outline, 0: none
	top           int  // first row of the body
	bodyX         int  // first column of the body
	bodyWidth     int
	bodyHeight    int
}

// layoutOf computes the layout from scratch.
func layoutOf(width, height int, s screen) layout {
	l := layout{width: width, height: height, compact: width < compactWidth || height < compactHeight}
	outer := min(width, mostWidth)
	l.left = (width-outer)/2 + margin
	l.inner = outer - 2*margin
	rows := height
	if _, ok := s.(tall); !ok {
		rows = min(height, mostHeight)
	}
	l.top = 3
	footer := 4 // blank, status, hints, blank
	switch {
	case l.compact:
		l.top, footer = 2, 1
	case rows < 20:
		footer = 2
	case rows < 28:
		footer = 3
	default:
		l.top = 4
	}
	l.bodyHeight = max(1, rows-l.top-footer)
	l.bodyX, l.bodyWidth = l.left, l.inner
	if _, ok := s.(wide); !ok && width >= panelWidth {
		l.panel = min(width/3, 44)
		l.bodyX += l.panel + 5
		l.bodyWidth -= l.panel + 5
	}
	return l
}

// frame draws everything at the size of the terminal: never more lines, never
// wider.
func (w *Wizard) frame() string {
	if w.width <= 0 || w.height <= 0 {
		return ""
	}
	if w.hidden() {
		return w.notice()
	}
	l := layoutOf(w.width, w.height, w.screen)
	w.scene.width, w.scene.height = l.bodyWidth, l.bodyHeight // not those of an overlay that was closed
	var lines []string
	lines = append(lines, w.header(l)...)
	body := strings.Split(w.screen.View(l.bodyWidth, l.bodyHeight), "\n")
	body = fit(body, l.bodyWidth, l.bodyHeight)
	if l.panel > 0 {
		body = w.withPanel(l, body)
	}
	lines = append(lines, body...)
	lines = append(lines, w.footer(l)...)
	lines = fit(lines, l.inner, min(len(lines), w.height))
	indent := strings.Repeat(" ", l.left)
	for i, text := range lines {
		if text != "" {
			lines[i] = indent + text
		}
	}
	if w.overlay != nil {
		lines = w.float(lines)
	}
	return strings.Join(lines, "\n")
}

// fit cuts lines to a width and makes them exactly as many as height.
func fit(lines []string, width, height int) []string {
	fitted := make([]string, height)
	for i := range fitted {
		if i < len(lines) {
			fitted[i] = strings.TrimRight(cells.Cut(lines[i], width, ""), " ")
		}
	}
	return fitted
}

// header is the title, the place in the walk and how far it has come.
func (w *Wizard) header(l layout) []string {
	s := w.styles
	left := s.Strong.Render("Crossroads")
	switch title := cells.Line(w.walk.Record().Title); {
	case title != "" && l.compact:
		left = s.Muted.Render(title)
	case title != "":
		left += "  " + s.Muted.Render(title)
	}
	at := place{}
	if p, ok := w.screen.(placed); ok {
		at = p.place()
	}
	right := at.step
	if at.position != "" {
		right += "  " + s.Muted.Render(at.position)
	}
	head := []string{cells.Ends(left, right, l.inner, w.glyphs.Ellipsis), w.bar(at.done, l.inner)}
	for len(head) < l.top {
		if len(head) == 3 {
			return append([]string{""}, head...)
		}
		head = append(head, "")
	}
	return head
}

// bar draws how far the walk has come, in half cells.
func (w *Wizard) bar(done float64, width int) string {
	halves := int(done*float64(2*width) + 0.5)
	full := min(width, halves/2)
	bar := strings.Repeat(w.glyphs.Bar, full)
	if halves%2 == 1 && full < width {
		bar += w.glyphs.BarEnd
		full++
	}
	return w.styles.Muted.Render(bar) + w.styles.Faint.Render(strings.Repeat(w.glyphs.Rule, width-full))
}

// footer is what there is to say and which keys there are.
func (w *Wizard) footer(l layout) []string {
	line := w.hints(w.screen.Keys(), l.inner)
	if w.overlay != nil {
		line = "" // the keys of an overlay stand inside it
	}
	status := w.status(l.inner)
	switch rows := min(w.height, l.height); {
	case l.compact && (w.message != "" || w.saver.err != nil):
		return []string{status}
	case l.compact:
		return []string{line}
	case rows < 20:
		return []string{status, line}
	case rows < 28:
		return []string{"", status, line}
	}
	return []string{"", status, line, ""}
}

// status is the message of the moment, or how many open questions still matter.
// On a question the message only repeats an answer, which matters less than that
// nothing is saved.
func (w *Wizard) status(width int) string {
	_, result := w.screen.(*result)
	if w.message != "" && (w.alarm || result || w.saver.err == nil) {
		style := w.styles.Text
		if w.alarm {
			style = w.styles.Warn
		}
		said, undo := cells.Line(w.message), ""
		if text, found := strings.CutSuffix(said, takesBack); found { // what to press is not what is cut
			said, undo = text, takesBack
		}
		return style.Render(cells.Cut(cells.Cut(said, width-len(undo), w.glyphs.Ellipsis)+undo, width, w.glyphs.Ellipsis))
	}
	if w.saver.err != nil {
		return w.styles.Warn.Render(cells.Cut(cells.Line(fmt.Sprintf("Not saved: %v", w.saver.err)), width, w.glyphs.Ellipsis))
	}
	if c, ok := w.screen.(interface{ coverage() string }); ok {
		return w.styles.Muted.Render(cells.Cut(c.coverage(), width, w.glyphs.Ellipsis))
	}
	return ""
}

// hints are the keys that fit, or as much of the first as does.
func (w *Wizard) hints(keys []key.Binding, width int) string {
	line := hints.Line(keys, width, w.styles, w.glyphs)
	if line == "" && len(keys) > 0 {
		first := keys[0].Help()
		return cells.Cut(first.Key+" "+first.Desc, width, w.glyphs.Ellipsis)
	}
	return line
}

// hidden reports whether the terminal is too small to show anything but a
// notice.
func (w *Wizard) hidden() bool { return w.width < roomWidth || w.height < roomHeight }

// notice stands instead of everything where there is no room.
func (w *Wizard) notice() string {
	text := fmt.Sprintf("Crossroads needs a little more room: %d by %d, please. Everything is kept; ctrl+c twice leaves.", roomWidth, roomHeight)
	lines := wrap(text, max(2, w.width-1))
	return strings.Join(fit(lines, w.width, min(len(lines), w.height)), "\n")
}
