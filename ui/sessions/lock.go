package sessions

import (
	"errors"
	"os"
)

// errHeld says that another program, or another part of this one, holds a lock.
var errHeld = errors.New("held elsewhere")

// lock says that a walk is open, until it is released.
type lock struct {
	release func()
	// mine reports whether it still keeps others out: its file may have been
	// removed, and another program may have made one of its own.
	mine func() bool
}

// held reports whether somebody holds the lock, without leaving a lock file.
func held(path string) bool {
	if _, err := os.Lstat(path); err != nil {
		return false
	}
	lock, err := acquire(path)
	if err != nil {
		return errors.Is(err, errHeld)
	}
	lock.release()
	return false
}

// free is the lock where there is nobody to lock out.
func free() lock { return lock{release: func() {}, mine: func() bool { return true }} }
