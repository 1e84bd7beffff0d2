package wizard

import (
	"fmt"
	"strings"

	"crossroads/questions"
	"crossroads/ui/hints"
)

// presentWidth is how wide a page for the projector is set: lines that can be
// read from the back of a room, in a font made large.
const presentWidth = 76

// presenting shows the result to a room: one section a page, no keys, and no
// notes unless they are asked for.
type presenting struct{ on, notes bool }

// presentKey acts on a key while presenting.
func (r *result) presentKey(name string) {
	switch b := &r.bound.present; {
	case digit(name) > 0:
		r.open(digit(name) - 1)
	case hints.Is(name, b.end):
		r.presenting = presenting{}
	case hints.Is(name, b.notes):
		r.presenting.notes = !r.presenting.notes
	case hints.Is(name, b.next):
		r.open(r.tab + 1)
	case hints.Is(name, b.previous):
		r.open(r.tab - 1)
	default:
		r.pane(r.width, r.height).Press(name)
	}
}

// shown is the record that the pages are made of: without its notes where a
// room looks on.
func (r *result) shown() questions.Record {
	record := r.walk.Record()
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

// margin is how far a page stands from the left while presenting.
func (r *result) margin(width int) int {
	if !r.presenting.on {
		return 0
	}
	return max(0, (width-presentWidth)/2)
}

// presentHead is the title of the page.
func (r *result) presentHead(height int) []string {
	head := []string{r.styles.Accent.Render(tabs()[r.tab].title), ""}
	if height >= 20 {
		head = append([]string{""}, head...)
	}
	return head
}

// presentPlace says which page it is.
func (r *result) presentPlace() place {
	return place{position: fmt.Sprintf("%d of %d", r.tab+1, tabCount), done: float64(r.tab+1) / tabCount}
}

// indented moves lines to the right.
func indented(lines []string, by int) []string {
	if by == 0 {
		return lines
	}
	moved := make([]string, len(lines))
	for i, l := range lines {
		if l != "" {
			moved[i] = strings.Repeat(" ", by) + l
		}
	}
	return moved
}
