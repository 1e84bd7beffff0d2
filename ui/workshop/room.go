package workshop

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile"
	"crossroads/ui/filelock"
)

// Room is a workshop that this program holds until Close. Its methods may be
// called from several goroutines.
type Room struct {
	dir   string
	whole *questions.Flow
	now   func() time.Time
	files atomicfile.Writer
	lock  filelock.Lock

	// gate is held for reading while somebody's answers are written, and for
	// writing while anything else changes: a round that has ended has no answer
	// under way.
	gate sync.RWMutex

	mu       sync.Mutex // guards what follows
	kept     *state     // as it is on the disk; never changed, only replaced
	flows    []*questions.Flow
	people   map[string]*participant
	shown    *State // what State returns until something changes
	watchers map[chan struct{}]bool
	unsaved  *questions.Record // the joint answers that could not be written; nil: they are
	closed   bool
}

// participant is what one person has answered, and where they sit. Its records
// change with the gate held for reading and writing held, or with the gate held
// for writing; like all else under the mutex of the room.
type participant struct {
	writing  sync.Mutex         // one save at a time
	records  []questions.Record // of each round
	answered int                // of the present round
	asked    int
	unsaved  bool  // the newest record is not on the disk
	failed   bool  // because it could not be written
	seat     *Seat // who may write; nil while they are away
}

// count works out how far somebody is.
func (p *participant) count(flow *questions.Flow) {
	p.answered, p.asked = 0, 0
	record := p.records[len(p.records)-1]
	for _, q := range flow.Complete(record.Answers) {
		p.asked++
		if one, _ := record.Answers.Get(q.ID); !one.Open() {
			p.answered++
		}
	}
}

// change changes the state: in a copy, which takes its place once it is on the
// disk. It is called with the gate held for writing, or before anybody else
// knows the room. What else changes with it, in memory, is done in the same
// moment.
func (r *Room) change(do func(*state) error, also ...func()) error {
	if r.closed {
		return os.ErrClosed
	}
	r.mu.Lock()
	next := r.kept.clone()
	r.mu.Unlock()
	if err := do(next); err != nil {
		return err
	}
	path := filepath.Join(r.dir, stateName)
	if err := r.files.Replace(path, next.encode(), 0o600); err != nil {
		return &SaveError{path, err}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.kept = next
	for _, more := range also {
		more()
	}
	r.changed()
	return nil
}

// settle is change for those who do not hold the gate.
func (r *Room) settle(do func(*state) error, also ...func()) error {
	r.gate.Lock()
	defer r.gate.Unlock()
	return r.change(do, also...)
}

// closeFull closes the round where everybody is in.
func (r *Room) closeFull(s *state) {
	if one := s.round(); one.Phase == PhaseOpen && s.allIn() {
		one.end(r.now())
	}
}

// Close lets the folder go. Everything is on the disk already, less what could
// not be written, which is tried once more.
func (r *Room) Close() error {
	r.gate.Lock()
	defer r.gate.Unlock()
	if r.closed {
		return nil
	}
	r.closed = true
	err := r.flush()
	r.lock.Release()
	return err
}

// Retry writes what could not be written before, if anything.
func (r *Room) Retry() error {
	r.gate.Lock()
	defer r.gate.Unlock()
	if r.closed {
		return nil
	}
	return r.flush()
}

// flush writes what could not be written before. The gate is held for writing.
func (r *Room) flush() error {
	var failed []error
	for id, p := range r.people {
		if p.unsaved {
			failed = append(failed, r.write(id, p))
		}
	}
	if r.unsaved != nil {
		failed = append(failed, r.writeJoint(r.unsaved))
	}
	return errors.Join(failed...)
}

// write writes somebody's newest answers.
func (r *Room) write(id string, p *participant) error {
	round := len(p.records)
	path := r.file(round, id)
	err := r.files.Replace(path, answersfile.Encode(p.records[round-1], r.whole), 0o600)
	r.mu.Lock()
	defer r.mu.Unlock()
	p.unsaved = err != nil
	if p.failed != p.unsaved {
		p.failed = p.unsaved
		r.changed()
	}
	if err != nil {
		return &SaveError{path, err}
	}
	return nil
}

// Dir is the folder of the workshop.
func (r *Room) Dir() string { return r.dir }

// Flow returns the questionnaire of the present round, the same for everybody.
func (r *Room) Flow() *questions.Flow {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.flows[len(r.flows)-1]
}

// Invited reports whether a typed code is the invitation.
func (r *Room) Invited(code string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return equal(plain(code), plain(r.kept.Invitation))
}

// Expect sets how many people have to hand in; 0 leaves it to the facilitator.
func (r *Room) Expect(people int) error {
	return r.settle(func(s *state) error {
		s.Expect = max(0, min(people, MostPeople))
		r.closeFull(s)
		return nil
	})
}

// CloseRound ends answering, whoever is in. What people have answered so far
// counts. It can be taken back with [Room.Reopen] as long as nothing was shown.
func (r *Room) CloseRound() error {
	return r.settle(func(s *state) error {
		one := s.round()
		if one.Phase != PhaseOpen {
			return ErrClosed
		}
		if !slices.ContainsFunc(s.ids(), func(id string) bool { return r.people[id].said(len(s.Rounds)) }) {
			return ErrNobody
		}
		if err := r.flush(); err != nil {
			return err
		}
		one.end(r.now())
		return nil
	})
}

// Reopen lets people answer again after a round was closed and before anything
// was shown. Whoever had handed in stays in, until they take it back.
func (r *Room) Reopen() error {
	return r.settle(func(s *state) error {
		one := s.round()
		if one.Phase != PhaseClosed {
			return ErrNotClosed
		}
		one.Phase, one.Closed = PhaseOpen, nil
		return nil
	})
}

// Reveal lets everybody see the round.
func (r *Room) Reveal() error {
	return r.settle(func(s *state) error {
		one := s.round()
		if one.Phase != PhaseClosed {
			return ErrNotClosed
		}
		now := r.now()
		one.Phase, one.Revealed = PhaseRevealed, &now
		return nil
	})
}

// SecondRound begins the second round: the same questions and more, everybody
// with their own first answers. First are those that people disagreed on, to be
// gone through first.
func (r *Room) SecondRound(more, first []questions.ID) error {
	next := round{Phase: PhaseOpen}
	return r.settle(func(s *state) error {
		if len(s.Rounds) != 1 || s.round().Phase != PhaseRevealed {
			return ErrNoSecond
		}
		next.Begun, next.agenda = r.now(), s.round().with(more, first)
		s.Rounds = append(s.Rounds, next)
		if id, lacks := s.lacking(r.whole); lacks {
			return &ContentError{string(id)}
		}
		return os.MkdirAll(r.roundDir(2), 0o700)
	}, func() {
		r.flows = append(r.flows, next.flow(r.whole))
		for _, p := range r.people {
			p.records = append(p.records, again(p.records[0]))
			p.count(r.flows[1])
		}
	})
}

// said reports whether somebody has answered anything up to a round.
func (p *participant) said(round int) bool {
	return Said(p.records[round-1].Answers)
}

// Said reports whether there is any answer. Whoever has a draft or a note alone
// has said nothing, and does not count.
func Said(answers questions.Answers) bool {
	for one := range answers.All() {
		if !one.Open() {
			return true
		}
	}
	return false
}
