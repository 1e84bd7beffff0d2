package chart

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"crossroads/ui/cells"
	"crossroads/ui/theme"
)

// Look is how charts are drawn.
type Look struct {
	Styles theme.Styles
	Glyphs theme.Glyphs
}

// Side is an alternative as one end of a chart.
type Side struct {
	Alternative int // index into the model's alternatives
	Name        string
}

// style is that of an alternative.
func (l Look) style(s Side) lipgloss.Style { return l.Styles.Alternative(s.Alternative) }

// Mark is the sign that tells an alternative apart without colour.
func (l Look) Mark(s Side) string {
	if s.Alternative < 0 {
		return l.Glyphs.Dot
	}
	return l.Glyphs.Signs[s.Alternative%len(l.Glyphs.Signs)]
}

// ink is what bars are made of: a whole cell, its left and its right half.
type ink struct{ whole, left, right string }

// thick bars nearly fill their line; they are for the one thing to see first.
// There are no halves of their cells, so a half is drawn as a whole.
func (l Look) thick() ink {
	if l.plain() {
		return ink{l.Glyphs.Block, l.Glyphs.Block, l.Glyphs.Block}
	}
	return ink{"▆", "▆", "▆"}
}

// thin bars leave air above, so that many stand below each other.
func (l Look) thin() ink {
	if l.plain() {
		return l.thick()
	}
	return ink{"▄", "▖", "▗"}
}

// hatched is the ink of a bar in the same colour as another one.
func (l Look) hatched() ink {
	if l.plain() {
		return ink{":", ":", ":"}
	}
	return ink{"▖", "▖", "▖"}
}

// plain reports whether the glyphs are those of ASCII.
func (l Look) plain() bool { return l.Glyphs.Block != "█" }

// grow draws an amount in half cells, from left to right.
func (k ink) grow(halves int) string {
	return strings.Repeat(k.whole, halves/2) + strings.Repeat(k.left, halves%2)
}

// growLeft draws an amount in half cells, from right to left.
func (k ink) growLeft(halves int) string {
	return strings.Repeat(k.right, halves%2) + strings.Repeat(k.whole, halves/2)
}

// halves is the length of an amount in half cells, where full fills the room;
// something is never nothing.
func halves(amount, full float64, room int) int {
	if amount <= 0 || full <= 0 || room <= 0 {
		return 0
	}
	return min(2*room, max(1, int(amount/full*float64(2*room)+0.5)))
}

// cut shortens text to a width.
func (l Look) cut(text string, width int) string { return cells.Cut(text, width, l.Glyphs.Ellipsis) }

// left and right set text at one end of a width, cut where it is longer.
func (l Look) left(text string, width int) string {
	text = l.cut(text, width)
	return text + strings.Repeat(" ", max(0, width-ansi.StringWidth(text)))
}

func (l Look) right(text string, width int) string {
	text = l.cut(text, width)
	return strings.Repeat(" ", max(0, width-ansi.StringWidth(text))) + text
}

// widest is the width of the widest text, at most the given one.
func widest(most int, texts ...string) int {
	width := 0
	for _, t := range texts {
		width = max(width, ansi.StringWidth(t))
	}
	return min(width, most)
}

// trim ends lines where their text ends and keeps them within a width.
func (l Look) trim(lines []string, width int) []string {
	for i, text := range lines {
		lines[i] = strings.TrimRight(l.cut(text, width), " ")
	}
	return lines
}
