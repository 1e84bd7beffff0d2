package question

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/wizard/screen"
)

// base is what the widgets of one question share.
type base struct {
	*screen.Scene
	q      questions.Question
	cursor int
}

// nowhere is the place of a cursor that has not been moved yet.
const nowhere = -1

func (b *base) row() int { return max(0, b.cursor) }

func (b *base) pass(state questions.State) screen.Event { return b.confirmed(state) }

func (b *base) click(int, int, int) screen.Event { return nil }

func (b *base) typed(tea.Msg) screen.Event { return nil }

func (b *base) count() string { return "" }

// confirmed is the answer in a state, with which the walk goes on.
func (b *base) confirmed(state questions.State, values ...string) screen.Event {
	return screen.Confirmed(b.Reply(b.q.ID, state, values...))
}

// drafted is the answer in a state, which is kept without going on.
func (b *base) drafted(state questions.State, values ...string) screen.Event {
	return screen.Drafted{Answer: b.Reply(b.q.ID, state, values...)}
}

// draft keeps what is chosen. What was confirmed before stays so, unless nothing
// is left of it.
func (b *base) draft(values ...string) screen.Event {
	if b.Answer(b.q.ID).State == questions.Answered && len(values) > 0 {
		return b.drafted(questions.Answered, values...)
	}
	return b.drafted(questions.Draft, values...)
}

// chosen is what is chosen so far, confirmed or not, in the order in which it was.
func (b *base) chosen() []string {
	one := b.Answer(b.q.ID)
	if one.State == questions.Answered || one.State == questions.Draft {
		return slices.Clone(one.Values)
	}
	return nil
}

// unsure reports whether the answer is "not sure".
func (b *base) unsure() bool { return b.Answer(b.q.ID).State == questions.Unsure }

// toggled adds a choice to what is chosen, or takes it away. It refuses more than
// the limit, in the word for what is done to choices here.
func (b *base) toggled(id, word string) screen.Event {
	values, limit := screen.Toggled(b.chosen(), id, b.q.Limit)
	if limit {
		return screen.Warn(fmt.Sprintf("%d of %d are %s: take one away first", len(values), b.q.Limit, word))
	}
	return b.draft(values...)
}
