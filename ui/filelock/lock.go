package filelock

import (
	"errors"
	"os"
)

// ErrHeld says that another program, or another part of this one, holds a lock.
var ErrHeld = errors.New("held elsewhere")

// Lock is held until it is released or the program ends. The zero Lock is free.
type Lock struct {
	release func()
	mine    func() bool
}

// Release lets others take the lock.
func (l Lock) Release() {
	if l.release != nil {
		l.release()
	}
}

// Mine reports whether the lock still keeps others out: its file may have been
// removed, and another program may have made one of its own.
func (l Lock) Mine() bool { return l.mine == nil || l.mine() }

// Held reports whether somebody holds the lock, without leaving a lock file.
func Held(path string) bool {
	if _, err := os.Lstat(path); err != nil {
		return false
	}
	lock, err := Acquire(path)
	if err != nil {
		return errors.Is(err, ErrHeld)
	}
	lock.Release()
	return false
}
