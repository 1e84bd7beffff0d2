package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"crossroads/ui/atomicfile"
)

// target is where a command puts its result.
type target struct {
	path  string // "" and "-" are standard output
	force bool
}

func (t *target) register(c *cobra.Command) {
	c.Flags().StringVarP(&t.path, "output", "o", "", "write to this `file`; - is standard output")
	c.Flags().BoolVar(&t.force, "force", false, "overwrite a file that exists")
	_ = c.MarkFlagFilename("output")
}

// stdout reports whether the result goes to standard output.
func (t target) stdout() bool { return t.path == "" || t.path == stdinName }

// check refuses a target that cannot be written, before any work is done.
func (t target) check() error {
	if t.stdout() {
		return nil
	}
	switch info, err := os.Stat(t.path); {
	case err == nil && info.IsDir():
		return errTargetFolder(t.path)
	case err == nil && !t.force && !through(t.path):
		return errExists(t.path)
	}
	parent := filepath.Dir(t.path)
	if info, err := os.Stat(parent); err != nil || !info.IsDir() {
		return errNoParent(parent)
	}
	return nil
}

// deliver writes a result to its target.
func (a *app) deliver(t target, data []byte) error {
	if t.stdout() {
		return a.print(string(data))
	}
	if err := t.check(); err != nil {
		return err
	}
	return writeWith(a.writer(), t.path, outgoing(data, false), t.force)
}

// print writes a result to standard output.
func (a *app) print(text string) error {
	if text == "" { // even nothing is refused by a device that is full
		return nil
	}
	_, err := io.WriteString(a.out(), text)
	return err
}

// checked is a standard output whose errors are told as ours.
type checked struct{ io.Writer }

// Write implements io.Writer.
func (c checked) Write(p []byte) (int, error) {
	n, err := c.Writer.Write(p)
	if err != nil {
		err = errOutput(err)
	}
	return n, err
}

// writer is what files are written with. A file that has to be written in place
// in a folder that takes no copy is copied to where unfinished walks are.
func (a *app) writer() atomicfile.Writer {
	w := a.files
	if places := a.places(); w.Spare == "" {
		w.Spare = places[0].Dir
	}
	return w
}

// writeFile writes a file with nothing special about it.
func writeFile(path string, data []byte, force bool) error {
	return writeWith(atomicfile.Writer{}, path, data, force)
}

// writeWith writes a file whole or not at all. Without force it never takes
// the place of another, not even of one that appeared a moment ago. What a
// link points to is written, and the link stays; a device or a pipe is written
// to.
func writeWith(w atomicfile.Writer, path string, data []byte, force bool) error {
	if real, err := filepath.EvalSymlinks(path); force && err == nil {
		path = real
	}
	if through(path) || force && dangling(path) {
		if err := os.WriteFile(path, data, newMode); err != nil {
			return errWriting(path, err)
		}
		return nil
	}
	write := w.Create
	if force {
		write = w.Replace
	}
	switch err := write(path, data, newMode); {
	case errors.Is(err, fs.ErrExist):
		return errExists(path)
	case err != nil:
		return errWriting(path, err)
	}
	return nil
}

// newMode is the mode of a new file before the umask applies.
const newMode = 0o666

// through reports whether a path is a device or a pipe, to which is written what
// would otherwise take its place.
func through(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.Mode().IsRegular() && !info.IsDir()
}

// dangling reports whether a path is a link to nowhere.
func dangling(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}
