package wizard

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/hints"
	"crossroads/ui/typing"
)

// pick takes the answer to a question with choices: one of several, several of
// many, or a scale. The last row is "Not sure". Nothing is highlighted until
// somebody moves, so Enter on a question that was not touched skips it.
type pick struct {
	*scene
	q      questions.Question
	cursor int // among the rows shown; nowhere at first

	filter    typing.Field
	filtering bool
}

// nowhere is the place of a cursor that has not been moved yet.
const nowhere = -1

func newPick(s *scene, q questions.Question) *pick {
	p := &pick{scene: s, q: q, cursor: nowhere}
	one := s.walk.Answer(q.ID)
	switch {
	case one.State == questions.Unsure:
		p.cursor = len(q.Choices)
	case len(one.Values) > 0:
		p.cursor = slices.IndexFunc(q.Choices, func(c questions.Choice) bool { return c.ID == one.Values[0] })
	}
	return p
}

func (p *pick) several() bool { return p.q.Kind == questions.Several }

func (p *pick) row() int { return max(0, p.cursor) }

func (p *pick) key(name string) (event, bool) {
	rows := p.shown()
	last := len(rows) - 1
	if d := digit(name); d > 0 {
		if d > last+1 {
			return ignored{name}, true
		}
		p.cursor = d - 1
		if p.several() {
			return p.mark(), true
		}
		return p.take(), true
	}
	if p.cursor == nowhere && hints.Is(name, p.bound.up) {
		p.cursor = last
		return nil, true
	}
	if at, ok := p.bound.moved(name, p.cursor, last, last+1); ok {
		p.cursor = at
		return nil, true
	}
	switch b := &p.bound; {
	case hints.Is(name, b.pick.choose):
		p.cursor = max(0, p.cursor)
		return p.mark(), true
	case hints.Is(name, b.pick.next):
		return p.confirm(), true
	case p.long() && hints.Is(name, b.pick.filter):
		p.filter, p.filtering = newField(p.filter.Text()), true
	case p.filter.Text() != "" && hints.Is(name, b.jump.clear):
		p.filter, p.cursor = typing.Field{}, nowhere
	default:
		return nil, false
	}
	return nil, true
}

func (p *pick) click(target, _ int) event {
	p.cursor = target
	if p.several() {
		return p.mark()
	}
	return p.take()
}

// mark marks the row under the cursor, or takes the mark away again.
func (p *pick) mark() event {
	at := p.shown()[p.cursor]
	if at == len(p.q.Choices) {
		return drafted{answer: p.say(p.q.ID, questions.Unsure)}
	}
	id := p.q.Choices[at].ID
	if p.several() {
		return p.toggled(p.q, id, "chosen")
	}
	return p.draft(p.q.ID, id)
}

// take chooses the row under the cursor and goes on.
func (p *pick) take() event {
	one := p.say(p.q.ID, questions.Unsure)
	if at := p.shown()[p.cursor]; at < len(p.q.Choices) {
		one = p.say(p.q.ID, questions.Answered, p.q.Choices[at].ID)
	}
	return answered{[]questions.Answer{one}}
}

// confirm takes what is highlighted, or, with several, what is marked. Where
// there is neither, the question is skipped.
func (p *pick) confirm() event {
	values := p.chosen(p.q.ID)
	switch {
	case p.several() && len(values) > 0:
		return answered{[]questions.Answer{p.say(p.q.ID, questions.Answered, values...)}}
	case p.several() && !p.untouched():
		return answered{[]questions.Answer{p.say(p.q.ID, questions.Unsure)}}
	case p.cursor == nowhere, p.several() && p.shown()[p.cursor] < len(p.q.Choices):
		return answered{[]questions.Answer{p.say(p.q.ID, questions.Skipped)}}
	}
	return p.take()
}

func (p *pick) keys() []key.Binding {
	b := &p.bound.pick
	switch {
	case p.filtering:
		return []key.Binding{p.bound.jump.find, p.bound.jump.clear}
	case p.several() && p.long():
		return []key.Binding{b.choose, b.onward(p.untouched()), b.filter}
	case p.several():
		return []key.Binding{b.choose, b.onward(p.untouched())}
	case p.cursor == nowhere:
		return []key.Binding{b.pass}
	}
	return []key.Binding{b.confirm}
}

// untouched reports whether Enter would skip the question.
func (p *pick) untouched() bool {
	return len(p.chosen(p.q.ID)) == 0 && p.walk.Answer(p.q.ID).State != questions.Unsure
}

// long reports whether there are more choices than digits.
func (p *pick) long() bool { return len(p.q.Choices) > 9 }

// writing implements scribe.
func (p *pick) writing() bool { return p.filtering }

// typed gives a key or a paste to the filter. The list follows.
func (p *pick) typed(msg tea.Msg) event {
	if k, ok := msg.(tea.KeyPressMsg); ok {
		switch b := &p.bound.jump; {
		case key.Matches(k, b.clear):
			p.filter, p.filtering, p.cursor = typing.Field{}, false, nowhere
			return nil
		case key.Matches(k, b.find):
			return p.found(k.String())
		}
	}
	changed, lost := p.filter.Update(msg)
	if changed {
		p.cursor = 0
	}
	if lost != "" {
		return warned{lost}
	}
	return nil
}

// found takes what the filter has brought to the top, or moves to it.
func (p *pick) found(name string) event {
	if name != "enter" {
		p.cursor, _ = p.bound.moved(name, p.cursor, len(p.shown())-1, 9)
		return nil
	}
	p.filtering = false
	if len(p.shown()) == 0 || p.filter.Text() == "" {
		p.filter, p.cursor = typing.Field{}, nowhere
		return nil
	}
	at := p.shown()[max(0, p.cursor)]
	p.filter = typing.Field{}
	p.cursor = at
	if p.several() {
		return p.mark()
	}
	return p.take()
}
