//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package sessions

import (
	"errors"
	"io/fs"
	"os"
)

// acquire makes a file that must not be there yet. Where the program is killed
// it stays, and the walk has to be freed by deleting it.
func acquire(path string) (lock, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return lock{}, errHeld
	}
	if err != nil {
		return lock{}, err
	}
	_ = file.Close()
	return lock{
		release: func() { _ = os.Remove(path) },
		mine:    func() bool { _, err := os.Lstat(path); return err == nil },
	}, nil
}
