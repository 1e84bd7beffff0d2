package content

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ExistsError says that an export would have written over something.
type ExistsError struct {
	Path string
}

// Error implements error.
func (e *ExistsError) Error() string {
	return fmt.Sprintf("%s exists already and is not written over", e.Path)
}

// Export writes the built-in pack into a folder as a start for one's own. The
// folder is made where it is missing; it may exist but nothing that would be
// written may: the error is then of type *[ExistsError] and nothing has been
// written.
func Export(dir string) error {
	fsys := Files()
	files := filesBelow(fsys, ".")
	for _, file := range files {
		target := filepath.Join(dir, filepath.FromSlash(file))
		if _, err := os.Lstat(target); err == nil {
			return &ExistsError{Path: target}
		} else if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	for _, file := range files {
		if err := exportFile(fsys, file, filepath.Join(dir, filepath.FromSlash(file))); err != nil {
			return err
		}
	}
	return nil
}

// exportFile copies one file; O_EXCL keeps what appeared in the meantime.
func exportFile(fsys fs.FS, file, target string) (err error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o755); err != nil {
		return err
	}
	out, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return &ExistsError{Path: target}
	}
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	_, err = out.Write(data)
	return err
}
