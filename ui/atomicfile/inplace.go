package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// HalfError is a file that was being written in place when that failed. All of
// its former content is in the copy.
type HalfError struct {
	Path, Copy string
	Err        error
}

// Error implements error.
func (e *HalfError) Error() string {
	return fmt.Sprintf("%s could be written only in part, its former content is in %s: %v", e.Path, e.Copy, e.Err)
}

// Unwrap returns the error of the file system.
func (e *HalfError) Unwrap() error { return e.Err }

// inPlace writes into the file that is there, of which there is a copy until the
// new content is on the disk.
func (w Writer) inPlace(path string, data []byte) error {
	// First of all, since it may not be allowed.
	f, err := w.disk().OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	former, err := w.disk().ReadFile(path)
	if err != nil {
		return errors.Join(err, f.Close())
	}
	backup, err := w.Copy(path, former)
	if err != nil {
		return errors.Join(err, f.Close())
	}
	err = errors.Join(overwrite(f, data), f.Close())
	if err != nil {
		f, again := w.disk().OpenFile(path, os.O_WRONLY, 0)
		if again == nil {
			again = errors.Join(overwrite(f, former), f.Close())
		}
		if again != nil {
			return &HalfError{path, backup, err}
		}
	}
	return errors.Join(err, w.disk().Remove(backup))
}

// overwrite writes a file from its begin and cuts off the rest.
func overwrite(f File, data []byte) error {
	if _, err := f.Write(data); err != nil {
		return err
	}
	if err := f.Truncate(int64(len(data))); err != nil {
		return err
	}
	return synced(f)
}

// Copy keeps the content of a file beside it, or in the spare folder, under a new
// name with a tilde, for its owner alone.
func (w Writer) Copy(path string, data []byte) (name string, err error) {
	dirs := []string{filepath.Dir(path)}
	if w.Spare != "" {
		dirs = append(dirs, w.Spare)
	}
	for _, dir := range dirs {
		for n := 1; n < 100; n++ {
			name = filepath.Join(dir, filepath.Base(path)+"~")
			if n > 1 {
				name += fmt.Sprint(n)
			}
			if err = w.Create(name, data, 0o600); !errors.Is(err, fs.ErrExist) {
				break
			}
		}
		if err == nil {
			return name, nil
		}
	}
	return "", fmt.Errorf("it has to be copied first, and cannot: %w", err)
}
