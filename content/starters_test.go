package content

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// checkers are the programs that say whether starter code can be read, by the
// extension of its files.
func checkers() map[string][]string {
	python := []string{"python3", "-c", "import sys; compile(open(sys.argv[1], encoding='utf-8').read(), sys.argv[1], 'exec')"}
	return map[string][]string{".js": {"node", "--check"}, ".mjs": {"node", "--check"}, ".py": python}
}

// TestStartersAreValid checks the syntax of every file of starter code for
// which there is a program to ask.
func TestStartersAreValid(t *testing.T) {
	g, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	tips, err := g.Advice()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, name := range sortedKeys(tips.Starters) {
		for _, f := range tips.Starters[name].Files {
			t.Run(name+"/"+f.Path, func(t *testing.T) {
				t.Parallel()
				checker := checkers()[filepath.Ext(f.Path)]
				if checker == nil {
					t.Skipf("nothing to check %s files with", filepath.Ext(f.Path))
				}
				if _, err := exec.LookPath(checker[0]); err != nil {
					t.Skipf("%s is not installed", checker[0])
				}
				file := filepath.Join(dir, name, filepath.FromSlash(f.Path))
				if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(file, []byte(f.Text), 0o644); err != nil {
					t.Fatal(err)
				}
				if out, err := exec.Command(checker[0], append(checker[1:], file)...).CombinedOutput(); err != nil {
					t.Errorf("%v\n%s", err, out)
				}
			})
		}
	}
}

// TestStartersHaveNoLeftovers: what running them leaves behind is not
// embedded.
func TestStartersHaveNoLeftovers(t *testing.T) {
	for _, file := range filesBelow(Files(), "starters") {
		switch filepath.Ext(file) {
		case ".pyc", ".log", ".sqlite", ".sqlite3", ".db":
			t.Errorf("%s is no source", file)
		}
	}
}
