package sessions

import (
	"bytes"
	"errors"
	"io/fs"

	"crossroads/questions/answersfile"
	"crossroads/ui/atomicfile"
	"crossroads/ui/filelock"
)

// look looks at the file of the walk before it is written again: there reports
// that it is, and left that it now belongs to somebody else. Either is told.
func (w *Walk) look() (there, left bool) {
	if w.file.id == "" {
		return false, false
	}
	name := w.file.id + extension
	if !w.file.lock.Mine() {
		again, err := filelock.Acquire(w.file.place.lock(w.file.id))
		switch {
		case errors.Is(err, filelock.ErrHeld):
			w.told = "not in " + name + ", which was opened in another window"
			return true, true
		case err != nil: // where nobody can write there is nobody to lock out
			again = filelock.Lock{}
		}
		w.file.lock.Release()
		w.file.lock = again
	}
	data, err := atomicfile.Read(w.file.place.path(w.file.id), answersfile.MaxSize)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if w.known != nil {
			w.told = "where " + name + " was gone and is written again"
		}
		return false, false
	case err != nil || bytes.Equal(data, w.known): // an error is told by writing
		return err == nil, false
	}
	w.told = "not in " + name + ", which somebody else has changed"
	return true, true
}
