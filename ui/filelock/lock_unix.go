//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package filelock

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// Acquire takes an advisory lock, which ends with the program. The file is
// deleted on release; whoever opened it just before holds a lock on a file
// that is gone, notices, and tries again.
func Acquire(path string) (Lock, error) {
	const tries = 10
	for range tries {
		file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil {
			return Lock{}, err
		}
		err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if errors.Is(err, syscall.EWOULDBLOCK) {
			_ = file.Close()
			return Lock{}, ErrHeld
		}
		// Any other error: a file system without locks. Go on without one.
		if l := (Lock{func() { release(file) }, func() bool { return named(file) }}); l.Mine() {
			return l, nil
		}
		_ = file.Close()
	}
	return Lock{}, fmt.Errorf("%s: changed %d times while it was locked", path, tries)
}

// named reports whether a file still has the name by which it was opened.
func named(file *os.File) bool {
	mine, err1 := file.Stat()
	there, err2 := os.Lstat(file.Name())
	return err1 == nil && err2 == nil && os.SameFile(mine, there)
}

// release deletes a lock file, but never the one that another program has made
// in its place.
func release(file *os.File) {
	if named(file) {
		_ = os.Remove(file.Name())
	}
	_ = file.Close()
}
