package result

import (
	"crossroads/questions"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/screen"
)

// presentWidth is how wide a page for the projector is set: lines that can be
// read from the back of a room, in a font made large.
const presentWidth = screen.ProseWidth

// presenting shows the result to a room: one section per page, no keys in sight, and
// no notes unless they are asked for.
type presenting struct{ on, notes bool }

// presentKeys are those while presenting.
func (r *Result) presentKeys() []screen.Binding {
	g, lines := r.Glyphs, frame.Scrolling[screen.Event](r.Look, r.scroll)
	lines.Means = "a line"
	return screen.Quiet(
		screen.Binding{Keys: "right space enter tab pgdown", Label: g.Right + " " + g.Left + "  space", Means: "the next page, the page before", Do: screen.Changes(func() { r.open(r.tab + 1) })},
		screen.Binding{Keys: "left pgup", Do: screen.Changes(func() { r.open(r.tab - 1) })},
		screen.Binding{Keys: screen.Digits, Label: "1 to 9", Means: "a page by its place", Do: screen.With(r.digit)},
		lines,
		screen.Binding{Keys: "n", Label: "n", Means: "show the notes, or hide them again", Do: screen.Changes(func() { r.presenting.notes = !r.presenting.notes })},
		screen.Binding{Keys: "esc v q", Label: "esc  v  q", Means: "end", Do: screen.Changes(func() { r.presenting = presenting{} })})
}

// shown is the record that the pages are made of: without its notes where a
// room looks on.
func (r *Result) shown() questions.Record {
	record := r.Record()
	if !r.presenting.on || r.presenting.notes {
		return record
	}
	for one := range record.Answers.All() {
		if one.Note != "" {
			one.Note = ""
			record.Answers = record.Answers.With(one)
		}
	}
	return record
}
