package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"crossroads/questions"
	"crossroads/questions/answersfile"
)

// kept says where the answers are in the end.
type kept struct {
	path     string // of the file that holds them; "" where there is none
	session  string // id of the walk in the store; "" where it is not there
	fallback string // why it is not in the usual folder; "" where it is
	backup   string // the former state of the file, where that could not be edited
	err      error  // why the file that was named, or any, does not hold them
	lost     bool   // no file holds the newest answers
}

// end sees to it that the newest record is on the disk, whatever is under way,
// puts the answers in their final place and lets the walk go. What is written
// nowhere else stays in the store. Without a record the newest is the one that
// was saved last, or tried to be. Nothing is saved later, nor called saved: who
// tries waits for the end of the program.
func (k *keeper) end(newest *questions.Record) kept {
	k.mu.Lock()
	defer k.mu.Unlock()
	defer k.walk.Close()
	k.ended = true
	if newest == nil {
		newest = &k.newest
	}
	_ = k.keep(*newest)
	if !k.saved && k.failed == nil {
		return kept{path: k.file}
	}
	out := kept{lost: k.failed != nil}
	if k.saved {
		out.path, out.session, out.fallback = k.walk.Place(), k.walk.ID(), k.walk.FallbackReason()
	}
	if k.failed != nil {
		out.err = errUnsaved(k.failed)
	}
	copied := k.copied != nil && same(*k.copied, k.newest)
	switch {
	case k.file != "":
		backup, err := k.putBack()
		if err != nil {
			if !out.lost {
				err = errNotBack(err)
			}
			out.err = joinFailures([]error{out.err, err})
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

// putBack changes the file that the walk was started with so that it holds the
// newest answers, and nothing else in it. A file that somebody else has changed
// meanwhile, or that is protected, is left alone. Where a file cannot be edited
// it is written anew, and kept under a name with a tilde.
func (k *keeper) putBack() (backup string, err error) {
	if err := writable(k.file); err != nil { // renaming over it would not ask
		return "", errWriting(k.file, err)
	}
	now, err := os.ReadFile(k.file)
	gone := errors.Is(err, fs.ErrNotExist)
	switch {
	case gone:
		now = k.read // what stood beside the answers is not lost with it
	case err != nil:
		return "", errReading(k.file, err)
	case !bytes.Equal(now, k.read):
		return "", errChangedMeanwhile(k.file)
	}
	if gone && len(now) == 0 { // a new file
		return "", writeWith(k.files, k.file, modelined(k.file, answersfile.Encode(k.newest, k.flow)), true)
	}
	text, edited := answersfile.Edit(now, k.newest, k.flow)
	if edited != nil {
		text = answersfile.Anew(now, k.newest, k.flow)
		if backup, err = k.files.Copy(k.file, now); err != nil {
			return "", errWriting(k.file, err)
		}
	}
	if !gone && bytes.Equal(text, now) {
		return backup, nil
	}
	return backup, writeWith(k.files, k.file, text, true)
}

// writable says why a file that is there may not be written; nil where it may
// be, or is not there.
func writable(path string) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err == nil {
		return file.Close()
	}
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return fmt.Errorf("open: %w", err)
}
