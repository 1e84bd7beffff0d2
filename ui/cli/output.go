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
	case err == nil && !t.force:
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
	return writeFile(t.path, data, t.force)
}

// print writes a result to standard output.
func (a *app) print(text string) error {
	if text == "" { // even nothing is refused by a device that is full
		return nil
	}
	_, err := io.WriteString(checked{a.stdout}, text)
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

// writeFile writes a file whole or not at all. Without force it never takes
// the place of another, not even of one that appeared a moment ago. What a
// link points to is written, and the link stays.
func writeFile(path string, data []byte, force bool) error {
	if real, err := filepath.EvalSymlinks(path); force && err == nil {
		path = real
	}
	if force && irregular(path) {
		if err := os.WriteFile(path, data, 0o644); err != nil {
			return errWriting(path, err)
		}
		return nil
	}
	write := atomicfile.Create
	if force {
		write = atomicfile.Replace
	}
	switch err := write(path, data, permissions(path)); {
	case errors.Is(err, fs.ErrExist):
		return errExists(path)
	case err != nil:
		return errWriting(path, err)
	}
	return nil
}

// permissions are those of the file that is replaced, or the usual ones.
func permissions(path string) fs.FileMode {
	if info, err := os.Stat(path); err == nil {
		return info.Mode().Perm()
	}
	return 0o644
}

// irregular reports whether a path is a device, a pipe or a link to nowhere,
// which is written through and not replaced.
func irregular(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && !info.Mode().IsRegular()
}
