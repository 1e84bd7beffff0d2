package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"time"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile"
	"crossroads/ui/sessions"
)

// keeper sees to it that no answer is lost. While a walk lasts every change
// goes into the store of unfinished walks; at the end it goes into the file
// that the walk was started with, and only when that holds everything does the
// walk leave the store. Its methods may be called from several goroutines.
type keeper struct {
	store *sessions.Store
	flow  *questions.Flow
	found func(questions.Record) string // what the result of a finished walk is
	file  string                        // the file that was named; "" where none was
	read  []byte                        // what stood in it
	files atomicfile.Writer

	mu     sync.Mutex
	walk   *sessions.Walk
	newest questions.Record
	begun  questions.Record  // as the walk began, or was resumed
	saved  bool              // the walk is in the store
	ours   bool              // and was put there by this program
	failed error             // why the newest record is not
	copied *questions.Record // what was last written to a file of answers
	ended  bool
}

// keeper returns a keeper for a walk that begins with a record.
func (a *app) keeper(k *knowledge, file string, record questions.Record) *keeper {
	store := a.store(k)
	kept := &keeper{store: store, flow: k.Flow, found: k.found, file: file, files: a.writer(), walk: store.Begin(), begun: record, newest: record}
	if file != "" {
		kept.read, _ = os.ReadFile(file)
		a.files.Sweep(filepath.Dir(file), time.Now())
		if err := writable(file); err != nil {
			a.warn(fmt.Sprintf("%q may not be written: the answers will be kept with the unfinished sessions", file))
		}
	}
	return kept
}

// save keeps the newest record. A walk without an answer or a title, or without
// a change, creates no file: a look around leaves no trace.
func (k *keeper) save(r questions.Record) error {
	k.mu.Lock()
	if k.ended {
		k.mu.Unlock()
		select {}
	}
	defer k.mu.Unlock()
	return k.keep(r)
}

// keep is save, for those who hold the lock.
func (k *keeper) keep(r questions.Record) error {
	if r.Finished {
		r.Found = k.found(r)
	}
	k.newest = r
	empty := r.Title == "" && r.Answers.Len() == 0
	unchanged := same(k.begun, r) && k.begun.Finished == r.Finished && k.begun.Peeked == r.Peeked
	if !k.ours && k.failed == nil && (empty && !k.saved || unchanged) {
		return nil
	}
	if k.failed = k.put(r); k.failed != nil {
		return fmt.Errorf("%w; leaving prints the answers", k.failed)
	}
	k.saved, k.ours = true, true
	return nil
}

// put saves a record in the store, where it names what was measured as seen from
// there. The first save tells where that is, and so does one that finds another
// place.
func (k *keeper) put(r questions.Record) error {
	for {
		before := k.inStore()
		there := r
		there.Measured = movedTo(r.Measured, k.file, before)
		err := k.walk.Save(there)
		if err != nil || filepath.Dir(k.inStore()) == filepath.Dir(before) {
			return err
		}
	}
}

// inStore is the file of the walk, or one where it will be.
func (k *keeper) inStore() string {
	if k.walk.ID() == "" {
		return filepath.Join(k.walk.Place(), "session.yaml")
	}
	return k.walk.Place()
}

// resume goes on with a walk of the store in place of the present one.
// What was measured is named as seen from the working directory from then on.
func (k *keeper) resume(id string) (questions.Record, error) {
	walk, record, err := k.store.Resume(id)
	if err != nil {
		return questions.Record{}, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.walk.Close()
	record.Measured = movedTo(record.Measured, walk.Place(), "")
	k.walk, k.begun, k.newest, k.saved, k.ours, k.failed = walk, record, record, true, false, nil
	k.file, k.read = "", nil
	return record, nil
}

// close lets the walk go, for others to resume.
func (k *keeper) close() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.walk.Close()
}

// record is the newest record that was saved, or tried to be.
func (k *keeper) record() questions.Record {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.newest
}

// place is where the walk is kept while it lasts.
func (k *keeper) place() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.walk.Place()
}

// fallbackReason says why the walk is not kept where it usually is; empty where it is.
func (k *keeper) fallbackReason() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.walk.FallbackReason()
}

// copyTo writes the answers to a new file, at somebody's request.
func (k *keeper) copyTo(path string, r questions.Record) error {
	there := r
	there.Measured = movedTo(r.Measured, k.file, path)
	if err := writeWith(k.files, path, modelined(path, answersfile.Encode(there, k.flow)), false); err != nil {
		return err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.copied = &r
	return nil
}

// same reports whether two records are alike in everything that is kept.
func same(a, b questions.Record) bool {
	return a.Title == b.Title && a.Person == b.Person && a.About == b.About && a.Measured == b.Measured && a.Answers.Equal(b.Answers)
}

// measured reads what a resumed record names; nil where it names nothing.
func (k *keeper) measured(r questions.Record) (*measurement, error) {
	place := k.place()
	return measurementOf(place, movedTo(r.Measured, "", place))
}
