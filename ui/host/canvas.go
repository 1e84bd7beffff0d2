package host

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
	"crossroads/ui/theme"
)

// canvas is what is known of a terminal, and how frames are drawn on it.
type canvas struct {
	width, height int
	ground        theme.Choice
	profile       colorprofile.Profile
	ascii         bool
	styles        theme.Styles
	glyphs        theme.Glyphs
	keys          *bindings
}

func newCanvas(environment []string, keys *bindings) *canvas {
	c := &canvas{keys: keys, ground: theme.Either, profile: colorprofile.TrueColor, ascii: narrow(environment)}
	c.glyphs = theme.NewGlyphs(c.ascii)
	c.restyle()
	return c
}

// narrow reports whether a locale names a character set without the glyphs.
func narrow(environment []string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		for _, one := range environment {
			if locale, ok := strings.CutPrefix(strings.ToLower(one), strings.ToLower(name)+"="); ok && locale != "" {
				return !strings.Contains(locale, "utf-8") && !strings.Contains(locale, "utf8")
			}
		}
	}
	return false
}

// see takes note of what a message says about the terminal.
func (c *canvas) see(msg tea.Msg) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		c.width, c.height = msg.Width, msg.Height
	case tea.BackgroundColorMsg:
		c.ground = theme.Light
		if msg.IsDark() {
			c.ground = theme.Dark
		}
		c.restyle()
	case tea.ColorProfileMsg:
		c.profile = msg.Profile
		c.restyle()
	}
}

func (c *canvas) restyle() { c.styles = theme.New(c.ground, true, c.profile) }

// told are messages that tell another model what is known of the terminal.
func (c *canvas) told() []tea.Msg {
	return []tea.Msg{tea.ColorProfileMsg{Profile: c.profile}, tea.WindowSizeMsg{Width: c.width, Height: c.height}}
}

// frame is a screen, before it is drawn.
type frame struct {
	title, place string
	done         float64
	body         []string
	status       string
	warn         bool
	keys         []hint
}

// The margin, and the size below which there is only a notice. Nothing is wider
// or higher than is good to read.
const (
	margin                  = 2
	leastWidth, leastHeight = 40, 10
	mostWidth, mostHeight   = 132, 44
)

// inner is the width of what is drawn, and left where it begins.
func (c *canvas) inner() int { return min(c.width, mostWidth) - 2*margin }
func (c *canvas) left() int  { return (c.width-min(c.width, mostWidth))/2 + margin }

// airy reports whether there is room for blank lines.
func (c *canvas) airy() bool { return c.height >= 28 }

// room is how many lines the body has.
func (c *canvas) room() int {
	rows := min(c.height, mostHeight)
	if c.airy() {
		return rows - 8
	}
	return rows - 6
}

// draw draws a frame: never more lines, never wider than the terminal.
func (c *canvas) draw(f frame) tea.View {
	v := tea.NewView("")
	v.KeyboardEnhancements.ReportAlternateKeys = true
	if c.width < leastWidth || c.height < leastHeight {
		v.Content = ansi.Wrap(fmt.Sprintf("Crossroads needs a little more room: %d by %d, please. Everything is kept.", leastWidth, leastHeight), max(2, c.width-1), "")
		return v
	}
	head := c.styles.Strong.Render("Crossroads")
	if f.title != "" {
		head += "  " + c.styles.Muted.Render(cells.Line(f.title))
	}
	var lines []string
	if c.airy() {
		lines = append(lines, "")
	}
	lines = append(lines, cells.Ends(head, f.place, c.inner(), c.glyphs.Ellipsis), c.bar(f.done, c.inner()), "")
	for i := range c.room() {
		if i < len(f.body) {
			lines = append(lines, f.body[i])
			continue
		}
		lines = append(lines, "")
	}
	style := c.styles.Text
	if f.warn {
		style = c.styles.Warn
	}
	lines = append(lines, "", style.Render(cells.Cut(cells.Line(f.status), c.inner(), c.glyphs.Ellipsis)), c.hints(f.keys, c.inner()))
	for i, text := range lines {
		if text != "" {
			lines[i] = strings.Repeat(" ", c.left()) + strings.TrimRight(cells.Cut(text, c.inner(), ""), " ")
		}
	}
	text, x, y, ok := cells.Place(strings.Join(lines, "\n"))
	if v.Content = text; ok {
		v.Cursor = tea.NewCursor(x, y)
	}
	return v
}

// bar draws how far something has come, in half cells.
func (c *canvas) bar(done float64, width int) string {
	halves := int(done*float64(2*width) + 0.5)
	full := min(width, halves/2)
	bar := strings.Repeat(c.glyphs.Bar, full)
	if halves%2 == 1 && full < width {
		bar += c.glyphs.BarEnd
		full++
	}
	return c.styles.Muted.Render(bar) + c.styles.Faint.Render(strings.Repeat(c.glyphs.Rule, width-full))
}

// wrapped breaks a text into lines that can be read.
func wrapped(text string, width int) []string {
	const widest = 76
	return strings.Split(ansi.Wrap(cells.Clean(text), max(4, min(width, widest)), ""), "\n")
}

func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(r)) + text[n:]
}

// part is done of all, 0 where there is nothing to do.
func part(done, all int) float64 {
	if all == 0 {
		return 0
	}
	return float64(done) / float64(all)
}

// count counts things: one way, and more ways.
func count(n int, one, more string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, more)
}
