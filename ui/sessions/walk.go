package sessions

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"
	"sync"
	"time"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile"
	"crossroads/ui/filelock"
)

// Walk is a walk that this program holds until Close. Its methods may be
// called from several goroutines.
type Walk struct {
	store *Store

	mu     sync.Mutex
	file   holding   // where it is kept; its id is empty before the first save
	former []holding // where it was kept until that could no longer be written
	why    error     // why it is not in the first place, if that was tried
	known  []byte    // what its file holds, as far as this program knows
	theirs bool      // somebody has written the file by hand: it is edited
	told   string    // what somebody else did to the file meanwhile
	closed bool
}

// holding is the file of a walk and the lock on it.
type holding struct {
	place Place
	id    string
	lock  filelock.Lock
}

// Begin returns a new walk. Nothing is written before its first Save. What
// programs left in the places that were killed while they wrote is removed.
func (s *Store) Begin() *Walk {
	for _, p := range s.places {
		if p.private() == nil {
			s.Files.Sweep(p.Dir, s.now())
		}
	}
	return &Walk{store: s}
}

// Resume takes a walk of the store and reads it. The error is a *[BusyError]
// where another program holds it, otherwise a *[NotFoundError],
// [strictyaml.Problems] or one of the file system. Where its folder cannot be
// written any more, Save finds another one.
func (s *Store) Resume(id string) (*Walk, questions.Record, error) {
	p, err := s.find(id)
	if err != nil {
		return nil, questions.Record{}, err
	}
	lock, err := filelock.Acquire(p.lock(id))
	switch {
	case errors.Is(err, filelock.ErrHeld):
		return nil, questions.Record{}, refused(id, err)
	case err != nil: // where nobody can write there is nobody to lock out
		lock = filelock.Lock{}
	}
	// Only now: another program may have written it before it let go.
	r, data, err := s.read(p, id)
	if err != nil {
		lock.Release()
		return nil, questions.Record{}, err
	}
	theirs := !bytes.Equal(data, answersfile.Encode(r, s.flow))
	return &Walk{store: s, file: holding{p, id, lock}, known: data, theirs: theirs}, r, nil
}

// Save sees to it that the record is on the disk. The first save names the walk
// and finds it a place; where that fails, or fails later, the next place is
// tried. A file that somebody else has changed, or opened, since this program
// wrote it is left to them, and the walk goes on in another one: [Walk.FallbackReason]
// tells. The error is a *[NoWritableDirError].
func (w *Walk) Save(r questions.Record) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return fmt.Errorf("save session: %w", os.ErrClosed)
	}
	places, now := w.store.places, w.store.now()
	why := make([]error, len(places))
	order := make([]int, 0, len(places))
	if here := slices.Index(places, w.file.place); here >= 0 {
		stays, err := w.stay(r, now)
		if stays && err == nil {
			return nil
		}
		if why[here] = err; !stays { // to them; another name here will do
			order = append(order, here)
		}
	}
	for n := range places {
		if why[n] == nil && !slices.Contains(order, n) {
			order = append(order, n)
		}
	}
	for _, n := range order {
		if why[n] = w.settle(n, now, r); why[n] == nil {
			if why[0] != nil {
				w.why = why[0]
			}
			return nil
		}
	}
	return noWritableDir(places, why)
}

// stay saves the walk where it is; stays is false where it cannot stay there
// because the file is somebody else's now.
func (w *Walk) stay(r questions.Record, now time.Time) (stays bool, err error) {
	there, left := w.look()
	if left {
		w.file.lock.Release()
		w.file, w.known, w.theirs = holding{}, nil, false
		return false, nil
	}
	data := w.encode(r)
	if there && bytes.Equal(data, w.known) {
		return true, nil
	}
	return true, w.write(w.file, data, now)
}

// settle saves the walk under a free name in the place of a number. The file
// that it had stays until Discard: it may be on the safer disk.
func (w *Walk) settle(n int, now time.Time, r questions.Record) error {
	file, err := w.store.settle(n, now, r.Title)
	if err != nil {
		return err
	}
	if err := w.write(file, w.encode(r), now); err != nil {
		file.lock.Release()
		return err
	}
	if w.file.id != "" {
		w.former = append(w.former, w.file)
	}
	w.file = file
	return nil
}

// encode is the text of a record: in the layout of the program, unless somebody
// wrote the file by hand.
func (w *Walk) encode(r questions.Record) []byte {
	if w.theirs {
		if text, err := answersfile.Edit(w.known, r, w.store.flow); err == nil {
			return text
		}
	}
	return answersfile.Encode(r, w.store.flow)
}

// write saves the walk. The list is sorted by the time of the file, which is
// saved all the same where that cannot be set.
func (w *Walk) write(h holding, data []byte, now time.Time) error {
	if err := h.place.make(); err != nil {
		return err
	}
	path := h.place.path(h.id)
	if err := w.store.Files.Replace(path, data, 0o600); err != nil {
		return err
	}
	_ = os.Chtimes(path, now, now)
	w.known = data
	return nil
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

// FallbackReason says in a few words why the walk is not, or will not be, in the first
// place, or not in the file in which it was; empty where it is.
func (w *Walk) FallbackReason() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.told != "" {
		return w.told
	}
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
// elsewhere, or is not wanted. A walk that was never saved is only closed, and a
// file that somebody else has changed meanwhile stays.
func (w *Walk) Discard() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return nil
	}
	_, left := w.look()
	var err error
	w.let(func(h holding) {
		if h.id != w.file.id || !left {
			err = os.Remove(h.place.path(h.id))
		}
	})
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("remove session: %w", err)
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
			h.lock.Release()
		}
	}
	w.closed = true
}
