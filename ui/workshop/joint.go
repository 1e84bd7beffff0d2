package workshop

import (
	"errors"
	"io/fs"
	"path/filepath"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile"
)

// SettleJoint has do change the answers that the team agrees on, and keeps them as
// an answers file of its own. It is given those that are kept, whoever changed them
// last; begun is false where none are, and ok false where nothing is to be kept.
// The error is [ErrSecret] before the reveal, or a *[SaveError].
func (r *Room) SettleJoint(do func(kept questions.Answers, begun bool) (answers questions.Answers, ok bool)) error {
	r.gate.Lock()
	defer r.gate.Unlock()
	if r.kept.round().Phase != PhaseRevealed {
		return ErrSecret
	}
	before, begun, err := r.Joint()
	if err != nil {
		return err
	}
	answers, ok := do(before.Answers, begun)
	if !ok {
		return nil
	}
	if err := check(r.whole, answers); err != nil {
		return err
	}
	return r.writeJoint(&questions.Record{Title: r.kept.Title, Answers: answers})
}

// writeJoint writes the joint answers, or keeps them in memory where it cannot. The
// gate is held for writing.
func (r *Room) writeJoint(record *questions.Record) error {
	path := filepath.Join(r.dir, jointName)
	err := r.files.Replace(path, answersfile.Encode(*record, r.whole), 0o600)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.changed()
	if r.unsaved = nil; err != nil {
		r.unsaved = record
		return &SaveError{path, err}
	}
	return nil
}

// IsJoint reports whether a file is the joint answers in the folder of a workshop.
func IsJoint(path string) bool {
	if filepath.Base(path) != jointName {
		return false
	}
	_, err := readState(filepath.Dir(path))
	return err == nil
}

// Joint returns what [Room.SettleJoint] has kept; ok is false where nothing is.
func (r *Room) Joint() (record questions.Record, ok bool, err error) {
	r.mu.Lock()
	unsaved := r.unsaved
	r.mu.Unlock()
	if unsaved != nil {
		return *unsaved, true, nil
	}
	path := filepath.Join(r.dir, jointName)
	data, err := atomicfile.Read(path, answersfile.MaxSize)
	if errors.Is(err, fs.ErrNotExist) {
		return record, false, nil
	}
	if err != nil {
		return record, false, err
	}
	record, err = answersfile.Decode(path, data, r.whole)
	return record, err == nil, err
}
