package atomicfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"crossroads/ui/atomicfile"
	"crossroads/ui/atomicfile/faultdisk"
)

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
	if runtime.GOOS == "windows" {
		t.Skip("the faults are those of unix")
	}
	path := filepath.Join(t.TempDir(), "answers.yaml")
	if err := os.WriteFile(path, []byte(former), 0o600); err != nil {
		t.Fatal(err)
	}
	s.prepare(t, path)
	return path
}

// steps is how many operations replacing takes.
func steps(t *testing.T, s situation) int {
	d := &faultdisk.Disk{At: -1}
	if err := (atomicfile.Writer{Disk: d}).Replace(fresh(t, s), []byte(later), 0o644); err != nil {
		t.Fatal(err)
	}
	return len(d.Done)
}

// TestKilledAtAnyPoint: wherever a save is killed, or the power lost, all of the
// former or all of the new content is there, under its name or, where it was
// written in place, in the copy; and the next start leaves nothing else behind.
func TestKilledAtAnyPoint(t *testing.T) {
	times := 0
	defer func() { t.Logf("%d saves", times) }()
	for _, s := range situations() {
		for _, power := range []bool{false, true} {
			for at := range steps(t, s) {
				times++
				path := fresh(t, s)
				d := &faultdisk.Disk{At: at, Power: power}
				err := (atomicfile.Writer{Disk: d}).Replace(path, []byte(later), 0o644)
				if err == nil && !d.Dead {
					t.Fatalf("%s: operation %d was not reached", s.name, at)
				}
				check(t, d, s.name, path)
			}
		}
	}
}

// check looks for one of the two contents, and that nothing else lies around
// after the next start.
func check(t *testing.T, d *faultdisk.Disk, name, path string) {
	t.Helper()
	got, err := os.ReadFile(path)
	if err != nil {
		t.Errorf("%s, after %v: %v", name, d.Done, err)
		return
	}
	copied, _ := os.ReadFile(path + "~")
	if text := string(got); text != former && text != later && string(copied) != former {
		t.Errorf("%s, after %v: %q, and %q in the copy", name, d.Done, got, copied)
	}
	dir := filepath.Dir(path)
	atomicfile.Writer{}.Sweep(dir, time.Now().Add(time.Hour))
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s, after %v: %s is left", name, d.Done, e.Name())
		}
	}
}

// TestAnyErrorIsToldAndNothingIsLost: whatever fails, once or from then on, a
// save that is called done is done, and otherwise the former content is there.
func TestAnyErrorIsToldAndNothingIsLost(t *testing.T) {
	times := 0
	defer func() { t.Logf("%d saves", times) }()
	for _, s := range situations() {
		for _, why := range []error{syscall.ENOSPC, syscall.EIO, syscall.EACCES, syscall.EBUSY, syscall.EXDEV, syscall.EROFS, syscall.EINVAL, syscall.EPERM} {
			for _, last := range []bool{false, true} {
				for at := range steps(t, s) {
					times++
					path := fresh(t, s)
					d := &faultdisk.Disk{At: at, Err: why, Last: last}
					err := (atomicfile.Writer{Disk: d}).Replace(path, []byte(later), 0o644)
					got, _ := os.ReadFile(path)
					var half *atomicfile.HalfError
					switch {
					case err == nil && string(got) != later:
						t.Errorf("%s, %v after %v: called done and holds %q", s.name, why, d.Done, got)
					case errors.As(err, &half):
						if copied, _ := os.ReadFile(half.Copy); string(copied) != former {
							t.Errorf("%s, %v after %v: the copy holds %q", s.name, why, d.Done, copied)
						}
					case err != nil && string(got) != former && string(got) != later:
						t.Errorf("%s, %v after %v: %v, and holds %q", s.name, why, d.Done, err, got)
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
			d := &faultdisk.Disk{Only: operation, Err: why, Last: true}
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
	d := &faultdisk.Disk{Only: "sync", Err: syscall.EIO}
	if err := (atomicfile.Writer{Disk: d}).Replace(path, []byte(later), 0o644); err == nil {
		t.Error("a disk that failed is called a save")
	}
	holds(t, path, former, 0o600)
}

// TestCreateNeverTakesAPlace: a file that appears at the last moment stays.
func TestCreateNeverTakesAPlace(t *testing.T) {
	path := filepath.Join(t.TempDir(), "report.md")
	d := &faultdisk.Disk{At: -1, Before: func(operation, _ string) {
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
	d := &faultdisk.Disk{At: -1}
	d.Before = func(operation, name string) {
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
	*faultdisk.Disk
	dir string
}

func (d *noNewFiles) OpenFile(name string, flag int, mode fs.FileMode) (atomicfile.File, error) {
	if flag&os.O_CREATE != 0 && filepath.Dir(name) == d.dir {
		return nil, &fs.PathError{Op: "open", Path: name, Err: syscall.EACCES}
	}
	return d.Disk.OpenFile(name, flag, mode)
}
