//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"time"
)

// refused reports whether a folder takes no new file.
func refused(err error) bool { return errors.Is(err, fs.ErrPermission) }

// cannot reports whether a file system does not know an operation.
func cannot(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, errors.ErrUnsupported)
}

// own gives a new file the owner of another, which it has anyway here.
func own(File, fs.FileInfo) error { return nil }

// rooted reports whether a file would lose something if another took its place.
func rooted(string, fs.FileInfo) bool { return false }

// hold locks nothing here.
func hold(File) {}

// finished closes a file: an open one cannot be given a name here.
func finished(f File) (release func(), err error) { return func() {}, f.Close() }

// abandoned reports whether nobody can be writing a file any more.
func abandoned(path string) bool {
	info, err := os.Stat(path)
	return err == nil && time.Since(info.ModTime()) > time.Minute
}
