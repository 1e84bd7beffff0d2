package content

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestExportIsTheBuiltinPack(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "pack")
	if err := Export(dir); err != nil {
		t.Fatal(err)
	}
	want, got := filesBelow(Files(), "."), filesBelow(os.DirFS(dir), ".")
	if len(want) == 0 || !slices.Equal(got, want) {
		t.Fatalf("wrote %q, want %q", got, want)
	}
	for _, file := range want {
		a, err1 := fs.ReadFile(Files(), file)
		b, err2 := os.ReadFile(filepath.Join(dir, file))
		if err := errors.Join(err1, err2); err != nil || string(a) != string(b) {
			t.Errorf("%s differs: %v", file, err)
		}
	}
	if _, err := Load(os.DirFS(dir)); err != nil {
		t.Error(err)
	}
}

func TestExportWritesNothingOver(t *testing.T) {
	dir := t.TempDir()
	mine := filepath.Join(dir, "questions", "area.yaml")
	if err := errors.Join(os.Mkdir(filepath.Dir(mine), 0o755), os.WriteFile(mine, []byte("mine"), 0o644)); err != nil {
		t.Fatal(err)
	}
	var exists *ExistsError
	if err := Export(dir); !errors.As(err, &exists) || exists.Path != mine {
		t.Errorf("got %v, want an error about %s", err, mine)
	}
	if got := filesBelow(os.DirFS(dir), "."); !slices.Equal(got, []string{"questions/area.yaml"}) {
		t.Errorf("wrote %q all the same", got)
	}
	if data, err := os.ReadFile(mine); err != nil || string(data) != "mine" {
		t.Errorf("the file is now %q, %v", data, err)
	}
}
