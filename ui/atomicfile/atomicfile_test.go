package atomicfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"crossroads/ui/atomicfile"
	"crossroads/ui/atomicfile/faultdisk"
)

func TestCreateAndReplace(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "answers.yaml")
	if err := (atomicfile.Writer{}).Create(path, []byte("first"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := (atomicfile.Writer{}).Create(path, []byte("second"), 0o644); !errors.Is(err, fs.ErrExist) {
		t.Errorf("created over a file: %v", err)
	}
	holds(t, path, "first", 0o600)
	if err := (atomicfile.Writer{}).Replace(path, []byte("third"), 0o644); err != nil {
		t.Error(err)
	}
	holds(t, path, "third", 0o600)
	if err := (atomicfile.Writer{}).Replace(filepath.Join(dir, "none", "x"), nil, 0o644); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("wrote into a folder that is not there: %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func holds(t *testing.T, path, want string, mode fs.FileMode) {
	t.Helper()
	if got, err := os.ReadFile(path); err != nil || string(got) != want {
		t.Errorf("holds %q, %v, want %q", got, err, want)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != mode {
		t.Errorf("mode %v, %v, want %v", info.Mode(), err, mode)
	}
}

// TestOwnerStays: what root writes for somebody stays theirs.
func TestOwnerStays(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can give a file to somebody")
	}
	path := filepath.Join(t.TempDir(), "answers.yaml")
	if err := errors.Join(os.WriteFile(path, []byte("a"), 0o640), os.Chown(path, 1234, 4321)); err != nil {
		t.Fatal(err)
	}
	if err := (atomicfile.Writer{}).Replace(path, []byte("b"), 0o666); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "b", 0o640)
	if user, group := owner(t, path); user != 1234 || group != 4321 {
		t.Errorf("it belongs to %d:%d", user, group)
	}
}

// TestSweepLeavesWhatIsBeingWritten: a file on its way is held by its program.
func TestSweepLeavesWhatIsBeingWritten(t *testing.T) {
	dir := t.TempDir()
	d := &faultdisk.Disk{At: -1}
	held := false
	d.Before = func(operation, path string) {
		if operation == "sync" && filepath.Ext(path) == ".tmp" {
			atomicfile.Writer{}.Sweep(dir, time.Now().Add(time.Minute))
			_, err := os.Stat(path)
			held = err == nil
		}
	}
	if err := (atomicfile.Writer{Disk: d}).Create(filepath.Join(dir, "x"), []byte("x"), 0o600); err != nil || !held {
		t.Errorf("swept: %v, %v", !held, err)
	}
}

func TestPrivate(t *testing.T) {
	path := filepath.Join(t.TempDir(), "team.md")
	if err := (atomicfile.Writer{Private: true}).Replace(path, []byte("new"), 0o666); err != nil {
		t.Fatal(err)
	}
	holds(t, path, "new", 0o600)
}
