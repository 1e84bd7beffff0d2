package workshop

import (
	"errors"
	"io/fs"
	"path/filepath"

	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile"
)

// SaveJoint keeps the answers that the team agrees on, as an answers file of its
// own, and returns where. The error is [ErrSecret] before the reveal.
func (r *Room) SaveJoint(record questions.Record) (path string, err error) {
	r.gate.Lock()
	defer r.gate.Unlock()
	if r.kept.round().Phase != PhaseRevealed {
		return "", ErrSecret
	}
	if err := check(r.whole, record.Answers); err != nil {
		return "", err
	}
	record.Title, record.Person = r.kept.Title, ""
	path = filepath.Join(r.dir, jointName)
	if err := r.files.Replace(path, answersfile.Encode(record, r.whole), 0o600); err != nil {
		return "", &SaveError{path, err}
	}
	return path, nil
}

// IsJoint reports whether a file is the joint answers in the folder of a workshop.
func IsJoint(path string) bool {
	if filepath.Base(path) != jointName {
		return false
	}
	_, err := readState(filepath.Dir(path))
	return err == nil
}

// Joint returns what SaveJoint has kept; ok is false where nothing is.
func (r *Room) Joint() (record questions.Record, ok bool, err error) {
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
