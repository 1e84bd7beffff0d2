package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Replace writes a file in the place of what is there, if anything.
func Replace(path string, data []byte, mode fs.FileMode) error {
	return write(path, data, mode, os.Rename)
}

// Create writes a new file. It never takes the place of another, not even of
// one that appeared a moment ago: the error is then [fs.ErrExist].
func Create(path string, data []byte, mode fs.FileMode) error {
	return write(path, data, mode, place)
}

// write finishes a file beside its path and then gives it its name.
func write(path string, data []byte, mode fs.FileMode, name func(temp, path string) error) error {
	// CreateTemp opens for the owner alone; the mode is set before the name.
	temp, err := os.CreateTemp(filepath.Dir(path), ".crossroads-*.tmp")
	if err != nil {
		return err
	}
	defer os.Remove(temp.Name())
	_, err = temp.Write(data)
	if err := errors.Join(err, temp.Chmod(mode), temp.Sync(), temp.Close()); err != nil {
		return err
	}
	return name(temp.Name(), path)
}

// place gives a finished file its name unless the name is taken. Where the
// file system knows no links the check and the move are two steps.
func place(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	return os.Rename(temp, path)
}
