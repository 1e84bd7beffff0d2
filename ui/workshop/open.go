package workshop

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile"
	"crossroads/ui/filelock"
)

// The names in the folder of a workshop.
const (
	stateName = "workshop.json"
	lockName  = ".workshop.lock"
	jointName = "joint.yaml"
	extension = ".yaml"
)

// Options is how a workshop begins. Where it is resumed, Title and Expect count
// if they are set, and Complete does not.
type Options struct {
	Flow     *questions.Flow // the whole questionnaire
	Title    string          // what is being decided; may be empty
	Expect   int             // how many people; 0: the facilitator says when all are in
	Complete bool            // ask everything, not only the few questions that decide most
	Now      func() time.Time
	Files    atomicfile.Writer
}

// Open begins a workshop in a folder, or goes on with the one that is there. It
// holds the folder until [Room.Close]. The error is a *[BusyError],
// *[BrokenError], *[ContentError], [strictyaml.Problems] or one of the file
// system.
func Open(dir string, o Options) (*Room, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	lock, err := filelock.Acquire(filepath.Join(dir, lockName))
	switch {
	case errors.Is(err, filelock.ErrHeld):
		return nil, &BusyError{dir}
	case err != nil:
		return nil, err
	}
	r := &Room{dir: dir, whole: o.Flow, now: o.Now, files: o.Files, lock: lock, people: map[string]*participant{}}
	if err := r.begin(o); err != nil {
		lock.Release()
		return nil, err
	}
	return r, nil
}

func (r *Room) begin(o Options) error {
	kept, err := readState(r.dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		kept = &state{Workshop: schema, Invitation: newCode(invitationLength), People: []person{},
			Rounds: []round{{Phase: PhaseOpen, Begun: r.now(), agenda: newAgenda(o.Flow, o.Complete)}}}
	case err != nil:
		return err
	}
	if id, lacks := kept.lacking(o.Flow); lacks {
		return &ContentError{string(id)}
	}
	r.kept = kept
	for _, round := range kept.Rounds {
		r.flows = append(r.flows, round.flow(o.Flow))
	}
	r.files.Sweep(r.dir, r.now())
	for n := range kept.Rounds {
		if err := os.MkdirAll(r.roundDir(n+1), 0o700); err != nil {
			return err
		}
		r.files.Sweep(r.roundDir(n+1), r.now())
	}
	if err := r.readAnswers(); err != nil {
		return err
	}
	return r.change(func(s *state) error {
		if o.Title != "" {
			s.Title = cleaned(o.Title, MostTitle)
		}
		if o.Expect > 0 {
			s.Expect = min(o.Expect, MostPeople)
		}
		return nil
	})
}

// readAnswers reads what everybody has answered so far.
func (r *Room) readAnswers() error {
	var problems []error
	for _, p := range r.kept.People {
		one := &participant{records: make([]questions.Record, len(r.kept.Rounds))}
		r.people[p.ID] = one
		for n := range r.kept.Rounds {
			record, err := r.read(n+1, p.ID)
			switch {
			case errors.Is(err, fs.ErrNotExist) && n > 0:
				record = again(one.records[n-1])
			case err != nil && !errors.Is(err, fs.ErrNotExist):
				problems = append(problems, err)
			}
			one.records[n] = record
		}
		one.count(r.flows[len(r.flows)-1])
	}
	return errors.Join(problems...)
}

// again is a record with which a second round begins.
func again(r questions.Record) questions.Record {
	r.Finished, r.Edited, r.Found, r.Renamed = false, nil, "", nil
	return r
}

func (r *Room) roundDir(n int) string { return filepath.Join(r.dir, fmt.Sprintf("round-%d", n)) }

func (r *Room) file(round int, id string) string {
	return filepath.Join(r.roundDir(round), id+extension)
}

func (r *Room) read(round int, id string) (questions.Record, error) {
	path := r.file(round, id)
	data, err := atomicfile.Read(path, answersfile.MaxSize)
	if err != nil {
		return questions.Record{}, err
	}
	return answersfile.Decode(path, data, r.whole)
}

func readState(dir string) (*state, error) {
	path := filepath.Join(dir, stateName)
	data, err := atomicfile.Read(path, mostState)
	if err != nil {
		return nil, err
	}
	return decode(path, data)
}
