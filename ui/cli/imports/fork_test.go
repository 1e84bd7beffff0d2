package imports

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestToolsFork gives a copy of the module another path by the command
// that CONTRIBUTING names, and changes nothing else: all packages and their tests
// compile, and the map of imports holds.
func TestToolsFork(t *testing.T) {
	if os.Getenv("CROSSROADS_TOOLS") == "" {
		t.Skip("it compiles everything anew: .ci/tools does")
	}
	t.Chdir(root)
	if runtime.GOOS == "windows" {
		t.Skip("the command is a script for bash")
	}
	folder := t.TempDir()
	copyModule(t, folder)
	const path = "example.com/somebody/else"
	for _, command := range [][]string{
		{".ci/module", path},
		{"go", "build", "./..."},
		{"go", "vet", "./..."},
		{"go", "test", "-run", "Imports|Names", "./ui/cli/imports"},
		{"go", "test", "-run", "Compiled", "./content"},
	} {
		c := exec.Command(command[0], command[1:]...)
		c.Dir = folder
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("%q: %v\n%s", command, err, out)
		}
	}
	data, err := os.ReadFile(filepath.Join(folder, "go.mod"))
	if err != nil || !strings.HasPrefix(string(data), "module "+path+"\n") {
		t.Errorf("go.mod begins %.60q, %v", data, err)
	}
}

// copyModule copies what belongs to the module, without its history.
func copyModule(t *testing.T, to string) {
	t.Helper()
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && (d.Name() == ".git" || d.Name() == "dist" || d.Name() == ".release"):
			return filepath.SkipDir
		case d.IsDir():
			return os.MkdirAll(filepath.Join(to, path), 0o755)
		case !d.Type().IsRegular():
			return nil
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, path), data, info.Mode().Perm())
	})
	if err != nil {
		t.Fatal(err)
	}
}
