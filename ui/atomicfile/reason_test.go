package atomicfile_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"testing"

	"crossroads/ui/atomicfile"
)

func TestReason(t *testing.T) {
	full := errors.New("no space left")
	for _, err := range []error{
		full,
		&fs.PathError{Op: "write", Path: ".temp", Err: full},
		fmt.Errorf("save: %w", &os.LinkError{Op: "rename", Old: ".temp", New: "x", Err: full}),
	} {
		if got := atomicfile.Reason(err); got != full {
			t.Errorf("%v: %v", err, got)
		}
	}
}
