package sessions

import (
	"errors"
	"io"
	"os"

	"crossroads/questions/answersfile"
)

// contents reads a file up to one byte more than can be an answers file, so that
// decoding refuses it in its own words. It waits for no pipe and no device.
func contents(path string) ([]byte, error) {
	if info, err := os.Stat(path); err != nil {
		return nil, err
	} else if !info.Mode().IsRegular() {
		return nil, errors.New("it is not a file")
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return io.ReadAll(io.LimitReader(file, answersfile.MaxSize+1))
}
