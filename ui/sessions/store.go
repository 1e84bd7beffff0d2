package sessions

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile"
	"crossroads/ui/filelock"
)

// Store is the walks of all places.
type Store struct {
	// Files writes them.
	Files  atomicfile.Writer
	places []Place
	flow   *questions.Flow
	now    func() time.Time
}

// New returns the store of the places, of which there is at least one. Their
// folders are made when the first walk is saved there. The clock names walks
// and dates them.
func New(places []Place, flow *questions.Flow, now func() time.Time) *Store {
	return &Store{places: places, flow: flow, now: now}
}

// Info is what a list of walks shows of one, to people and to programs.
type Info struct {
	ID       string    `json:"id"`
	Path     string    `json:"path"`
	Title    string    `json:"title"`
	Person   string    `json:"person"`
	Changed  time.Time `json:"changed"`
	Step     string    `json:"next_step"` // title of the step of the next question; empty when all are answered
	Answered int       `json:"answered"`  // questions on the path that are decided: answered, unsure or skipped
	Asked    int       `json:"asked"`     // questions on the path
	Finished bool      `json:"finished"`
	Kind     string    `json:"kind"`  // the answer to the first question of the flow, in a few words
	Found    string    `json:"found"` // as in the record: alternative, word and content
	Open     bool      `json:"open"`  // a running program holds it
	Fallback bool      `json:"-"`     // it is not in the first place
	Problem  error     `json:"-"`     // why it cannot be read; then only ID, Path, Changed, Open and Fallback are set
}

// List returns the walks of all places, the last changed first. A walk that
// cannot be read is listed with its Problem. An error is a *[UnreadableError]
// for each folder in which there may be more walks.
func (s *Store) List() ([]Info, error) {
	var list []Info
	var errs []error
	for n, p := range s.places {
		ids, err := p.ids()
		if err != nil {
			errs = append(errs, &UnreadableError{p.Dir, err})
		}
		for _, id := range ids {
			i := s.info(p, id)
			i.Fallback = n > 0
			list = append(list, i)
		}
	}
	slices.SortFunc(list, func(a, b Info) int {
		return cmp.Or(b.Changed.Compare(a.Changed), cmp.Compare(b.ID, a.ID))
	})
	return list, errors.Join(errs...)
}

func (s *Store) info(p Place, id string) Info {
	i := Info{ID: id, Path: p.path(id), Open: filelock.Held(p.lock(id))}
	if stat, err := os.Stat(i.Path); err == nil {
		i.Changed = stat.ModTime()
	}
	r, _, err := s.read(p, id)
	if err != nil {
		i.Problem = err
		return i
	}
	i.Title, i.Person, i.Finished, i.Found = r.Title, r.Person, r.Finished, r.Found
	i.Kind = s.kind(r.Answers)
	for _, q := range s.flow.Asked(r.Answers, s.flow.Whole(r)) {
		i.Asked++
		switch one, _ := r.Answers.Get(q.ID); {
		case !one.Open():
			i.Answered++
		case i.Step == "":
			step, _, _ := s.flow.Step(q.Step)
			i.Step = step.Title
		}
	}
	return i
}

// kind is the answer to the first question, in the words of its choices as far
// as they stand before a colon.
func (s *Store) kind(a questions.Answers) string {
	if len(s.flow.Questions) == 0 {
		return ""
	}
	q := s.flow.Questions[0]
	var words []string
	one, _ := a.Get(q.ID)
	for _, v := range one.Values {
		head, _, _ := strings.Cut(q.Label(v), ":")
		words = append(words, head)
	}
	return strings.Join(words, ", ")
}

// find returns the place that has a walk.
func (s *Store) find(id string) (Place, error) {
	for _, p := range s.places {
		if ids, _ := p.ids(); slices.Contains(ids, id) {
			return p, nil
		}
	}
	return Place{}, s.notFound(id)
}

// read reads a walk without taking it, and what its file holds. The error is a
// *[NotFoundError], [strictyaml.Problems] or one of the file system.
func (s *Store) read(p Place, id string) (questions.Record, []byte, error) {
	data, err := atomicfile.Read(p.path(id), answersfile.MaxSize)
	if errors.Is(err, fs.ErrNotExist) {
		return questions.Record{}, nil, s.notFound(id)
	}
	if err != nil {
		return questions.Record{}, nil, fmt.Errorf("read session: %w", err)
	}
	r, err := answersfile.Decode(p.path(id), data, s.flow)
	return r, data, err
}

// Remove deletes a walk, readable or not. It refuses with a *[BusyError] while
// a running program holds it.
func (s *Store) Remove(id string) error {
	p, err := s.find(id)
	if err != nil {
		return err
	}
	lock, err := filelock.Acquire(p.lock(id))
	if err != nil {
		return refused(id, err)
	}
	defer lock.Release()
	if err := os.Remove(p.path(id)); err != nil {
		return fmt.Errorf("remove session: %w", err)
	}
	return nil
}
