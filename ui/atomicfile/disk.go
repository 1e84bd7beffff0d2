package atomicfile

import (
	"io"
	"io/fs"
	"os"
)

// Disk is what writing needs of a file system. Tests put faults into it.
type Disk interface {
	// OpenFile is [os.OpenFile].
	OpenFile(name string, flag int, mode fs.FileMode) (File, error)
	Stat(name string) (fs.FileInfo, error)
	ReadFile(name string) ([]byte, error)
	Rename(from, to string) error
	Link(from, to string) error
	Remove(name string) error
}

// File is what writing needs of a file.
type File interface {
	io.Writer
	Chmod(mode fs.FileMode) error
	Chown(user, group int) error
	Truncate(size int64) error
	Sync() error
	Close() error
}

// disk is the file system of the machine.
type disk struct{}

// OpenFile implements Disk.
func (disk) OpenFile(name string, flag int, mode fs.FileMode) (File, error) {
	f, err := os.OpenFile(name, flag, mode)
	if err != nil {
		return nil, err // a nil *os.File would not be a nil File
	}
	return f, nil
}

// Stat implements Disk.
func (disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// ReadFile implements Disk.
func (disk) ReadFile(name string) ([]byte, error) { return os.ReadFile(name) }

// Rename implements Disk.
func (disk) Rename(from, to string) error { return os.Rename(from, to) }

// Link implements Disk.
func (disk) Link(from, to string) error { return os.Link(from, to) }

// Remove implements Disk.
func (disk) Remove(name string) error { return os.Remove(name) }

// System is the file system of the machine.
func System() Disk { return disk{} }
