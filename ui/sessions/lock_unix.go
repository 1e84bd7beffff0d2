//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package sessions

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// acquire takes an advisory lock, which ends with the program. The file is
// deleted on release; whoever opened it just before holds a lock on a file
// that is gone, notices, and tries again.
func acquire(path string) (release func(), err error) {
	const tries = 10
	for range tries {
		file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
		if err != nil {
			return nil, err
		}
		err = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
		if errors.Is(err, syscall.EWOULDBLOCK) {
			_ = file.Close()
			return nil, errHeld
		}
		// Any other error: a file system without locks. Go on without one.
		mine, err1 := file.Stat()
		there, err2 := os.Stat(path)
		if err1 == nil && err2 == nil && os.SameFile(mine, there) {
			return func() {
				_ = os.Remove(path)
				_ = file.Close()
			}, nil
		}
		_ = file.Close()
	}
	return nil, fmt.Errorf("%s: changed %d times while it was locked", path, tries)
}
