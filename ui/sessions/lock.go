package sessions

import (
	"errors"
	"os"
)

// errHeld says that another program, or another part of this one, holds a lock.
var errHeld = errors.New("held elsewhere")

// held reports whether somebody holds the lock, without leaving a lock file.
func held(path string) bool {
	if _, err := os.Lstat(path); err != nil {
		return false
	}
	release, err := acquire(path)
	if err != nil {
		return errors.Is(err, errHeld)
	}
	release()
	return false
}
