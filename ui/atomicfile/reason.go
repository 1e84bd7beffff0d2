package atomicfile

import (
	"errors"
	"io/fs"
	"os"
)

// Reason is the innermost part of an error about a file, without the operation
// and the paths: one of them may be that of a file that only this package made,
// and whoever tells the error names the file that was meant.
func Reason(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	var half *HalfError
	switch {
	case errors.As(err, &half): // both of its paths matter
		return &HalfError{half.Path, half.Copy, Reason(half.Err)}
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
