package atomicfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"crossroads/ui/atomicfile"
)

// faulty is the disk of the machine with one fault: an operation that fails, or
// with which the program is killed, or the power lost.
type faulty struct {
	at   int    // the operation with the fault, counted from 0
	only string // and its kind; "" is any
	err  error  // nil: killed
	last bool   // everything from there on fails

	power    bool // what was not synced is lost when the program is killed
	unsynced map[string]bool
	renamed  map[string]string // where a file went that was not synced
	count    int
	done     []string // the operations so far
	dead     bool
	before   func(operation, path string) // what somebody else does meanwhile
}

var errKilled = errors.New("killed")

// step counts an operation and says whether it fails.
func (d *faulty) step(operation, path string) error {
	if d.dead {
		return errKilled
	}
	if d.before != nil {
		d.before(operation, path)
	}
	d.done = append(d.done, operation)
	if d.only != "" && d.only != operation {
		return nil
	}
	n := d.count
	d.count++
	if n != d.at && !(d.last && n > d.at) {
		return nil
	}
	if d.err != nil {
		return &fs.PathError{Op: operation, Path: path, Err: d.err}
	}
	d.dead = true
	if d.power {
		for path := range d.unsynced {
			_ = os.Truncate(path, 0)
		}
	}
	return errKilled
}

func (d *faulty) OpenFile(name string, flag int, mode fs.FileMode) (atomicfile.File, error) {
	if err := d.step("open", name); err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, flag, mode)
	if err != nil {
		return nil, err
	}
	return &faultyFile{d, f, name}, nil
}

func (d *faulty) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }
func (d *faulty) ReadFile(name string) ([]byte, error)  { return os.ReadFile(name) }

func (d *faulty) Rename(from, to string) error {
	if err := d.step("rename", from); err != nil {
		return err
	}
	if d.unsynced[from] {
		d.unsynced[to] = true
	}
	return os.Rename(from, to)
}

func (d *faulty) Link(from, to string) error {
	if err := d.step("link", from); err != nil {
		return err
	}
	if d.unsynced[from] {
		d.unsynced[to] = true
	}
	return os.Link(from, to)
}

func (d *faulty) Remove(name string) error {
	if err := d.step("remove", name); err != nil {
		return err
	}
	return os.Remove(name)
}

// faultyFile is a file on such a disk.
type faultyFile struct {
	disk *faulty
	*os.File
	name string
}

// Write writes half of the data where it fails.
func (f *faultyFile) Write(p []byte) (int, error) {
	if f.disk.unsynced == nil {
		f.disk.unsynced = map[string]bool{}
	}
	f.disk.unsynced[f.name] = true
	if err := f.disk.step("write", f.name); err != nil {
		n, _ := f.File.Write(p[:len(p)/2])
		return n, err
	}
	return f.File.Write(p)
}

func (f *faultyFile) Truncate(size int64) error {
	if err := f.disk.step("truncate", f.name); err != nil {
		return err
	}
	return f.File.Truncate(size)
}

func (f *faultyFile) Sync() error {
	if err := f.disk.step("sync", f.name); err != nil {
		return err
	}
	delete(f.disk.unsynced, f.name)
	return nil
}

func (f *faultyFile) Chmod(mode fs.FileMode) error {
	if err := f.disk.step("chmod", f.name); err != nil {
		return err
	}
	return f.File.Chmod(mode)
}

func (f *faultyFile) Chown(user, group int) error {
	if err := f.disk.step("chown", f.name); err != nil {
		return err
	}
	return f.File.Chown(user, group)
}

func (f *faultyFile) Close() error {
	err := f.disk.step("close", f.name)
	return errors.Join(err, f.File.Close())
}

const former, later = "what was there before, and longer\n", "what is there now\n"

// situation is a file about to be replaced.
type situation struct {
	name    string
	prepare func(t *testing.T, path string)
}

func situations() []situation {
	list := []situation{{"a file", func(*testing.T, string) {}}}
	linked := func(t *testing.T, path string) {
		if err := os.Link(path, path+".other"); err != nil {
			t.Skip("no hard links here")
		}
	}
	return append(list, situation{"a file with two names", linked})
}

// fresh makes the file of a situation in a folder of its own.
func fresh(t *testing.T, s situation) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "answers.yaml")
	if err := os.WriteFile(path, []byte(former), 0o600); err != nil {
		t.Fatal(err)
	}
	s.prepare(t, path)
	return path
}

// steps is how many operations replacing takes.
func steps(t *testing.T, s situation) int {
	d := &faulty{at: -1}
	if err := (atomicfile.Writer{Disk: d}).Replace(fresh(t, s), []byte(later), 0o644); err != nil {
		t.Fatal(err)
	}
	return len(d.done)
}

// TestKilledAtAnyPoint: wherever a save is killed, or the power lost, all of the
// former or all of the new content is there, under its name or, where it was
// written in place, in the copy; and the next start leaves nothing else behind.
func TestKilledAtAnyPoint(t *testing.T) {
	for _, s := range situations() {
		for _, power := range []bool{false, true} {
			for at := range steps(t, s) {
				path := fresh(t, s)
				d := &faulty{at: at, power: power}
				err := (atomicfile.Writer{Disk: d}).Replace(path, []byte(later), 0o644)
				if err == nil && !d.dead {
					t.Fatalf("%s: operation %d was not reached", s.name, at)
				}
				d.check(t, s.name, path)
			}
		}
	}
}

// check looks for one of the two contents, and that nothing else lies around
// after the next start.
func (d *faulty) check(t *testing.T, name, path string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil {
		t.Errorf("%s, after %v: %v", name, d.done, err)
		return
	}
	copied, _ := os.ReadFile(path + "~")
	if text := string(got); text != former && text != later && string(copied) != former {
		t.Errorf("%s, after %v: %q, and %q in the copy", name, d.done, got, copied)
	}
	dir := filepath.Dir(path)
	atomicfile.Writer{}.Sweep(dir, time.Now().Add(time.Hour))
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s, after %v: %s is left", name, d.done, e.Name())
		}
	}
}

// TestAnyErrorIsToldAndNothingIsLost: whatever fails, once or from then on, a
// save that is called done is done, and otherwise the former content is there.
func TestAnyErrorIsToldAndNothingIsLost(t *testing.T) {
	for _, s := range situations() {
		for _, why := range []error{syscall.ENOSPC, syscall.EIO, syscall.EACCES, syscall.EBUSY, syscall.EXDEV, syscall.EROFS, syscall.EINVAL, syscall.EPERM} {
			for _, last := range []bool{false, true} {
				for at := range steps(t, s) {
					path := fresh(t, s)
					d := &faulty{at: at, err: why, last: last}
					err := (atomicfile.Writer{Disk: d}).Replace(path, []byte(later), 0o644)
					got, _ := os.ReadFile(path)
					var half *atomicfile.HalfError
					switch {
					case err == nil && string(got) != later:
						t.Errorf("%s, %v after %v: called done and holds %q", s.name, why, d.done, got)
					case errors.As(err, &half):
						if copied, _ := os.ReadFile(half.Copy); string(copied) != former {
							t.Errorf("%s, %v after %v: the copy holds %q", s.name, why, d.done, copied)
						}
					case err != nil && string(got) != former && string(got) != later:
						t.Errorf("%s, %v after %v: %v, and holds %q", s.name, why, d.done, err, got)
					}
				}
			}
		}
	}
}

// TestRefusals: what a file system cannot do is no reason to refuse a file.
func TestRefusals(t *testing.T) {
	for operation, reasons := range map[string][]error{
		"rename": {syscall.EBUSY, syscall.EXDEV, syscall.EPERM, syscall.EACCES},
		"chmod":  {syscall.EPERM, syscall.ENOTSUP, syscall.ENOSYS},
		"sync":   {syscall.EINVAL, syscall.ENOTSUP, syscall.ENOSYS},
		"chown":  {syscall.EPERM},
		"remove": {},
	} {
		for _, why := range reasons {
			path := fresh(t, situations()[0])
			d := &faulty{only: operation, err: why, last: true}
			if err := (atomicfile.Writer{Disk: d}).Replace(path, []byte(later), 0o644); err != nil {
				t.Errorf("%s, %v: %v", operation, why, err)
			}
			holds(t, path, later, 0o600)
			if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(left) != 1 {
				t.Errorf("%s, %v: left %v", operation, why, left)
			}
		}
	}
	path := fresh(t, situations()[0])
	d := &faulty{only: "sync", err: syscall.EIO}
	if err := (atomicfile.Writer{Disk: d}).Replace(path, []byte(later), 0o644); err == nil {
		t.Error("a disk that failed is called a save")
	}
	holds(t, path, former, 0o600)
}

// TestCreateNeverTakesAPlace: a file that appears at the last moment stays.
func TestCreateNeverTakesAPlace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.md")
	d := &faulty{at: -1, before: func(operation, _ string) {
		if operation == "link" {
			_ = os.WriteFile(path, []byte(former), 0o600)
		}
	}}
	if err := (atomicfile.Writer{Disk: d}).Create(path, []byte(later), 0o644); !errors.Is(err, fs.ErrExist) {
		t.Errorf("error is %v", err)
	}
	holds(t, path, former, 0o600)
}

// TestSpareTakesTheCopy: a folder that takes no copy is no reason to write
// without one.
func TestSpareTakesTheCopy(t *testing.T) {
	path, spare := fresh(t, situations()[1]), t.TempDir()
	var copied string
	d := &faulty{at: -1}
	d.before = func(operation, name string) {
		if operation == "truncate" {
			text, _ := os.ReadFile(filepath.Join(spare, "answers.yaml~"))
			copied = string(text)
		}
	}
	w := atomicfile.Writer{Disk: &noNewFiles{d, filepath.Dir(path)}, Spare: spare}
	if err := w.Replace(path, []byte(later), 0o644); err != nil {
		t.Fatal(err)
	}
	if copied != former {
		t.Errorf("the copy held %q", copied)
	}
	holds(t, path, later, 0o600)
	holds(t, path+".other", later, 0o600)
	if left, _ := filepath.Glob(filepath.Join(spare, "*")); len(left) != 0 {
		t.Errorf("left %v", left)
	}
	w.Spare = ""
	if err := w.Replace(path, []byte(former), 0o644); err == nil {
		t.Error("written in place without a copy")
	}
	holds(t, path, later, 0o600)
}

// noNewFiles is a disk of which one folder takes no new files.
type noNewFiles struct {
	*faulty
	dir string
}

func (d *noNewFiles) OpenFile(name string, flag int, mode fs.FileMode) (atomicfile.File, error) {
	if flag&os.O_CREATE != 0 && filepath.Dir(name) == d.dir {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EACCES}
	}
	return d.faulty.OpenFile(name, flag, mode)
}
