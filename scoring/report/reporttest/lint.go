package reporttest

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// rules are those of MADR's own template: lines may be long, and headings may
// come again below different ones.
const rules = `{"default": true, "MD013": false, "MD024": {"siblings_only": true}}`

// linter prints what markdownlint finds in the files named.
const linter = `
const { lint } = require("markdownlint/sync");
const found = lint({ files: process.argv.slice(2), config: ` + rules + ` });
for (const [file, problems] of Object.entries(found))
  for (const p of problems) console.log(file + ":" + p.lineNumber + ": " + p.ruleNames[0] + " " + p.ruleDescription + " " + (p.errorDetail || ""));
`

// Lint checks markdown by name with markdownlint, which the tests do without
// where it is not installed.
func Lint(t *testing.T, texts map[string]string) {
	t.Helper()
	dir := t.TempDir()
	script := filepath.Join(dir, "lint.cjs")
	write(t, script, linter)
	args := []string{script}
	for name, text := range texts {
		file := filepath.Join(dir, name+".md")
		write(t, file, text)
		args = append(args, file)
	}
	if exec.Command("node", "-e", `require.resolve("markdownlint/sync")`).Run() != nil {
		t.Skip("markdownlint is not installed: name the folder that npm puts it in in NODE_PATH")
	}
	c := exec.Command("node", args...)
	var stderr bytes.Buffer
	c.Stderr = &stderr
	found, err := c.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.String())
	}
	if len(found) > 0 {
		t.Error(strings.ReplaceAll(string(found), dir+string(filepath.Separator), ""))
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}
