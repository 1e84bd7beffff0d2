package wizard

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/hints"
)

// picks takes the few of many choices that count most, in the order in which
// they are chosen. The last row is "Not sure". As with pick, nothing is
// highlighted until somebody moves.
type picks struct {
	*scene
	q      questions.Question
	cursor int
}

func newPicks(s *scene, q questions.Question) *picks {
	return &picks{scene: s, q: q, cursor: nowhere}
}

func (p *picks) row() int { return max(0, p.cursor) }

func (p *picks) key(name string) (event, bool) {
	last := len(p.q.Choices)
	if d := digit(name); d > 0 {
		if d-1 > last {
			return ignored{name}, true
		}
		p.cursor = d - 1
		return p.toggle(), true
	}
	if p.cursor == nowhere && hints.Is(name, p.bound.up) {
		p.cursor = last
		return nil, true
	}
	if at, ok := p.bound.moved(name, p.cursor, last, last+1); ok {
		p.cursor = at
		return nil, true
	}
	switch b := &p.bound.pick; {
	case hints.Is(name, b.choose):
		p.cursor = max(0, p.cursor)
		return p.toggle(), true
	case hints.Is(name, b.next):
		return p.confirm(), true
	}
	return nil, false
}

func (p *picks) click(target, _ int) event {
	p.cursor = target
	return p.toggle()
}

// toggle gives the row in focus the next place, or takes its place away.
func (p *picks) toggle() event {
	if p.cursor == len(p.q.Choices) {
		return answered{[]questions.Answer{p.say(p.q.ID, questions.Unsure)}}
	}
	return p.toggled(p.q, p.q.Choices[p.cursor].ID, "picked")
}

// confirm keeps what was picked; where nothing was, the question is skipped.
func (p *picks) confirm() event {
	one := p.say(p.q.ID, questions.Skipped)
	switch order := p.chosen(p.q.ID); {
	case len(order) > 0:
		one = p.say(p.q.ID, questions.Answered, order...)
	case p.cursor == len(p.q.Choices) || p.walk.Answer(p.q.ID).State == questions.Unsure:
		one = p.say(p.q.ID, questions.Unsure)
	}
	return answered{[]questions.Answer{one}}
}

func (p *picks) keys() []key.Binding {
	b := &p.bound.pick
	return []key.Binding{b.choose, b.onward(len(p.chosen(p.q.ID)) == 0)}
}

func (p *picks) manual() []key.Binding {
	return p.moving(
		hints.Of("space  1 to 9", "pick it, or give it back; the first counts most"),
		hints.Of("enter", "keep the picks and go on; with none, skip"),
	)
}

// placeOf says which place a row has; "" where it was not picked.
func (p *picks) placeOf(i int) string {
	n := slices.Index(p.chosen(p.q.ID), p.q.Choices[i].ID)
	switch {
	case n < 0:
		return ""
	case n < len(ordinals()):
		return ordinals()[n]
	}
	return strconv.Itoa(n + 1)
}

func ordinals() []string { return []string{"first", "second", "third"} }

// parts implements widget.
func (p *picks) parts(width, height int) parts {
	const indent = 7
	column := 0
	for _, word := range ordinals() {
		column = max(column, len(word))
	}
	var out parts
	for i := 0; i <= len(p.q.Choices); i++ {
		label, place := "Not sure", ""
		if i < len(p.q.Choices) {
			label, place = p.q.Choices[i].Label, p.placeOf(i)
		}
		mark := p.glyphs.Blank
		if place != "" {
			mark = p.glyphs.Checked
		}
		look, lead := p.styles.Muted, "  "
		if place != "" {
			look = p.styles.Strong
		}
		if i == p.cursor {
			lead = cells.Focus + p.styles.Accent.Render(p.glyphs.Cursor) + " "
		}
		lead += look.Render(mark + " " + strconv.Itoa(i+1))
		for n, l := range wrap(label, width-indent-column-2) {
			if i == len(p.q.Choices) {
				l = p.styles.Muted.Render(l)
			}
			if n > 0 {
				lead, place = strings.Repeat(" ", 5), ""
			}
			out.rows = append(out.rows, line{cells.Pad(lead, indent) + cells.Pad(p.styles.Strong.Render(place), column+2) + l, i})
		}
	}
	return out
}
