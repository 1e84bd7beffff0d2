package question

import (
	"fmt"
	"slices"

	"crossroads/questions"
	"crossroads/ui/cells"
	"crossroads/ui/frame"
	"crossroads/ui/wizard/screen"
)

// rank takes an order of preference: choosing a row gives it the next place,
// choosing it again takes the place away. Nothing has a place by itself.
type rank struct{ base }

func newRank(s *screen.Scene, q questions.Question) *rank { return &rank{base{s, q, 0}} }

func (r *rank) keys() screen.Keys {
	n, g := len(r.q.Choices), r.Glyphs
	shift := "shift+" + g.Up + g.Down
	return screen.Keys{Table: []screen.Binding{
		{Keys: "space", Hint: "space", Does: "place", Label: "space  1 to 9", Means: "give the next place, or take it away", Do: screen.Tells(r.place)},
		{Keys: "enter", Hint: "enter", Does: "next", Means: "go on when all have a place; with none, skip", Do: screen.Tells(r.confirm)},
		{Keys: "shift+up K", Hint: shift, Does: "shift", Label: shift + "  J K", Means: "shift the row among those that have a place",
			Do: screen.Tells(func() screen.Event { return r.move(-1) })},
		{Keys: "shift+down J", Do: screen.Tells(func() screen.Event { return r.move(1) })},
		{Keys: screen.Digits[:2*min(9, n)-1], Do: screen.With(func(key string) screen.Event { return r.click(screen.Digit(key)-1, 0, 0) })},
		r.CursorKeys(&r.cursor, n-1, n),
	}}
}

func (r *rank) click(target, _, _ int) screen.Event {
	r.cursor = target
	return r.place()
}

// place gives the row in focus the next place or takes its place away. The
// last one left needs no choosing.
func (r *rank) place() screen.Event {
	order, _ := screen.Toggled(r.chosen(), r.q.Choices[r.cursor].ID, 0)
	if len(order) == len(r.q.Choices)-1 && len(order) > len(r.chosen()) {
		for _, c := range r.q.Choices {
			if !slices.Contains(order, c.ID) {
				order = append(order, c.ID)
			}
		}
	}
	return r.ranked(order)
}

// move shifts the row in focus among those that have a place.
func (r *rank) move(by int) screen.Event {
	order := r.chosen()
	i := slices.Index(order, r.q.Choices[r.cursor].ID)
	if i < 0 || i+by < 0 || i+by >= len(order) {
		return nil
	}
	order[i], order[i+by] = order[i+by], order[i]
	return r.ranked(order)
}

// ranked keeps an order; one that was confirmed stays so while it is whole.
func (r *rank) ranked(order []string) screen.Event {
	if len(order) < len(r.q.Choices) {
		return r.drafted(questions.Draft, order...)
	}
	return r.draft(order...)
}

// confirm goes on when all have a place; with none, the question is skipped;
// with some, the row in focus, or the next one without a place, gets its own.
func (r *rank) confirm() screen.Event {
	order := r.chosen()
	switch {
	case len(order) == len(r.q.Choices):
		return r.confirmed(questions.Answered, order...)
	case len(order) == 0:
		return r.confirmed(questions.Skipped)
	}
	for range r.q.Choices {
		if !slices.Contains(order, r.q.Choices[r.cursor].ID) {
			break
		}
		r.cursor = (r.cursor + 1) % len(r.q.Choices)
	}
	return r.place()
}

// count says how many have a place.
func (r *rank) count() string {
	return fmt.Sprintf("%d of %d in order, best first", len(r.chosen()), len(r.q.Choices))
}

// parts implements widget.
func (r *rank) parts(width, height int) parts {
	var out parts
	for i, c := range r.q.Choices {
		place := r.Styles.Faint.Render(" " + r.Glyphs.Dot)
		if n := slices.Index(r.chosen(), c.ID); n >= 0 {
			place = r.Styles.Strong.Render(fmt.Sprintf("%2d", n+1))
		}
		lead := r.Lead(i == r.cursor) + place
		for _, l := range cells.Wrap(c.Label, width-indent) {
			out.rows = append(out.rows, frame.Line{Text: cells.Pad(lead, indent) + l, Target: i})
			lead = ""
		}
		out.rows = append(out.rows, r.helpLines(c.Help, width, indent, i)...)
	}
	if height >= 12 && len(out.rows)+len(r.q.Choices)+3 <= height {
		out.rows = spaced(out.rows)
	}
	return out
}
