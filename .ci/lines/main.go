// Lines prints how many lines of code each package has that the program links,
// without comments, blanks and tests, at a revision and now, and what is longer
// than a file (300 lines) or a function (60) may be.
//
//	go run ./.ci/lines [REVISION]
//
// Length can be hidden in width, so the characters of a line of code, in the
// mean, stand below.
package main

import (
	"archive/tar"
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
)

// start is where the redesign began.
const start = "889b7fc"

func main() {
	log.SetFlags(0)
	revision := start
	if len(os.Args) > 1 {
		revision = os.Args[1]
	}
	if err := run(revision); err != nil {
		log.Fatal("lines: ", err)
	}
}

func run(revision string) error {
	old, err := os.MkdirTemp("", "lines")
	if err != nil {
		return err
	}
	defer os.RemoveAll(old)
	if err := extract(revision, old); err != nil {
		return err
	}
	before, err := measure(old)
	if err != nil {
		return err
	}
	after, err := measure(".")
	if err != nil {
		return err
	}
	table(revision, before, after)
	for _, one := range after.tooLong {
		fmt.Println(one)
	}
	return nil
}

func table(revision string, before, after program) {
	fmt.Printf("%8s %8s %8s\n", revision, "now", "change")
	row := func(name string, from, to int) { fmt.Printf("%8d %8d %+8d  %s\n", from, to, to-from, name) }
	names := slices.Collect(maps.Keys(after.packages))
	for name := range before.packages {
		if _, ok := after.packages[name]; !ok {
			names = append(names, name)
		}
	}
	most := func(name string) int { return max(before.packages[name].lines, after.packages[name].lines) }
	slices.SortFunc(names, func(a, b string) int { return cmp.Or(cmp.Compare(most(b), most(a)), cmp.Compare(a, b)) })
	var was, is size
	for _, name := range names {
		from, to := before.packages[name], after.packages[name]
		row(name, from.lines, to.lines)
		was.add(from)
		is.add(to)
	}
	row("in all", was.lines, is.lines)
	fmt.Printf("%8.1f %8.1f %+8.1f  characters per line\n", was.width(), is.width(), is.width()-was.width())
}

// extract writes the files of a revision into a folder.
func extract(revision, folder string) error {
	archive, err := exec.Command("git", "archive", "--format=tar", revision).Output()
	if failed := new(exec.ExitError); errors.As(err, &failed) {
		return fmt.Errorf("git archive %s: %s", revision, bytes.TrimSpace(failed.Stderr))
	}
	if err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	for files := tar.NewReader(bytes.NewReader(archive)); ; {
		head, err := files.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if head.Typeflag != tar.TypeReg {
			continue
		}
		text, err := io.ReadAll(files)
		if err != nil {
			return err
		}
		if err := root.MkdirAll(filepath.Dir(head.Name), 0o755); err != nil {
			return err
		}
		if err := root.WriteFile(head.Name, text, 0o644); err != nil {
			return err
		}
	}
}
