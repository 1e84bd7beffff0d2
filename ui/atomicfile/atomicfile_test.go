package atomicfile_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"crossroads/ui/atomicfile"
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
