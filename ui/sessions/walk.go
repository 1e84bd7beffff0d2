package sessions

import (
	"errors"
	"fmt"
	"os"
	"sync"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile"
)

// Walk is a walk that this program holds until Close. Its methods may be
// called from several goroutines.
type Walk struct {
	store *Store

	mu      sync.Mutex
	id      string // empty before the first save
	release func()
	closed  bool
}

// Begin returns a new walk. Nothing is written before its first Save.
func (s *Store) Begin() *Walk { return &Walk{store: s} }

// Resume takes a walk of the store and reads it. The error is a *[BusyError]
// where another program holds it, otherwise one of Load.
func (s *Store) Resume(id string) (*Walk, questions.Record, error) {
	if _, err := s.Load(id); err != nil {
		return nil, questions.Record{}, err
	}
	release, err := acquire(s.lock(id))
	if err != nil {
		return nil, questions.Record{}, s.refused(id, err)
	}
	// Read again: another program may have written it before it let go.
	r, err := s.Load(id)
	if err != nil {
		release()
		return nil, questions.Record{}, err
	}
	return &Walk{store: s, id: id, release: release}, r, nil
}

// Save writes the record. The first save names the walk.
func (w *Walk) Save(r questions.Record) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return fmt.Errorf("save walk: %w", os.ErrClosed)
	}
	if err := os.MkdirAll(w.store.dir, 0o700); err != nil {
		return fmt.Errorf("save walk: %w", err)
	}
	now := w.store.now()
	if w.id == "" {
		if err := w.take(name(now, r.Title)); err != nil {
			return err
		}
	}
	path := w.store.path(w.id)
	if err := atomicfile.Replace(path, answersfile.Encode(r, w.store.flow), 0o600); err != nil {
		return fmt.Errorf("save walk: %w", err)
	}
	// The list is sorted by this time; the file is saved all the same.
	_ = os.Chtimes(path, now, now)
	return nil
}

// take finds a free id, wanted or wanted-2, wanted-3 and so on, and holds it.
func (w *Walk) take(wanted string) error {
	const tries = 1000
	id := wanted
	for n := 2; n < tries; n++ {
		release, err := acquire(w.store.lock(id))
		if err != nil && !errors.Is(err, errHeld) {
			return w.store.refused(id, err)
		}
		if err == nil {
			if _, err := os.Lstat(w.store.path(id)); errors.Is(err, os.ErrNotExist) {
				w.id, w.release = id, release
				return nil
			}
			release()
		}
		id = fmt.Sprintf("%s-%d", wanted, n)
	}
	return fmt.Errorf("save walk: %d walks are named like %q, remove some", tries, wanted)
}

// ID returns the name of the walk, empty before its first save.
func (w *Walk) ID() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.id
}

// Place returns the file of the walk, or the directory where it will lie.
func (w *Walk) Place() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.id == "" {
		return w.store.dir
	}
	return w.store.path(w.id)
}

// Close lets the walk go. It stays in the store; a later Save fails.
func (w *Walk) Close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.release != nil {
		w.release()
	}
	w.release, w.closed = nil, true
}

// Discard deletes the walk and lets it go: it was finished and is kept
// elsewhere, or is not wanted. A walk that was never saved is only closed.
func (w *Walk) Discard() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed || w.id == "" {
		w.closed = true
		return nil
	}
	err := os.Remove(w.store.path(w.id))
	w.release()
	w.release, w.closed = nil, true
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("remove walk: %w", err)
	}
	return nil
}
