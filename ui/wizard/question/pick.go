package question

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/frame"
	"crossroads/ui/typing"
	"crossroads/ui/wizard/screen"
)

// pick takes the answer to a question with choices: one of several, several of
// many, the few that count most, in the order in which they are chosen, or a
// scale. The last row is "Not sure". Nothing is highlighted until somebody moves,
// so Enter on a question that was not touched skips it.
type pick struct {
	base
	several bool // more than one may be taken
	ordered bool // the first counts most

	filter    typing.Field
	filtering bool
}

func newPick(s *screen.Scene, q questions.Question) *pick {
	p := &pick{base: base{s, q, nowhere}, ordered: q.Picks(), several: q.Picks() || q.Kind == questions.Several}
	switch chosen := p.chosen(); {
	case p.ordered:
	case p.unsure():
		p.cursor = len(q.Choices)
	case len(chosen) > 0:
		p.cursor = slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == chosen[0] })
	}
	return p
}

func (p *pick) keys() screen.Keys {
	if p.filtering {
		return screen.Keys{Typing: true, Table: []screen.Binding{
			{Keys: "enter up down pgup pgdown", Hint: "enter", Does: "jump", Do: screen.With(p.found)},
			{Keys: "esc", Hint: "esc", Does: "clear", Do: screen.Changes(p.clear)},
		}}
	}
	last := len(p.shown()) - 1
	digits := screen.Digits[:max(0, 2*min(9, last+1)-1)]
	move := p.MoveKeys(frame.Paging, func(key string) {
		if p.cursor == nowhere && (key == "up" || key == "wheelup") {
			p.cursor = last + 1
		}
		p.cursor = frame.Moved(key, p.cursor, last, last+1)
	})
	enter := screen.Binding{Keys: "enter", Hint: "enter", Does: "choose, go on", Means: "choose the row and go on; with none, skip", Do: screen.Tells(p.confirm)}
	var table []screen.Binding
	if !p.several {
		if p.cursor == nowhere {
			enter.Does = "skip"
		}
		table = append([]screen.Binding{enter, move}, screen.Quiet(
			screen.Binding{Keys: digits, Hint: "1 to 9", Means: "choose and go on; z takes it back", Do: screen.With(p.digit)},
			screen.Binding{Keys: "space", Hint: "space", Means: "choose, and stay", Do: screen.Tells(p.mark)})...)
	} else {
		enter.Does, enter.Means = "next", "keep what is marked and go on; with nothing marked, skip"
		mark := screen.Binding{Keys: "space", Hint: "space", Does: "choose", Label: "space  1 to 9", Means: "take a choice, or give it back", Do: screen.Tells(p.mark)}
		if p.untouched() {
			enter.Does = "skip"
		}
		if p.ordered {
			enter.Means, mark.Means = "keep the picks and go on; with none, skip", "pick it, or give it back; the first counts most"
		}
		table = []screen.Binding{mark, enter, move, {Keys: digits, Do: screen.With(p.digit)}}
	}
	if p.long() {
		table = slices.Insert(table, len(table)-2, screen.Binding{Keys: "/", Hint: "/", Does: "filter", Means: "filter a long list", Do: screen.Changes(func() {
			p.filter, p.filtering = typing.New("", questions.MaxText), true
		})})
	}
	return screen.Keys{Table: table}
}

// digit takes a row by its number: where one is taken, the walk goes on.
func (p *pick) digit(key string) screen.Event { return p.click(screen.Digit(key)-1, 0, 0) }

func (p *pick) click(target, _, _ int) screen.Event {
	p.cursor = target
	if p.several {
		return p.mark()
	}
	return p.take()
}

// mark marks the row under the cursor, or takes the mark away again.
func (p *pick) mark() screen.Event {
	p.cursor = max(0, p.cursor)
	at := p.shown()[p.cursor]
	switch {
	case at == len(p.q.Choices) && p.ordered:
		return p.confirmed(questions.Unsure)
	case at == len(p.q.Choices):
		return p.drafted(questions.Unsure)
	case p.ordered:
		return p.toggled(p.q.Choices[at].ID, "picked")
	case p.several:
		return p.toggled(p.q.Choices[at].ID, "chosen")
	}
	return p.draft(p.q.Choices[at].ID)
}

// take chooses the row under the cursor and goes on.
func (p *pick) take() screen.Event {
	if at := p.shown()[p.cursor]; at < len(p.q.Choices) {
		return p.confirmed(questions.Answered, p.q.Choices[at].ID)
	}
	return p.confirmed(questions.Unsure)
}

// confirm takes what is highlighted, or, with several, what is marked. Where
// there is neither, the question is skipped.
func (p *pick) confirm() screen.Event {
	values := p.chosen()
	switch {
	case p.several && len(values) > 0:
		return p.confirmed(questions.Answered, values...)
	case p.several && p.unsure():
		return p.confirmed(questions.Unsure)
	case p.cursor == nowhere, p.several && p.shown()[p.cursor] < len(p.q.Choices):
		return p.confirmed(questions.Skipped)
	}
	return p.take()
}

// untouched reports whether Enter would skip the question.
func (p *pick) untouched() bool { return len(p.chosen()) == 0 && !p.unsure() }

// long reports whether there are more choices than digits.
func (p *pick) long() bool { return len(p.q.Choices) > 9 }

// count says how many are chosen and what the limit is.
func (p *pick) count() string {
	n := len(p.chosen())
	switch {
	case !p.several || p.ordered:
		return ""
	case p.q.Limit > 0: // the question itself says how many it wants
		return fmt.Sprintf("%d of %d chosen", n, p.q.Limit)
	case n > 0:
		return fmt.Sprintf("%d chosen", n)
	}
	return "Choose any number"
}

// clear ends the filter.
func (p *pick) clear() { p.filter, p.filtering, p.cursor = typing.Field{}, false, nowhere }

// typed gives a key or a paste to the filter. The list follows.
func (p *pick) typed(msg tea.Msg) screen.Event {
	changed, lost := p.filter.Update(msg)
	if changed {
		p.cursor = 0
	}
	if lost != "" {
		return screen.Warn(lost)
	}
	return nil
}

// found takes what the filter has brought to the top, or moves to it.
func (p *pick) found(key string) screen.Event {
	rows := p.shown()
	if key != "enter" {
		p.cursor = frame.Moved(key, p.cursor, len(rows)-1, 9)
		return nil
	}
	at, empty := max(0, p.cursor), len(rows) == 0 || p.filter.Text() == ""
	p.clear()
	if empty {
		return nil
	}
	return p.click(rows[at], 0, 0)
}
