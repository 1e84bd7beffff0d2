package sessions

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"sync"
	"time"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile"
)

// Walk is a walk that this program holds until Close. Its methods may be
// called from several goroutines.
type Walk struct {
	store *Store

	mu     sync.Mutex
	file   holding   // where it is kept; its id is empty before the first save
	former []holding // where it was kept until that could no longer be written
	why    error     // why it is not in the first place, if that was tried
	closed bool
}

// holding is the file of a walk and the lock on it.
type holding struct {
	place   Place
	id      string
	release func()
}

// Begin returns a new walk. Nothing is written before its first Save.
func (s *Store) Begin() *Walk { return &Walk{store: s} }

// Resume takes a walk of the store and reads it. The error is a *[BusyError]
// where another program holds it, otherwise a *[NotFoundError],
// [answersfile.Problems] or one of the file system. Where its folder cannot be
// written any more, Save finds another one.
func (s *Store) Resume(id string) (*Walk, questions.Record, error) {
	p, err := s.find(id)
	if err != nil {
		return nil, questions.Record{}, err
	}
	release, err := acquire(p.lock(id))
	switch {
	case errors.Is(err, errHeld):
		return nil, questions.Record{}, refused(id, err)
	case err != nil: // where nobody can write there is nobody to lock out
		release = func() {}
	}
	// Only now: another program may have written it before it let go.
	r, err := s.read(p, id)
	if err != nil {
		release()
		return nil, questions.Record{}, err
	}
	return &Walk{store: s, file: holding{p, id, release}}, r, nil
}

// Save writes the record. The first save names the walk and finds it a place;
// where that fails, or fails later, the next place is tried. The error is a
// *[NowhereError].
func (w *Walk) Save(r questions.Record) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return fmt.Errorf("save walk: %w", os.ErrClosed)
	}
	places, now, data := w.store.places, w.store.now(), answersfile.Encode(r, w.store.flow)
	here := slices.Index(places, w.file.place)
	why := make([]error, len(places))
	if here >= 0 {
		if why[here] = w.file.write(data, now); why[here] == nil {
			return nil
		}
	}
	for n := range places {
		if n == here {
			continue
		}
		file, err := w.store.settle(n, now, r.Title)
		if err == nil {
			if err = file.write(data, now); err != nil {
				file.release()
			}
		}
		if err == nil {
			w.move(file, why[0])
			return nil
		}
		why[n] = err
	}
	return nowhere(places, why)
}

// write saves the walk. The list is sorted by the time of the file, which is
// saved all the same where that cannot be set.
func (h holding) write(data []byte, now time.Time) error {
	if err := h.place.make(); err != nil {
		return err
	}
	path := h.place.path(h.id)
	if err := atomicfile.Replace(path, data, 0o600); err != nil {
		return err
	}
	_ = os.Chtimes(path, now, now)
	return nil
}

// move goes on with another file. The former one stays until Discard: it may
// be on the safer disk.
func (w *Walk) move(to holding, why error) {
	if w.file.id != "" {
		w.former = append(w.former, w.file)
	}
	w.file, w.why = to, why
}

// ID returns the name of the walk, empty before its first save.
func (w *Walk) ID() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.file.id
}

// Place returns the file of the walk or, before the first save, the folder where
// it will lie; empty where no folder seems to be writable.
func (w *Walk) Place() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.file.id == "" {
		p, _ := w.store.likely()
		return p.Dir
	}
	return w.file.place.path(w.file.id)
}

// Away says in a few words why the walk is not, or will not be, in the first
// place; empty where it is.
func (w *Walk) Away() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	first, place, why := w.store.places[0], w.file.place, w.why
	if w.file.id == "" {
		place, why = w.store.likely()
	}
	if place == first || place == (Place{}) {
		return ""
	}
	text := "not in " + first.Dir
	if why != nil { // nil where it was resumed here
		text += fmt.Sprintf(": %v", atomicfile.Reason(why))
	}
	if place.Shared {
		text += "; this folder is temporary"
	}
	return text
}

// Close lets the walk go. It stays in the store; a later Save fails.
func (w *Walk) Close() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.let(func(holding) {})
}

// Discard deletes the walk and lets it go: it was finished and is kept
// elsewhere, or is not wanted. A walk that was never saved is only closed.
func (w *Walk) Discard() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	var err error
	w.let(func(h holding) { err = os.Remove(h.place.path(h.id)) })
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("remove walk: %w", err)
	}
	return nil
}

// let lets all files go, the present one last, after something is done with
// each.
func (w *Walk) let(each func(holding)) {
	if w.closed {
		return
	}
	for _, h := range append(w.former, w.file) {
		if h.id != "" {
			each(h)
			h.release()
		}
	}
	w.closed = true
}
