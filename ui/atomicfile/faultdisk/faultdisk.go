// Package faultdisk is a file system for tests: that of the machine with one
// fault at a chosen operation.
package faultdisk

import (
	"errors"
	"io/fs"
	"os"
	"sync"

	"crossroads/ui/atomicfile"
)

// Disk is the disk of the machine with one fault: an operation that fails, or
// with which the program is killed, or the power lost.
type Disk struct {
	At   int    // the operation with the fault, counted from 0; -1 is none
	Only string // and its kind: open, write, sync, chmod, chown, truncate, close, link, rename, remove; "" is any
	Err  error  // what it fails with; nil: the program is killed
	Last bool   // everything from there on fails
	// Power says that what was not synced is lost with the program.
	Power bool
	// Before is called before each operation: what somebody else does meanwhile.
	Before func(operation, path string)

	Done []string // the operations so far
	Dead bool     // the program was killed

	mu       sync.Mutex
	unsynced map[string]bool
	count    int
}

// ErrKilled is what a killed program would see, if it saw anything.
var ErrKilled = errors.New("killed")

// Reset counts operations from 0 again.
func (d *Disk) Reset() {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.count, d.Done = 0, nil
}

// step counts an operation and says whether it fails.
func (d *Disk) step(operation, path string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.Dead {
		return ErrKilled
	}
	if d.Before != nil {
		d.Before(operation, path)
	}
	d.Done = append(d.Done, operation)
	if d.Only != "" && d.Only != operation {
		return nil
	}
	n := d.count
	d.count++
	if n != d.At && !(d.Last && n > d.At) {
		return nil
	}
	if d.Err != nil {
		return &fs.PathError{Op: operation, Path: path, Err: d.Err}
	}
	d.Dead = true
	if d.Power {
		for path := range d.unsynced {
			_ = os.Truncate(path, 0)
		}
	}
	return ErrKilled
}

// OpenFile implements atomicfile.Disk.
func (d *Disk) OpenFile(name string, flag int, mode fs.FileMode) (atomicfile.File, error) {
	if err := d.step("open", name); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, flag, mode)
	if err != nil {
		return nil, err
	}
	return &file{d, f, name}, nil
}

// Stat implements atomicfile.Disk.
func (d *Disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }

// ReadFile implements atomicfile.Disk.
func (d *Disk) ReadFile(name string) ([]byte, error) { return os.ReadFile(name) }

// Rename implements atomicfile.Disk.
func (d *Disk) Rename(from, to string) error {
	if err := d.step("rename", from); err != nil {
		return err
	}
	if d.unsynced[from] {
		d.unsynced[to] = true
	}
	return os.Rename(from, to)
}

// Link implements atomicfile.Disk.
func (d *Disk) Link(from, to string) error {
	if err := d.step("link", from); err != nil {
		return err
	}
	if d.unsynced[from] {
		d.unsynced[to] = true
	}
	return os.Link(from, to)
}

// Remove implements atomicfile.Disk.
func (d *Disk) Remove(name string) error {
	if err := d.step("remove", name); err != nil {
		return err
	}
	return os.Remove(name)
}

// file is a file on such a disk.
type file struct {
	disk *Disk
	*os.File
	name string
}

// Write writes half of the data where it fails.
func (f *file) Write(p []byte) (int, error) {
	f.disk.mu.Lock()
	if f.disk.unsynced == nil {
		f.disk.unsynced = map[string]bool{}
	}
	f.disk.unsynced[f.name] = true
	f.disk.mu.Unlock()
	if err := f.disk.step("write", f.name); err != nil {
		n, _ := f.File.Write(p[:len(p)/2])
		return n, err
	}
	return f.File.Write(p)
}

// Truncate implements atomicfile.File.
func (f *file) Truncate(size int64) error {
	if err := f.disk.step("truncate", f.name); err != nil {
		return err
	}
	return f.File.Truncate(size)
}

// Sync implements atomicfile.File.
func (f *file) Sync() error {
	if err := f.disk.step("sync", f.name); err != nil {
		return err
	}
	delete(f.disk.unsynced, f.name)
	return nil
}

// Chmod implements atomicfile.File.
func (f *file) Chmod(mode fs.FileMode) error {
	if err := f.disk.step("chmod", f.name); err != nil {
		return err
	}
	return f.File.Chmod(mode)
}

// Chown implements atomicfile.File.
func (f *file) Chown(user, group int) error {
	if err := f.disk.step("chown", f.name); err != nil {
		return err
	}
	return f.File.Chown(user, group)
}

// Close implements atomicfile.File.
func (f *file) Close() error {
	err := f.disk.step("close", f.name)
	return errors.Join(err, f.File.Close())
}
