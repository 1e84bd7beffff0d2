package imports

import (
	"errors"
	"go/build"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const root = "../../.."

// pure names the trees that are functions of their arguments: what a
// recommendation rests on reaches no file, no clock and no randomness.
func pure() []string { return []string{"questions", "scoring"} }

func impure() []string {
	return []string{"os", "io/fs", "time", "math/rand", "math/rand/v2", "crypto/rand", "net", "net/http", "os/exec", "os/signal", "syscall"}
}

func TestImports(t *testing.T) {
	rules, libraries := read(t, "packages.txt"), read(t, "libraries.txt")
	found := packages(t)
	for dir, imports := range found {
		rule, ok := rules[dir]
		if !ok {
			t.Errorf("%s is not on the map", dir)
			continue
		}
		top, _, _ := strings.Cut(dir, "/")
		for _, path := range imports {
			own, ours := strings.CutPrefix(path, "crossroads/")
			switch first, _, _ := strings.Cut(path, "/"); {
			case ours && !slices.Contains(rule.of, own):
				t.Errorf("%s imports %s: %s", dir, path, rule.why)
			case ours && rules[own].forTests() && !rule.forTests():
				t.Errorf("%s imports %s, which is for tests", dir, path)
			case !ours && strings.Contains(first, "."):
				checkLibrary(t, libraries, dir, path)
			case slices.Contains(pure(), top) && slices.Contains(impure(), path) && !rule.forTests():
				t.Errorf("%s imports %s: it is to be a function of its arguments", dir, path)
			}
		}
	}
	for dir, rule := range rules {
		if _, ok := found[dir]; !ok {
			t.Errorf("%s is on the map and not there", dir)
		}
		for _, other := range rule.of {
			if !slices.Contains(found[dir], "crossroads/"+other) {
				t.Errorf("%s may import %s and does not", dir, other)
			}
		}
	}
}

func checkLibrary(t *testing.T, libraries map[string]rule, dir, path string) {
	t.Helper()
	for prefix, rule := range libraries {
		if path == prefix || strings.HasPrefix(path, prefix+"/") {
			if !slices.Contains(rule.of, dir) {
				t.Errorf("%s imports %s: %s", dir, path, rule.why)
			}
			return
		}
	}
	t.Errorf("%s imports %s, for which there is no rule", dir, path)
}

// The text names every package of the map, and nothing that looks like one
// and is not there.
func TestArchitectureIsThatOfTheMap(t *testing.T) {
	text, err := os.ReadFile(root + "/.github/ARCHITECTURE.md")
	if err != nil {
		t.Fatal(err)
	}
	rules := read(t, "packages.txt")
	_, picture, _ := strings.Cut(string(text), "```\n")
	picture, _, _ = strings.Cut(picture, "```")
	words := strings.FieldsFunc(string(text), func(r rune) bool { return strings.ContainsRune("` \n,;.()[]", r) })
	for dir := range rules {
		_, below, _ := strings.Cut(dir, "/")
		named := slices.Contains(words, dir) || slices.Contains(strings.Fields(picture), path.Base(dir)) ||
			slices.Contains(strings.Fields(strings.ReplaceAll(picture, ",", " ")), below)
		if dir != "." && !named {
			t.Errorf("%s is on the map and not in the text", dir)
		}
	}
	for _, word := range words {
		top, _, deep := strings.Cut(word, "/")
		if _, ok := rules[word]; deep && !ok && slices.Contains([]string{"questions", "scoring", "content", "ui"}, top) {
			t.Errorf("%s is in the text and not on the map", word)
		}
	}
}

// rule is a line of a map: what a package may import or, of a library, who may
// import it.
type rule struct {
	of  []string
	why string
}

func (r rule) forTests() bool { return strings.HasPrefix(r.why, "only tests") }

// read returns the lines of a map by their names.
func read(t *testing.T, file string) map[string]rule {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	rules := map[string]rule{}
	for line := range strings.Lines(string(text)) {
		if strings.TrimSpace(line) == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, rest, isRule := strings.Cut(line, " <- ")
		of, why, hasReason := strings.Cut(rest, "| ")
		if _, twice := rules[name]; twice || !isRule || !hasReason {
			t.Fatalf("%s: not a rule of its own, package <- imports | why: %q", file, line)
		}
		r := rule{why: strings.TrimSpace(why)}
		for _, one := range strings.Fields(of) {
			if group, ok := rules[one]; ok && strings.ToUpper(one) == one && one != "." {
				r.of = append(r.of, group.of...)
				continue
			}
			r.of = append(r.of, one)
		}
		rules[name] = r
	}
	return rules
}

// packages are the folders of this module that hold Go files, with what these
// import, tests aside.
func packages(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	err := filepath.WalkDir(root, func(dir string, d fs.DirEntry, err error) error {
		switch {
		case err != nil || !d.IsDir():
			return err
		case d.Name() == "testdata" || dir != root && strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		}
		p, err := build.ImportDir(dir, 0)
		if none := new(build.NoGoError); errors.As(err, &none) {
			return nil
		}
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, dir)
		all[filepath.ToSlash(name)] = p.Imports
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}
