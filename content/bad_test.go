package content

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestBadPacks reads packs that are wrong in some way. Each archive holds the
// files that differ from testdata/plain, those it lacks with the one line
// "removed", and under "want" every problem that has to be reported, but for the
// warning that there are few criteria.
func TestBadPacks(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no archives: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			pack, want := overlay(t, archive)
			got := ""
			for _, p := range Check(pack) {
				if !strings.HasSuffix(p.Message, "cover most decisions and can be rated") { // true of all of them
					got += p.String() + "\n"
				}
			}
			if *update {
				rewrite(t, file, archive, got)
			} else if got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
			if got == "" {
				t.Error("nothing is wrong with this pack")
			}
		})
	}
}

// overlay lays the files of an archive over the plain pack.
func overlay(t testing.TB, archive *txtar.Archive) (pack fstest.MapFS, want string) {
	t.Helper()
	pack = mapOf(t, plainFiles())
	for _, f := range archive.Files {
		switch {
		case f.Name == "want":
			want = string(f.Data)
		case string(f.Data) == "removed\n":
			delete(pack, f.Name)
		default:
			pack[f.Name] = &fstest.MapFile{Data: f.Data}
		}
	}
	return pack, want
}

// mapOf copies a file system into memory.
func mapOf(t testing.TB, fsys fs.FS) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	for _, file := range filesBelow(fsys, ".") {
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			t.Fatal(err)
		}
		files[file] = &fstest.MapFile{Data: data}
	}
	return files
}

func rewrite(t *testing.T, file string, archive *txtar.Archive, want string) {
	t.Helper()
	for i := range archive.Files {
		if archive.Files[i].Name == "want" {
			archive.Files[i].Data = []byte(want)
		}
	}
	if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
		t.Fatal(err)
	}
}
