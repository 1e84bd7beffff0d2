package browse

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"crossroads/questions/phrase"
	"crossroads/scoring/report/evidencepage"
	"crossroads/ui/cells"
	"crossroads/ui/pane"
)

// Sizes at which the layout changes, in cells.
const (
	roomWidth, roomHeight = 40, 10 // below: a notice
	airHeight             = 15     // below: no blank lines
	paneWidth             = 110    // from here: list and page beside each other
	mostWidth             = 150    // no wider
	mostText              = 132    // no longer lines of text
	margin                = 2
)

// layout is where things stand.
type layout struct {
	left, inner int // first column and width of everything
	top, body   int // rows of the header and of the body
	list        int // width of the list, 0: one pane
	text        int // width of the page
}

// wide reports whether there are two panes.
func (b *Browser) wide() bool { return b.width >= paneWidth }

func (b *Browser) layout() layout {
	outer := min(b.width, mostWidth)
	l := layout{left: (b.width-outer)/2 + margin, inner: max(1, outer-2*margin), top: 3}
	footer := 2
	switch {
	case b.height < airHeight:
		l.top, footer = 1, 1
	case b.height >= 28:
		l.top, footer = 4, 3
	}
	l.body = max(1, b.height-l.top-footer)
	l.text = min(l.inner, mostText)
	if b.wide() && b.versus < 0 {
		l.list = min(56, l.inner*2/5)
		l.text = l.inner - l.list - 5
	}
	return l
}

// text is the page that is shown, as lines.
func (b *Browser) text() []string {
	l := b.layout()
	if b.versus >= 0 {
		return b.pageLines(b.book.Base.Contradictions[b.versus].ID, l.text)
	}
	n, ok := b.current()
	if !ok {
		return nil
	}
	return b.pageLines(n.ID, l.text)
}

// hidden reports whether the terminal is too small to show anything but a
// notice.
func (b *Browser) hidden() bool { return b.width < roomWidth || b.height < roomHeight }

// frame draws everything: never more lines than the terminal has, never wider.
func (b *Browser) frame() string {
	if b.width <= 0 || b.height <= 0 {
		return ""
	}
	if b.hidden() {
		return b.notice()
	}
	l := b.layout()
	lines := append(b.header(l), fit(b.body(l), l.inner, l.body)...)
	lines = append(lines, b.footer(l)...)
	indent := strings.Repeat(" ", l.left)
	for i, text := range lines {
		if text = strings.TrimRight(cells.Cut(text, l.inner, ""), " "); text != "" {
			text = indent + text
		}
		lines[i] = text
	}
	return strings.Join(lines[:min(len(lines), b.height)], "\n")
}

// fit cuts lines to a width and makes them exactly as many as height.
func fit(lines []string, width, height int) []string {
	fitted := make([]string, height)
	for i := range fitted {
		if i < len(lines) {
			fitted[i] = cells.Cut(lines[i], width, "")
		}
	}
	return fitted
}

// body is the list, the page, both, or the keys.
func (b *Browser) body(l layout) []string {
	switch {
	case b.help:
		return b.marked(b.listed())
	case b.versus >= 0, b.reading && l.list == 0:
		return b.window()
	case l.list == 0:
		return b.listLines(l.inner, l.body)
	}
	list, page := b.listLines(l.list, l.body), b.window()
	wall := "  " + b.styles.Faint.Render(b.glyphs.Wall) + "  "
	rows := make([]string, l.body)
	for i := range rows {
		var left, right string
		if i < len(list) {
			left = list[i]
		}
		if i < len(page) {
			right = page[i]
		}
		rows[i] = cells.Pad(cells.Cut(left, l.list, b.glyphs.Ellipsis), l.list) + wall + right
	}
	return rows
}

// window is as much of the page as fits.
func (b *Browser) window() []string { return b.marked(b.seen()) }

// marked are the lines that are seen, with a sign where there are more.
func (b *Browser) marked(seen *pane.Pane) []string {
	shown, top, below := seen.Lines(), seen.Top(), seen.Below()
	if below > 0 && len(shown) > 1 {
		shown[len(shown)-1] = b.styles.Muted.Render(fmt.Sprintf("%s %d more", b.glyphs.Down, below+1))
	}
	if top > 0 && len(shown) > 2 {
		shown[0] = b.styles.Muted.Render(fmt.Sprintf("%s %d more", b.glyphs.Up, top+1))
	}
	return shown
}

// header says where this is.
func (b *Browser) header(l layout) []string {
	var names []string
	for _, one := range b.levels {
		names = append(names, name(one.of))
	}
	if n, ok := b.current(); ok && b.reading && !b.wide() {
		names = append(names, name(n))
	}
	right := b.place()
	if b.versus >= 0 {
		names = []string{"Evidence", "Contradictions"}
	}
	way := b.way(names, l.inner-14-ansi.StringWidth(right))
	left := b.styles.Strong.Render("Crossroads") + "  " + b.styles.Muted.Render(way)
	if l.top == 1 || b.width < 60 {
		left = b.styles.Muted.Render(names[len(names)-1])
	}
	head := cells.Ends(left, b.styles.Muted.Render(right), l.inner, b.glyphs.Ellipsis)
	switch l.top {
	case 1:
		return []string{head}
	case 3:
		return []string{head, b.styles.Faint.Render(strings.Repeat(b.glyphs.Rule, l.inner)), ""}
	}
	return []string{"", head, b.styles.Faint.Render(strings.Repeat(b.glyphs.Rule, l.inner)), ""}
}

// name is what the header calls a page.
func name(l evidencepage.Lead) string { return phrase.Line(cmp.Or(l.Name, "Evidence")) }

// way joins names and leaves out those behind the first where they are too
// many for a width.
func (b *Browser) way(names []string, width int) string {
	joint := " " + b.glyphs.Cursor + " "
	way := strings.Join(names, joint)
	for from := 2; ansi.StringWidth(way) > width && from < len(names); from++ {
		way = strings.Join(append([]string{names[0], b.glyphs.Ellipsis}, names[from:]...), joint)
	}
	return way
}

// place is the row in its list, or the contradiction among all.
func (b *Browser) place() string {
	if b.versus >= 0 {
		return fmt.Sprintf("%d of %d", b.versus+1, len(b.book.Base.Contradictions))
	}
	at, all := 0, 0
	rows := b.rows()
	cursor := settled(rows, b.level().cursor)
	for i, r := range rows {
		if r.heading == "" {
			all++
			if i == cursor {
				at = all
			}
		}
	}
	if all == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", at, all)
}

// notice stands instead of everything where there is no room.
func (b *Browser) notice() string {
	text := fmt.Sprintf("Crossroads needs a little more room: %d by %d, please.", roomWidth, roomHeight)
	lines := cells.Wrap(text, max(2, b.width-1))
	return strings.Join(fit(lines, b.width, min(len(lines), b.height)), "\n")
}
