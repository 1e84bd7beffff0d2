package sessions

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"crossroads/questions"
	"crossroads/questions/answersfile"
)

// Store is a directory of walks.
type Store struct {
	dir  string
	flow *questions.Flow
	now  func() time.Time
}

// New returns the store in a directory, which is made when the first walk is
// saved. The clock names walks and dates them.
func New(dir string, flow *questions.Flow, now func() time.Time) *Store {
	return &Store{dir: dir, flow: flow, now: now}
}

// Dir returns the directory of the store.
func (s *Store) Dir() string { return s.dir }

// Info is what a list of walks shows of one.
type Info struct {
	ID       string
	Path     string
	Title    string
	Person   string
	Changed  time.Time
	Step     string // title of the step of the next question; empty when all are answered
	Answered int    // questions on the path that are decided: answered, unsure or skipped
	Asked    int    // questions on the path
	Finished bool
	Open     bool  // a running program holds it
	Problem  error // why it cannot be read; then only ID, Path, Changed and Open are set
}

// List returns the walks, the last changed first. A walk that cannot be read
// is listed with its Problem; an error means that the directory cannot be read.
func (s *Store) List() ([]Info, error) {
	entries, err := os.ReadDir(s.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("list walks: %w", err)
	}
	var list []Info
	for _, e := range entries {
		id, ok := strings.CutSuffix(e.Name(), extension)
		if ok && plain(id) && !e.IsDir() {
			list = append(list, s.info(id))
		}
	}
	slices.SortFunc(list, func(a, b Info) int {
		return cmp.Or(b.Changed.Compare(a.Changed), cmp.Compare(b.ID, a.ID))
	})
	return list, nil
}

func (s *Store) info(id string) Info {
	i := Info{ID: id, Path: s.path(id), Open: held(s.lock(id))}
	if stat, err := os.Stat(i.Path); err == nil {
		i.Changed = stat.ModTime()
	}
	r, err := s.Load(id)
	if err != nil {
		i.Problem = err
		return i
	}
	i.Title, i.Person, i.Finished = r.Title, r.Person, r.Finished
	for _, q := range s.flow.Path(r.Answers) {
		i.Asked++
		if a, _ := r.Answers.Of(q.ID); !a.Open() {
			i.Answered++
		}
	}
	if q, ok := s.flow.Next(r.Answers); ok {
		step, _, _ := s.flow.Step(q.Step)
		i.Step = step.Title
	}
	return i
}

// Load reads a walk without taking it. The error is a *[NotFoundError],
// [answersfile.Problems] or one of the file system.
func (s *Store) Load(id string) (questions.Record, error) {
	if !plain(id) {
		return questions.Record{}, s.notFound(id)
	}
	path := s.path(id)
	file, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return questions.Record{}, s.notFound(id)
	}
	if err != nil {
		return questions.Record{}, fmt.Errorf("read walk: %w", err)
	}
	defer file.Close()
	data, err := readAll(file)
	if err != nil {
		return questions.Record{}, fmt.Errorf("read walk: %w", err)
	}
	return answersfile.Decode(path, data, s.flow)
}

// Remove deletes a walk, readable or not. It refuses with a *[BusyError] while
// a running program holds it.
func (s *Store) Remove(id string) error {
	if !plain(id) {
		return s.notFound(id)
	}
	if _, err := os.Lstat(s.path(id)); errors.Is(err, fs.ErrNotExist) {
		return s.notFound(id)
	}
	release, err := acquire(s.lock(id))
	if err != nil {
		return s.refused(id, err)
	}
	defer release()
	if err := os.Remove(s.path(id)); err != nil {
		return fmt.Errorf("remove walk: %w", err)
	}
	return nil
}

func (s *Store) path(id string) string { return filepath.Join(s.dir, id+extension) }

func (s *Store) lock(id string) string { return filepath.Join(s.dir, "."+id+".lock") }
