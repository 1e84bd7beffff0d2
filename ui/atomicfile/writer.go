package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// Writer writes files. The zero Writer writes to the disk.
type Writer struct {
	// Disk is the file system; that of the machine where it is nil.
	Disk Disk
	// Spare is a folder for the copy of a file whose own folder takes none.
	Spare string
	// Private leaves a new file to its owner alone, whatever mode is asked for.
	Private bool
}

func (w Writer) disk() Disk {
	if w.Disk != nil {
		return w.Disk
	}
	return System()
}

// Create writes a new file. It never takes the place of another, not even of
// one that appeared a moment ago: the error is then [fs.ErrExist].
func (w Writer) Create(path string, data []byte, mode fs.FileMode) error {
	temp, err := w.beside(path, data, mode, nil)
	if err != nil {
		return err
	}
	defer w.disk().Remove(temp.path)
	defer temp.release()
	if err := w.place(temp.path, path); err != nil {
		return err
	}
	w.syncFolder(path)
	return nil
}

// Replace writes a file in the place of what is there, if anything. What is
// there keeps its mode and its owner; the mode is that of a new file. Where
// writing in place fails half-way, the error is a *[HalfError].
func (w Writer) Replace(path string, data []byte, mode fs.FileMode) error {
	there, err := w.disk().Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		there = nil
	case err != nil:
		return err
	case rooted(path, there):
		return w.inPlace(path, data)
	}
	temp, err := w.beside(path, data, mode, there)
	switch {
	case err == nil:
	case there != nil && refused(err):
		return w.inPlace(path, data)
	default:
		return err
	}
	defer w.disk().Remove(temp.path)
	defer temp.release()
	if err := w.disk().Rename(temp.path, path); err != nil {
		if there == nil {
			return err
		}
		return w.inPlace(path, data)
	}
	w.syncFolder(path)
	return nil
}

// temporary is a finished file without its name, held until it has it.
type temporary struct {
	path    string
	release func()
}

// beside writes a file in the folder of another. It takes the mode and the owner
// of what is there, and where that owner cannot be had it is refused.
func (w Writer) beside(path string, data []byte, mode fs.FileMode, there fs.FileInfo) (t temporary, err error) {
	const tries = 100
	if there != nil || w.Private {
		mode = 0o600 // of what is there: until it has the right owner
	}
	var f File
	for range tries {
		t.path = filepath.Join(filepath.Dir(path), fmt.Sprintf("%s%08x%s", tempHead, rand.Uint32(), tempTail))
		f, err = w.disk().OpenFile(t.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if err != nil {
		return t, err
	}
	hold(f)
	if there != nil {
		if err = own(f, there); err == nil {
			_ = f.Chmod(there.Mode().Perm()) // refused: only the owner can read it
		}
	}
	if err == nil {
		_, err = f.Write(data)
	}
	if err == nil {
		err = synced(f)
	}
	if err == nil {
		t.release, err = finished(f)
	} else {
		_ = f.Close()
	}
	if err != nil {
		_ = w.disk().Remove(t.path)
	}
	return t, err
}

// place gives a finished file its name unless the name is taken. Where the
// file system knows no links the check and the move are two steps.
func (w Writer) place(temp, path string) error {
	err := w.disk().Link(temp, path)
	if err == nil || errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := w.disk().Stat(path); err == nil {
		return fs.ErrExist
	}
	return w.disk().Rename(temp, path)
}

// synced waits until a file is on the disk. A file system that cannot tell is
// believed.
func synced(f File) error {
	if err := f.Sync(); err != nil && !cannot(err) {
		return err
	}
	return nil
}

// syncFolder waits until the name of a file is on the disk, where that can be
// had.
func (w Writer) syncFolder(path string) {
	if f, err := w.disk().OpenFile(filepath.Dir(path), os.O_RDONLY, 0); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
