package screen

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/frame"
)

// The parts of the frame, for the events of the wizard.
type (
	Screen  = frame.Screen[Event]
	Keys    = frame.Keys[Event]
	Binding = frame.Binding[Event]
)

// Scene is what every screen may look at. Only the root changes it.
type Scene struct {
	*frame.Look
	Walk
	HasResult bool   // there is a result to show at the end
	File      string // name of the file that leaving writes, without its folder; may be empty
	Refining  Refining
	Again     []questions.ID // disagreed on in the round before, and not gone through yet
}

// Disputed are the questions of Again that are asked with the answers as they are.
func (s *Scene) Disputed() []questions.Question {
	var list []questions.Question
	for _, id := range s.Again {
		if i := slices.IndexFunc(s.Path(), func(q questions.Question) bool { return q.ID == id }); i >= 0 {
			list = append(list, s.Path()[i])
		}
	}
	return list
}

// Refining is the way on from a result: open questions one by one, those that can
// move the verdict most first, then those that only tune the advice.
type Refining struct {
	On     bool
	Asked  int // the question on the screen, counted from 1
	Of     int // how many there are, as far as can be told
	Tuning bool
}

// Heading says why this question is asked now.
func (r Refining) Heading() string {
	switch {
	case r.Tuning:
		return "This tunes the advice, not the verdict"
	case r.Asked == 1:
		return "This could move the verdict most"
	}
	return "This could move it most now"
}

// Reply makes an answer in a state, with the note that is there.
func (s *Scene) Reply(id questions.ID, state questions.State, values ...string) questions.Answer {
	return questions.Answer{Question: id, State: state, Values: values, Note: s.Answer(id).Note}
}

// What a binding does, from what is at hand: an event, a function that makes one,
// or a function that only changes the screen.

// Does tells an event.
func Does(ev Event) func(string) (Event, tea.Cmd) {
	return func(string) (Event, tea.Cmd) { return ev, nil }
}

// Tells does something that leads to an event.
func Tells(do func() Event) func(string) (Event, tea.Cmd) {
	return func(string) (Event, tea.Cmd) { return do(), nil }
}

// With does something with the key that leads to an event.
func With(do func(key string) Event) func(string) (Event, tea.Cmd) {
	return func(key string) (Event, tea.Cmd) { return do(key), nil }
}

// Changes does something on the screen.
func Changes(do func()) func(string) (Event, tea.Cmd) {
	return func(string) (Event, tea.Cmd) { do(); return nil, nil }
}
