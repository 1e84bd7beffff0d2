package sessions

import (
	"io"
	"os"

	"crossroads/questions/answersfile"
)

// readAll reads a file up to one byte more than can be an answers file, so
// that decoding refuses it in its own words.
func readAll(file *os.File) ([]byte, error) {
	return io.ReadAll(io.LimitReader(file, answersfile.MaxSize+1))
}
