// Package pane shows as much of a text as fits and moves through it.
//
// It is the viewport of Bubbles with three things settled. The text comes
// broken into lines, because the viewport breaks at cells, not at words. Its
// offset is put right with every change of text or size, which the viewport
// does for the text only. And a page keeps two lines of the one before, so that
// the eye finds its place.
//
// What the viewport knows of searching is not used: it counts the places of
// matches in text without its colours and looks them up in text with them, so
// that in coloured text the wrong cells light up, and it does not say which
// match of how many is the current one.
package pane

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/viewport"
)

// Pane is a text and the first line of it that is seen. The zero Pane is empty.
type Pane struct {
	view viewport.Model
	text []string
}

// Fit sets the text and the size in cells. The place in the text stays as far
// as there is text.
func (p *Pane) Fit(text []string, width, height int) {
	p.view.SetWidth(max(1, width))
	p.view.SetHeight(max(1, height))
	if !slices.Equal(text, p.text) {
		p.text = slices.Clone(text)
		p.view.SetContentLines(slices.Clone(text))
	}
	p.To(p.Top())
}

// Top is the first line that is seen, from 0.
func (p *Pane) Top() int { return p.view.YOffset() }

// Text is all of it, as it was set.
func (p *Pane) Text() []string { return p.text }

// Below is how many lines are below those that are seen.
func (p *Pane) Below() int { return max(0, len(p.text)-p.Top()-p.view.Height()) }

// To makes a line the first one, as far as there are lines below to fill the
// pane.
func (p *Pane) To(line int) { p.view.SetYOffset(line) }

// Keys are the names of those that move a text; each turn of the wheel is a line.
const Keys = "up down pgup pgdown space ctrl+u ctrl+d home end G wheelup wheeldown"

// HandleKey moves the text by one of [Keys].
func (p *Pane) HandleKey(name string) {
	page := max(1, p.view.Height()-2)
	p.To(p.Top() + map[string]int{
		"up": -1, "wheelup": -1, "down": 1, "wheeldown": 1,
		"pgup": -page, "pgdown": page, "space": page,
		"ctrl+u": -page / 2, "ctrl+d": page / 2,
		"home": -len(p.text), "end": len(p.text), "G": len(p.text),
	}[name])
}

// Lines are those that are seen, cut to the width.
func (p *Pane) Lines() []string {
	lines := strings.Split(p.view.View(), "\n")
	return lines[:min(len(lines), len(p.text))]
}
