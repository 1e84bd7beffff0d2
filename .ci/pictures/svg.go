package main

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image/color"
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
)

// The size of a cell, and of the margin around all of them, in pixels.
const (
	cellWidth, cellHeight = 8.4, 18.0
	margin                = 14.0
	fontSize              = 14
)

// fonts are those that readers have, one on each system.
const fonts = "ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono','Liberation Mono',monospace"

// page is what is around the cells: the colours of a terminal without a theme.
type page struct{ background, text, border string }

var pages = map[string]page{
	"dark":  {"#0d1117", "#e6edf3", "#30363d"},
	"light": {"#ffffff", "#1f2328", "#d1d9e0"},
}

// frame is the cells of a screen, row by row.
type frame struct {
	width, height int
	cells         [][]uv.Cell
	hold          float64 // seconds
}

// picture draws frames one after the other, over and over; who wants no motion
// sees the last.
func picture(p page, title string, frames ...frame) []byte {
	width := 2*margin + cellWidth*float64(frames[0].width)
	height := 2*margin + cellHeight*float64(frames[0].height)
	var b bytes.Buffer
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img">`+"\n",
		number(width), number(height), number(width), number(height))
	fmt.Fprintf(&b, "<title>%s</title>\n", escape(title))
	fmt.Fprintf(&b, "<style>text{font:%dpx %s;white-space:pre}.b{font-weight:700}.u{text-decoration:underline}%s</style>\n",
		fontSize, fonts, motion(frames))
	fmt.Fprintf(&b, `<rect x=".5" y=".5" width="%s" height="%s" rx="8" fill="%s" stroke="%s"/>`+"\n",
		number(width-1), number(height-1), p.background, p.border)
	for i, f := range frames {
		fmt.Fprintf(&b, `<g transform="translate(%s %s)"`, number(margin), number(margin))
		if len(frames) > 1 {
			fmt.Fprintf(&b, ` class="f f%d"`, i)
		}
		fmt.Fprintf(&b, ">\n")
		for y, row := range f.cells {
			drawRow(&b, p, float64(y)*cellHeight, row)
		}
		b.WriteString("</g>\n")
	}
	b.WriteString("</svg>\n")
	return b.Bytes()
}

// motion shows each frame for its time. Without motion the last is there alone.
func motion(frames []frame) string {
	if len(frames) < 2 {
		return ""
	}
	whole := 0.0
	for _, f := range frames {
		whole += f.hold
	}
	var b strings.Builder
	fmt.Fprintf(&b, ".f{visibility:hidden}.f%d{visibility:visible}@media (prefers-reduced-motion:no-preference){", len(frames)-1)
	at := 0.0
	for i, f := range frames {
		from, to := 100*at/whole, 100*(at+f.hold)/whole
		at += f.hold
		fmt.Fprintf(&b, ".f%d{animation:k%d %ss step-end infinite}", i, i, number(whole))
		fmt.Fprintf(&b, "@keyframes k%d{0%%{visibility:%s}", i, map[bool]string{true: "visible", false: "hidden"}[i == 0])
		if i > 0 {
			fmt.Fprintf(&b, "%s%%{visibility:visible}", number(from))
		}
		if i < len(frames)-1 {
			fmt.Fprintf(&b, "%s%%{visibility:hidden}", number(to))
		}
		b.WriteString("}")
	}
	b.WriteString("}")
	return b.String()
}

// drawRow draws runs of cells that look alike. A run of text is stretched to its
// cells, whatever the font; lines and blocks are drawn, for fonts leave gaps.
func drawRow(b *bytes.Buffer, p page, y float64, row []uv.Cell) {
	for from := 0; from < len(row); {
		to := from + 1
		for to < len(row) && alike(row[from], row[to]) {
			to++
		}
		fore, back := colours(p, row[from].Style)
		if back != p.background {
			rectangle(b, float64(from), y, float64(to-from), 0, 1, back)
		}
		text := ""
		for _, c := range row[from:to] {
			text += c.Content
		}
		if s, ok := shapes[firstRune(text)]; ok {
			rectangle(b, float64(from)+s.left, y, float64(to-from)*s.width, s.top, s.height, fore)
		} else if strings.TrimSpace(text) != "" {
			drawText(b, row[from].Style, float64(from), y, text, fore)
		}
		from = to
	}
}

func drawText(b *bytes.Buffer, s uv.Style, x, y float64, text, fore string) {
	lead := len(text) - len(strings.TrimLeft(text, " "))
	text, x = strings.Trim(text, " "), x+float64(lead)
	var class []string
	if s.Attrs&uv.AttrBold != 0 {
		class = append(class, "b")
	}
	if s.Underline != 0 {
		class = append(class, "u")
	}
	if len(class) > 0 {
		class = []string{fmt.Sprintf(` class="%s"`, strings.Join(class, " "))}
	}
	fmt.Fprintf(b, `<text x="%s" y="%s" textLength="%s" lengthAdjust="spacingAndGlyphs" fill="%s"%s>%s</text>`+"\n",
		number(x*cellWidth), number(y+0.75*cellHeight), number(float64(len([]rune(text)))*cellWidth), fore, strings.Join(class, ""), escape(text))
}

// alike reports whether two cells are drawn in one piece. A sign that fonts give
// a width of their own stands alone, and so does what is drawn as a shape.
func alike(a, b uv.Cell) bool {
	one, other := firstRune(a.Content), firstRune(b.Content)
	_, drawn := shapes[one]
	_, drawnToo := shapes[other]
	switch {
	case !a.Style.Equal(&b.Style):
		return false
	case drawn || drawnToo:
		return one == other && shapes[one].width == 1
	}
	return one < 0x2190 && other < 0x2190
}

// shape is a part of a cell, in cells.
type shape struct{ left, width, top, height float64 }

var shapes = map[rune]shape{
	'─': {0, 1, 0.47, 0.06}, '━': {0, 1, 0.44, 0.12}, '╸': {0, 0.5, 0.44, 0.12}, '╺': {0.5, 0.5, 0.44, 0.12}, '│': {0.46, 0.09, 0, 1},
	'▁': {0, 1, 7. / 8, 1. / 8}, '▂': {0, 1, 6. / 8, 2. / 8}, '▃': {0, 1, 5. / 8, 3. / 8}, '▄': {0, 1, 0.5, 0.5},
	'▅': {0, 1, 3. / 8, 5. / 8}, '▆': {0, 1, 2. / 8, 6. / 8}, '▇': {0, 1, 1. / 8, 7. / 8}, '█': {0, 1, 0, 1}, '▀': {0, 1, 0, 0.5},
	'▌': {0, 0.5, 0, 1}, '▐': {0.5, 0.5, 0, 1}, '▖': {0, 0.5, 0.5, 0.5}, '▗': {0.5, 0.5, 0.5, 0.5},
}

func rectangle(b *bytes.Buffer, x, y, width, top, height float64, fill string) {
	fmt.Fprintf(b, `<rect x="%s" y="%s" width="%s" height="%s" fill="%s"/>`+"\n", number(x*cellWidth), number(y+top*cellHeight),
		number(width*cellWidth), number(height*cellHeight), fill)
}

// colours are those of a style, on a page.
func colours(p page, s uv.Style) (fore, back string) {
	fore, back = hex(s.Fg, p.text), hex(s.Bg, p.background)
	if s.Attrs&uv.AttrReverse != 0 {
		fore, back = back, fore
	}
	return fore, back
}

func hex(c color.Color, otherwise string) string {
	if c == nil {
		return otherwise
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
}

func firstRune(text string) rune {
	for _, r := range text {
		return r
	}
	return ' '
}

func escape(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}

// number writes two decimals at most.
func number(n float64) string {
	return strings.TrimSuffix(strings.TrimRight(fmt.Sprintf("%.2f", n), "0"), ".")
}
