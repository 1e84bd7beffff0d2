//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd || windows)

package filelock

import (
	"errors"
	"io/fs"
	"os"
)

// Acquire makes a file that must not be there yet. Where the program is killed
// it stays, and has to be freed by deleting it.
func Acquire(path string) (Lock, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return Lock{}, ErrHeld
	}
	if err != nil {
		return Lock{}, err
	}
	_ = file.Close()
	return Lock{
		release: func() { _ = os.Remove(path) },
		mine:    func() bool { _, err := os.Lstat(path); return err == nil },
	}, nil
}
