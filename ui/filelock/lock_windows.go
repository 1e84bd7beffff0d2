package filelock

import (
	"errors"
	"os"
	"syscall"
)

const (
	deleteOnClose    = 0x04000000
	sharingViolation = syscall.Errno(32)
)

// Acquire opens a file that nobody else may open meanwhile and that goes away
// with its handle, at the latest when the program ends.
func Acquire(path string) (Lock, error) {
	name, err := syscall.UTF16PtrFromString(path)
	if err != nil {
		return Lock{}, err
	}
	handle, err := syscall.CreateFile(name, syscall.GENERIC_READ|syscall.GENERIC_WRITE, 0, nil,
		syscall.CREATE_ALWAYS, syscall.FILE_ATTRIBUTE_NORMAL|deleteOnClose, 0)
	switch {
	case errors.Is(err, sharingViolation):
		return Lock{}, ErrHeld
	case err != nil:
		return Lock{}, &os.PathError{Op: "lock", Path: path, Err: err}
	}
	return Lock{func() { _ = syscall.CloseHandle(handle) }, func() bool { return true }}, nil
}
