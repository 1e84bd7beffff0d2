package filelock

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"runtime"

	"github.com/gofrs/flock"
)

// ErrHeld says that another program, or another part of this one, holds a lock.
var ErrHeld = errors.New("held elsewhere")

// Lock is held until it is released or the program ends. The zero Lock is free.
type Lock struct{ file *flock.Flock }

// Acquire takes the lock. Its file is deleted on release; whoever opened it just
// before holds a lock on a file that is gone, notices, and tries again.
func Acquire(path string) (Lock, error) {
	const tries = 10
	for range tries {
		l := Lock{flock.New(path)}
		locked, err := l.file.TryLock()
		switch {
		case unsupported(err):
			_ = os.Remove(path)
			return Lock{}, nil
		case err != nil:
			return Lock{}, err
		case !locked:
			return Lock{}, ErrHeld
		case l.Mine():
			return l, nil
		}
		_ = l.file.Unlock()
	}
	return Lock{}, fmt.Errorf("%s: changed %d times while it was locked", path, tries)
}

// unsupported tells the error of a file system or a system without locks from
// that of a file that cannot be made.
func unsupported(err error) bool {
	var path *fs.PathError
	return err != nil && (!errors.As(err, &path) || errors.Is(err, errors.ErrUnsupported))
}

// Mine reports whether the lock still keeps others out: its file may have been
// removed, and another program may have made one of its own.
func (l Lock) Mine() bool {
	if l.file == nil {
		return true
	}
	mine, err1 := l.file.Stat()
	there, err2 := os.Lstat(l.file.Path())
	return err1 == nil && err2 == nil && os.SameFile(mine, there)
}

// Release lets others take the lock. Its file is deleted while nobody else can
// have it, but never the one that another program has made in its place.
func (l Lock) Release() {
	if l.file == nil {
		return
	}
	if l.Mine() {
		_ = os.Remove(l.file.Path())
	}
	_ = l.file.Unlock()
	if runtime.GOOS == "windows" { // which deletes no file that is open, here or elsewhere
		_ = os.Remove(l.file.Path())
	}
}

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
