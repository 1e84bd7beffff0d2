package workshop

import (
	"fmt"
	"slices"

	"crossroads/questions"
)

// Seat is one person's place in a workshop, for as long as they are connected.
// Whoever takes it again from another connection leaves the former seat without
// rights.
type Seat struct {
	room    *Room
	id      string
	expired chan struct{} // closed when the seat is taken again
	lost    error         // why it is
}

// Join seats somebody new, who can come back with the code that is returned or,
// where its fingerprint is given, with a public key. The invitation has been
// asked for before. The error is [ErrName], [ErrTaken], [ErrKnownKey],
// [ErrFull], [ErrLate] or a *[SaveError].
func (r *Room) Join(name, fingerprint string) (s *Seat, code string, err error) {
	name, code = CleanName(name), newCode(resumeLength)
	if !IsName(name) {
		return nil, "", ErrName
	}
	id := ""
	err = r.settle(func(s *state) error {
		switch {
		case s.round().Phase != PhaseOpen:
			return ErrLate
		case len(s.People) >= MostPeople:
			return ErrFull
		case s.person(func(p person) bool { return sameName(p.Name, name) }) != nil:
			return ErrTaken
		case fingerprint != "" && s.person(func(p person) bool { return p.Key == fingerprint }) != nil:
			return ErrKnownKey
		}
		id = fileName(name, s.ids())
		s.People = append(s.People, person{ID: id, Name: name, Joined: r.now(), Code: hash(code), Key: fingerprint})
		return nil
	}, func() { r.people[id] = r.stranger() })
	if err != nil {
		return nil, "", err
	}
	return r.take(id), code, nil
}

// stranger is somebody who has not said anything yet.
func (r *Room) stranger() *participant {
	p := &participant{records: make([]questions.Record, len(r.flows))}
	p.count(r.flows[len(r.flows)-1])
	return p
}

// Resume gives somebody back their seat by their code. The error is [ErrCode].
func (r *Room) Resume(code string) (*Seat, error) {
	hashed := hash(code)
	return r.resume(func(p person) bool { return equal(p.Code, hashed) })
}

// ResumeByKey gives somebody back their seat by the fingerprint of their public
// key. The error is [ErrCode].
func (r *Room) ResumeByKey(fingerprint string) (*Seat, error) {
	return r.resume(func(p person) bool { return fingerprint != "" && p.Key == fingerprint })
}

func (r *Room) resume(is func(person) bool) (*Seat, error) {
	r.mu.Lock()
	p := r.kept.person(is)
	r.mu.Unlock()
	if p == nil {
		return nil, ErrCode
	}
	return r.take(p.ID), nil
}

// Renew gives somebody who has lost their code a new one. The old one is worth
// nothing any more, and whoever sits in their place has to leave it.
func (r *Room) Renew(id string) (code string, err error) {
	code = newCode(resumeLength)
	err = r.settle(func(s *state) error {
		p := s.byID(id)
		if p == nil {
			return ErrCode
		}
		p.Code = hash(code)
		return nil
	}, func() { r.people[id].sit(nil, ErrRenewed) })
	return code, err
}

// take seats somebody, and nobody else in their place.
func (r *Room) take(id string) *Seat {
	r.mu.Lock()
	defer r.mu.Unlock()
	s := &Seat{room: r, id: id, expired: make(chan struct{})}
	r.people[id].sit(s, ErrElsewhere)
	r.changed()
	return s
}

// sit has somebody sit in a seat, nil for none, and says in that before why.
func (p *participant) sit(s *Seat, why error) {
	if p.seat != nil {
		p.seat.lost = why
		close(p.seat.expired)
	}
	p.seat = s
}

// Expired is closed when the seat is taken from another connection, or the code
// is renewed.
func (s *Seat) Expired() <-chan struct{} { return s.expired }

// Lost says which of these it was: [ErrElsewhere] or [ErrRenewed]; nil before.
func (s *Seat) Lost() error {
	s.room.mu.Lock()
	defer s.room.mu.Unlock()
	return s.lost
}

// Leave says that the connection is gone. What was answered stays.
func (s *Seat) Leave() {
	s.room.mu.Lock()
	defer s.room.mu.Unlock()
	if p := s.room.people[s.id]; p.seat == s {
		p.seat = nil
		s.room.changed()
	}
}

// ID names the person, and their files.
func (s *Seat) ID() string { return s.id }

// Name is how the person is called.
func (s *Seat) Name() string {
	s.room.mu.Lock()
	defer s.room.mu.Unlock()
	return s.room.kept.byID(s.id).Name
}

// Record is what the person has answered in the present round. A second round
// begins with their first answers.
func (s *Seat) Record() questions.Record {
	s.room.mu.Lock()
	defer s.room.mu.Unlock()
	records := s.room.people[s.id].records
	r := records[len(records)-1]
	r.Title, r.Person = s.room.kept.Title, s.room.kept.byID(s.id).Name
	return r
}

// Save sees to it that the record is on the disk. Title and person are those of
// the workshop, whatever it says. The error is [ErrNotOpen], [ErrHandedIn],
// [ErrElsewhere], one of [questions.Question.Check], or a *[SaveError]: then the
// record is kept in memory and written with the next one.
func (s *Seat) Save(record questions.Record) error {
	s.room.gate.RLock()
	defer s.room.gate.RUnlock()
	s.room.mu.Lock()
	p := s.room.people[s.id]
	s.room.mu.Unlock()
	p.writing.Lock()
	defer p.writing.Unlock()
	if err := s.put(p, record); err != nil {
		return err
	}
	return s.room.write(s.id, p)
}

// put takes a record into memory, if it may.
func (s *Seat) put(p *participant, record questions.Record) error {
	r := s.room
	r.mu.Lock()
	defer r.mu.Unlock()
	me := r.kept.byID(s.id)
	switch {
	case p.seat != s:
		return ErrElsewhere
	case r.kept.round().Phase != PhaseOpen || r.closed:
		return ErrNotOpen
	case r.kept.handedIn(*me):
		return ErrHandedIn
	}
	flow := r.flows[len(r.flows)-1]
	if err := check(r.whole, record.Answers); err != nil {
		return err
	}
	record.Title, record.Person = r.kept.Title, me.Name
	p.records[len(p.records)-1], p.unsaved = record, true
	p.count(flow)
	r.changed()
	return nil
}

// check refuses what a file could not be read with.
func check(flow *questions.Flow, answers questions.Answers) error {
	for one := range answers.All() {
		q, ok := flow.Question(one.Question)
		if !ok {
			return fmt.Errorf("there is no question %q", one.Question)
		}
		if err := q.Check(one); err != nil {
			return fmt.Errorf("%s: %w", one.Question, err)
		}
	}
	return nil
}

// HandIn says that the person is done. The last of those who are expected
// closes the round.
func (s *Seat) HandIn() error {
	return s.settle(func(st *state, p *person) error {
		if st.handedIn(*p) {
			return nil
		}
		if err := s.room.write(s.id, s.room.people[s.id]); err != nil {
			return err
		}
		p.HandedIn = append(p.HandedIn, len(st.Rounds))
		s.room.closeFull(st)
		return nil
	})
}

// TakeBack lets the person change their answers again, while the round is open.
func (s *Seat) TakeBack() error {
	return s.settle(func(st *state, p *person) error {
		p.HandedIn = slices.DeleteFunc(p.HandedIn, func(n int) bool { return n == len(st.Rounds) })
		return nil
	})
}

// settle changes the state for the person while the round is open.
func (s *Seat) settle(do func(*state, *person) error) error {
	return s.room.settle(func(st *state) error {
		switch {
		case st.round().Phase != PhaseOpen:
			return ErrNotOpen
		case !s.valid():
			return ErrElsewhere
		}
		return do(st, st.byID(s.id))
	})
}

func (s *Seat) valid() bool {
	s.room.mu.Lock()
	defer s.room.mu.Unlock()
	return s.room.people[s.id].seat == s
}

// AgreeToNames says whether the person's name may stand beside their answers. It
// does where everybody agrees, and nobody's does otherwise.
func (s *Seat) AgreeToNames(yes bool) error {
	return s.room.settle(func(st *state) error {
		if !s.valid() {
			return ErrElsewhere
		}
		st.byID(s.id).Named = yes
		return nil
	})
}
