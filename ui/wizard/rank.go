package wizard

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"charm.land/bubbles/v2/key"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/hints"
)

// rank takes an order of preference: choosing a row gives it the next place,
// choosing it again takes the place away. Nothing has a place by itself.
type rank struct {
	*scene
	q      questions.Question
	cursor int
}

func newRank(s *scene, q questions.Question) *rank { return &rank{scene: s, q: q} }

func (r *rank) row() int { return r.cursor }

func (r *rank) key(name string) (event, bool) {
	last := len(r.q.Choices) - 1
	if d := digit(name); d > 0 {
		if d-1 > last {
			return ignored{name}, true
		}
		r.cursor = d - 1
		return r.place(), true
	}
	if at, ok := r.bound.moved(name, r.cursor, last, last+1); ok {
		r.cursor = at
		return nil, true
	}
	switch b := &r.bound; {
	case hints.Is(name, b.rank.place):
		return r.place(), true
	case hints.Is(name, b.rank.earlier):
		return r.move(-1), true
	case hints.Is(name, b.rank.later):
		return r.move(1), true
	case hints.Is(name, b.rank.next):
		return r.confirm(), true
	default:
		return nil, false
	}
}

func (r *rank) click(target, _ int) event {
	r.cursor = target
	return r.place()
}

// place gives the row in focus the next place or takes its place away. The
// last one left needs no choosing.
func (r *rank) place() event {
	id := r.q.Choices[r.cursor].ID
	order := slices.Clone(r.chosen(r.q.ID))
	if i := slices.Index(order, id); i >= 0 {
		return r.ranked(slices.Delete(order, i, i+1))
	}
	order = append(order, id)
	if len(order) == len(r.q.Choices)-1 {
		for _, c := range r.q.Choices {
			if !slices.Contains(order, c.ID) {
				order = append(order, c.ID)
			}
		}
	}
	return r.ranked(order)
}

// move shifts the row in focus among those that have a place.
func (r *rank) move(by int) event {
	order := slices.Clone(r.chosen(r.q.ID))
	i := slices.Index(order, r.q.Choices[r.cursor].ID)
	if i < 0 || i+by < 0 || i+by >= len(order) {
		return nil
	}
	order[i], order[i+by] = order[i+by], order[i]
	return r.ranked(order)
}

// ranked keeps an order; one that was confirmed stays so while it is whole.
func (r *rank) ranked(order []string) event {
	state := questions.Draft
	if len(order) == len(r.q.Choices) && r.walk.Answer(r.q.ID).State == questions.Answered {
		state = questions.Answered
	}
	return drafted{answer: r.say(r.q.ID, state, order...)}
}

// confirm goes on when all have a place; with none, the question is skipped;
// with some, the row in focus, or the next one without a place, gets its own.
func (r *rank) confirm() event {
	order := r.chosen(r.q.ID)
	switch {
	case len(order) == len(r.q.Choices):
		return answered{[]questions.Answer{r.say(r.q.ID, questions.Answered, order...)}}
	case len(order) == 0:
		return answered{[]questions.Answer{r.say(r.q.ID, questions.Skipped)}}
	}
	for range r.q.Choices {
		if !slices.Contains(order, r.q.Choices[r.cursor].ID) {
			break
		}
		r.cursor = (r.cursor + 1) % len(r.q.Choices)
	}
	return r.place()
}

func (r *rank) keys() []key.Binding {
	b := &r.bound.rank
	return []key.Binding{b.place, b.next, b.shift}
}

// count says how many have a place.
func (r *rank) count() string {
	return fmt.Sprintf("%d of %d in order, best first", len(r.chosen(r.q.ID)), len(r.q.Choices))
}

// parts implements widget.
func (r *rank) parts(width, height int) parts {
	var out parts
	order := r.chosen(r.q.ID)
	const indent = 7
	for i, c := range r.q.Choices {
		lead := "  "
		if i == r.cursor {
			lead = cells.Focus + r.styles.Accent.Render(r.glyphs.Cursor) + " "
		}
		place := r.styles.Faint.Render(" " + r.glyphs.Dot)
		if n := slices.Index(order, c.ID); n >= 0 {
			place = r.styles.Strong.Render(fmt.Sprintf("%2s", strconv.Itoa(n+1)))
		}
		text := c.Label
		for n, l := range wrap(text, width-indent) {
			if n > 0 {
				lead, place = "  ", "  "
			}
			out.rows = append(out.rows, line{lead + place + "   " + l, i})
		}
		for _, l := range wrap(c.Help, width-indent) {
			out.rows = append(out.rows, line{strings.Repeat(" ", indent) + r.styles.Muted.Render(l), i})
		}
	}
	if height >= 12 && len(out.rows)+len(r.q.Choices)+3 <= height {
		out.rows = spaced(out.rows)
	}
	return out
}
