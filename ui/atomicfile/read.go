package atomicfile

import (
	"errors"
	"io"
	"io/fs"
	"os"
)

// Read reads a regular file up to one byte more than it may have, so that
// whoever knows the limit can say so. It waits for no pipe and no device.
func Read(path string, most int64) ([]byte, error) {
	switch info, err := os.Stat(path); {
	case err != nil:
		return nil, err
	case !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "read", Path: path, Err: errors.New("it is not a file")}
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, most+1))
}
