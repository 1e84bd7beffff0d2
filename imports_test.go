package main

import (
	"go/build"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Imports go one way: questions <- scoring <- content <- ui <- main. What the
// arithmetic of a recommendation rests on stays small enough to be read whole,
// so its packages import nothing but the standard library and each other, and
// nothing that reaches a file, a clock, a terminal or a source of randomness
// other than the seeded one.
func TestImports(t *testing.T) {
	allowed := map[string][]string{
		"questions":        {},
		"scoring":          {"crossroads/questions", "crossroads/scoring/exact"},
		"scoring/exact":    {},
		"scoring/evidence": {},
		"scoring/advice":   {"crossroads/questions", "crossroads/scoring", "crossroads/scoring/evidence"},
	}
	impure := []string{"os", "io/fs", "time", "math/rand", "math/rand/v2", "crypto/rand", "net", "os/exec", "syscall"}
	for dir, own := range allowed {
		for _, path := range importsOf(t, dir) {
			switch {
			case slices.Contains(impure, path):
				t.Errorf("%s imports %s: it is to be a pure function of its arguments", dir, path)
			case strings.Contains(path, ".") || strings.HasPrefix(path, "crossroads"):
				if !slices.Contains(own, path) {
					t.Errorf("%s imports %s: it may import %v and the standard library", dir, path, own)
				}
			}
		}
	}
}

// Nothing on the way to a recommendation knows how it is shown.
func TestLayers(t *testing.T) {
	forbidden := map[string][]string{
		"questions": {"crossroads/scoring", "crossroads/content", "crossroads/ui"},
		"scoring":   {"crossroads/content", "crossroads/ui"},
		"content":   {"crossroads/ui"},
		"ui/wizard": {"crossroads/content"},
		"ui/plain":  {"crossroads/content"},
	}
	for top, list := range forbidden {
		err := filepath.WalkDir(top, func(dir string, d os.DirEntry, err error) error {
			if os.IsNotExist(err) || err == nil && (!d.IsDir() || d.Name() == "testdata") {
				return nil
			}
			if err != nil {
				return err
			}
			for _, path := range importsOf(t, dir) {
				for _, not := range list {
					if path == not || strings.HasPrefix(path, not+"/") {
						t.Errorf("%s imports %s, which is above it", dir, path)
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// importsOf lists what the package in a directory imports, tests aside; nothing
// where the directory has no Go files.
func importsOf(t *testing.T, dir string) []string {
	t.Helper()
	p, err := build.ImportDir(dir, 0)
	if _, none := err.(*build.NoGoError); none {
		return nil
	}
	if err != nil {
		t.Fatal(err)
	}
	return p.Imports
}
