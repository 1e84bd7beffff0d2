package chart

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

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

// mark is the sign that tells an alternative apart without colour.
func (l Look) mark(s Side) string {
	if s.Alternative < 0 {
		return l.Glyphs.Dot
	}
	return l.Glyphs.Signs[s.Alternative%len(l.Glyphs.Signs)]
}

// rightHalf is a cell of which the right half is filled.
func (l Look) rightHalf() string {
	if l.Glyphs.Block != "█" {
		return l.Glyphs.Block
	}
	return "▐"
}

// grow draws an amount in half cells, from left to right.
func (l Look) grow(halves int) string {
	bar := strings.Repeat(l.Glyphs.Block, halves/2)
	if halves%2 == 1 {
		bar += l.Glyphs.Eighths[3]
	}
	return bar
}

// growLeft draws an amount in half cells, from right to left.
func (l Look) growLeft(halves int) string {
	bar := strings.Repeat(l.Glyphs.Block, halves/2)
	if halves%2 == 1 {
		bar = l.rightHalf() + bar
	}
	return bar
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
func (l Look) cut(text string, width int) string {
	if ansi.StringWidth(text) <= width {
		return text
	}
	return ansi.Truncate(text, max(0, width), l.Glyphs.Ellipsis)
}

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
