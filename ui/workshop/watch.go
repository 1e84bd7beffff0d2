package workshop

import (
	"slices"
	"time"

	"crossroads/questions"
)

// State is what may be known of a workshop while it goes on: who is in and how
// far, and never an answer. It is not changed once made, and shared.
type State struct {
	Title      string
	Invitation string
	Expect     int // how many have to hand in; 0: the facilitator decides
	Round      int // 1 or 2
	Phase      Phase
	Rounds     []Round // up to the present one
	Questions  []questions.ID
	Again      []questions.ID // of these, what a second round goes through first
	People     []Person       // in the order in which they came
	In         int            // how many have handed in
	// Unsaved says that something could not be written, and is in memory alone.
	Unsaved bool
	// Named says that everybody agrees to names beside answers.
	Named bool
}

// Round is when a round took place. A time that has not come yet is zero.
type Round struct{ Begun, Closed, Revealed time.Time }

// Took is how long people could answer, up to now where they still can.
func (r Round) Took(now time.Time) time.Duration {
	if !r.Closed.IsZero() {
		now = r.Closed
	}
	return now.Sub(r.Begun)
}

// Person is one participant, as far as everybody may know.
type Person struct {
	ID, Name string
	Answered int // of the questions of this round, as far as they apply
	Asked    int
	HandedIn bool
	Here     bool // connected
	Named    bool // agrees to names
	Unsaved  bool // their newest answers could not be written
}

// State returns the present state.
func (r *Room) State() *State {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.shown == nil {
		r.shown = r.show()
	}
	return r.shown
}

func (r *Room) show() *State {
	k := r.kept
	one := k.round()
	s := &State{Title: k.Title, Invitation: k.Invitation, Expect: k.Expect, Round: len(k.Rounds), Phase: one.Phase,
		Questions: slices.Clone(one.Questions), Again: slices.Clone(one.Again), Named: len(k.People) > 0, Unsaved: r.unsaved != nil}
	for _, round := range k.Rounds {
		s.Rounds = append(s.Rounds, Round{round.Begun, when(round.Closed), when(round.Revealed)})
	}
	for _, p := range k.People {
		in := r.people[p.ID]
		s.People = append(s.People, Person{ID: p.ID, Name: p.Name, Answered: in.answered, Asked: in.asked,
			HandedIn: k.handedIn(p), Here: in.seat != nil, Named: p.Named, Unsaved: in.failed})
		s.Named = s.Named && p.Named
		s.Unsaved = s.Unsaved || in.failed
		if k.handedIn(p) {
			s.In++
		}
	}
	return s
}

func when(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}

// Watch returns a channel that has something to receive when [Room.State] has
// changed since the last receive, until stop is called.
func (r *Room) Watch() (changed <-chan struct{}, stop func()) {
	c := make(chan struct{}, 1)
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.watchers == nil {
		r.watchers = map[chan struct{}]bool{}
	}
	r.watchers[c] = true
	return c, func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.watchers, c)
	}
}

// changed tells the watchers. The mutex is held.
func (r *Room) changed() {
	r.shown = nil
	for c := range r.watchers {
		select {
		case c <- struct{}{}:
		default:
		}
	}
}
