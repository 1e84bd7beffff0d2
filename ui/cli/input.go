package cli

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"crossroads/questions/answersfile"
)

// contents reads a file that was named, up to one byte more than can be an
// answers file, so that decoding refuses it in its own words. A pipe that nobody
// writes into is waited for, but not for ever.
func contents(name string) ([]byte, error) {
	info, err := os.Stat(name)
	switch {
	case err != nil:
		return nil, errReading(name, err)
	case info.IsDir():
		return nil, errFolder(name)
	}
	file, err := opened(name, info)
	if err != nil {
		return nil, errReading(name, err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, answersfile.MaxSize+1))
	if err != nil {
		return nil, errReading(name, err)
	}
	return data, nil
}

var errNobodyWrites = errors.New("nobody writes into this pipe")

// patience is how long to wait for somebody who writes into a pipe.
const patience = 10 * time.Second

// opened opens a file. To open a pipe waits for its other end.
func opened(name string, info fs.FileInfo) (*os.File, error) {
	if info.Mode()&fs.ModeNamedPipe == 0 {
		return os.Open(name)
	}
	type result struct {
		file *os.File
		err  error
	}
	done := make(chan result, 1)
	go func() {
		file, err := os.Open(name)
		done <- result{file, err}
	}()
	select {
	case r := <-done:
		return r.file, r.err
	case <-time.After(patience):
		return nil, errNobodyWrites
	}
}

// pack is a folder of content. Whatever is not a file of a sensible size is refused
// before it is read.
type pack struct{ fs.FS }

// maxPackFile is the most bytes of a file of content.
const maxPackFile = 4 << 20

// Open implements fs.FS.
func (p pack) Open(name string) (fs.File, error) {
	info, err := fs.Stat(p.FS, name)
	switch {
	case err != nil:
		return nil, err
	case !info.IsDir() && !info.Mode().IsRegular():
		return nil, &fs.PathError{Op: "open", Path: name, Err: errors.New("it is not a file")}
	case info.Size() > maxPackFile && !info.IsDir():
		return nil, &fs.PathError{Op: "open", Path: name, Err: fmt.Errorf("it is larger than %d MiB", maxPackFile>>20)}
	}
	return p.FS.Open(name)
}
