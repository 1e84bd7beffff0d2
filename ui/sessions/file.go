package sessions

import (
	"crossroads/questions/answersfile"
	"io"
	"os"
	"path/filepath"
)

// replace writes a file so that at every moment its path holds either all of
// the old or all of the new content. Only the owner may read it.
func replace(path string, data []byte) (err error) {
	// CreateTemp opens with mode 0600.
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*.tmp")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(file.Name())
		}
	}()
	if _, err = file.Write(data); err != nil {
		_ = file.Close()
		return err
	}
	if err = file.Sync(); err != nil {
		_ = file.Close()
		return err
	}
	if err = file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}

// readAll reads a file up to one byte more than can be an answers file, so
// that decoding refuses it in its own words.
func readAll(file *os.File) ([]byte, error) {
	return io.ReadAll(io.LimitReader(file, answersfile.MaxSize+1))
}
