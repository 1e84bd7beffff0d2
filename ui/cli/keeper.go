package cli

import (
	"errors"
	"fmt"
	"os"
	"sync"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/sessions"
)

// keeper sees to it that no answer is lost. While a walk lasts every change
// goes into the store of unfinished walks; at the end it goes into the file
// that the walk was started with, and only when that holds everything does the
// walk leave the store. Its methods may be called from several goroutines.
type keeper struct {
	store *sessions.Store
	flow  *questions.Flow
	file  string // the file that was named; "" where none was
	read  []byte // what stood in it

	mu     sync.Mutex
	walk   *sessions.Walk
	newest questions.Record
	begun  questions.Record  // as the walk began
	saved  bool              // the walk is in the store
	failed error             // why the newest record is not
	copied *questions.Record // what was last written to a file of answers
}

// keeper returns a keeper for a walk that begins with a record.
func (a *app) keeper(k *knowledge, file string, record questions.Record) *keeper {
	store := a.store(k)
	kept := &keeper{store: store, flow: k.Flow, file: file, walk: store.Begin(), begun: record, newest: record}
	if file != "" {
		kept.read, _ = os.ReadFile(file)
	}
	return kept
}

// save keeps the newest record. A walk without an answer or a title, or without
// a change, begins no file: who only looked in leaves no trace.
func (k *keeper) save(r questions.Record) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.newest = r
	empty := r.Title == "" && r.Answers.Len() == 0
	unchanged := same(k.begun, r) && k.begun.Finished == r.Finished && k.begun.Peeked == r.Peeked
	if !k.saved && k.failed == nil && (empty || unchanged) {
		return nil
	}
	k.failed = k.walk.Save(r)
	if k.failed != nil {
		return fmt.Errorf("%w; leaving prints the answers", k.failed)
	}
	k.saved = true
	return nil
}

// resume goes on with a walk of the store in place of the present one.
func (k *keeper) resume(id string) (questions.Record, error) {
	walk, record, err := k.store.Resume(id)
	if err != nil {
		return questions.Record{}, err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.walk.Close()
	k.walk, k.newest, k.saved, k.failed = walk, record, true, nil
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

// away says why the walk is not kept where it is usually; empty where it is.
func (k *keeper) away() string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.walk.Away()
}

// copyTo writes the answers to a new file, at somebody's request.
func (k *keeper) copyTo(path string, r questions.Record) error {
	if err := writeFile(path, answersfile.Encode(r, k.flow), false); err != nil {
		return err
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.copied = &r
	return nil
}

// kept says where the answers are in the end.
type kept struct {
	path    string // of the file that holds them; "" where there is none
	session string // id of the walk in the store; "" where it is not there
	away    string // why it is not in the usual folder; "" where it is
	backup  string // the former state of the file, where that had comments
	err     error  // why the file that was named, or any, does not hold them
	lost    bool   // no file holds the newest answers
}

// end puts the answers in their final place and lets the walk go. What is
// written nowhere else stays in the store.
func (k *keeper) end() kept {
	k.mu.Lock()
	defer k.mu.Unlock()
	defer k.walk.Close()
	if !k.saved && k.failed == nil {
		return kept{path: k.file}
	}
	out := kept{lost: k.failed != nil}
	if k.saved {
		out.path, out.session, out.away = k.walk.Place(), k.walk.ID(), k.walk.Away()
	}
	if k.failed != nil {
		out.err = errUnsaved(k.failed)
	}
	copied := k.copied != nil && same(*k.copied, k.newest)
	switch {
	case k.file != "":
		backup, err := k.replace()
		if err != nil {
			if !out.lost {
				err = errNotBack(err)
			}
			out.err = together([]error{out.err, err})
			return out
		}
		out = kept{path: k.file, backup: backup}
	case copied && (k.newest.Finished || out.lost):
		out = kept{}
	default:
		return out
	}
	if err := k.walk.Discard(); err != nil {
		out.err = err
	}
	return out
}

// replace writes the answers into the file that the walk was started with. A
// file that somebody else has changed meanwhile, or that is protected, is left
// alone. Comments would be lost, so a file with comments is kept under a name
// with a tilde.
func (k *keeper) replace() (backup string, err error) {
	if file, err := os.OpenFile(k.file, os.O_WRONLY, 0); err == nil {
		_ = file.Close()
	} else if !errors.Is(err, os.ErrNotExist) { // renaming over it would not ask
		return "", errWriting(k.file, err)
	}
	now, err := os.ReadFile(k.file)
	switch {
	case err != nil && !errors.Is(err, os.ErrNotExist):
		return "", errReading(k.file, err)
	case err == nil && string(now) != string(k.read):
		return "", errChangedMeanwhile(k.file)
	}
	if hasComments(now) {
		backup = k.file + "~"
		if err := writeFile(backup, now, true); err != nil {
			return "", err
		}
	}
	return backup, writeFile(k.file, answersfile.Encode(k.newest, k.flow), true)
}

// hasComments reports whether a line of a file is a comment. A number sign
// behind a value is not looked for, since it may stand in a text.
func hasComments(text []byte) bool {
	begin := true
	for _, c := range text {
		if begin && c == '#' {
			return true
		}
		begin = c == '\n' || begin && (c == ' ' || c == '\t')
	}
	return false
}

// same reports whether two records are alike in everything that is kept.
func same(a, b questions.Record) bool {
	return a.Title == b.Title && a.Person == b.Person && a.About == b.About && a.Answers.Equal(b.Answers)
}
