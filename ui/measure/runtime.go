package measure

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"time"

	"crossroads/scoring/prototype"
)

// MissingError is what has to be there before anything can be measured.
type MissingError struct {
	What string
	Get  string // how to get it
}

// Error implements error.
func (e *MissingError) Error() string { return e.What }

// Hint says what to do.
func (e *MissingError) Hint() string { return e.Get }

// Side is one prototype that can be started.
type Side struct {
	Language prototype.Language
	Folder   string
	Program  string // of its runtime
	Version  string // as the runtime names it
}

// Find looks for what a prototype in a folder needs. The error is a
// [MissingError] where something is not there.
func Find(ctx context.Context, folder string, l prototype.Language) (Side, error) {
	s := Side{Language: l, Folder: folder}
	for _, name := range l.Runtime.Tried {
		path, err := exec.LookPath(name)
		if err != nil {
			continue
		}
		one := Side{Language: l, Folder: folder, Program: path}
		if one.Version, err = one.version(ctx); err != nil {
			continue // it is there by name only, as those of version managers may be
		}
		if AtLeast(one.Version, l.Runtime.AtLeast) {
			return one, one.installed()
		}
		if !AtLeast(s.Version, numberIn(one.Version)) {
			s = one
		}
	}
	what := fmt.Sprintf("%s %s or newer is not installed", l.Runtime.Name, l.Runtime.AtLeast)
	if s.Version != "" {
		what += fmt.Sprintf(": %s is %s", filepath.Base(s.Program), s.Version)
	}
	return s, &MissingError{what, "get it from " + l.Runtime.Get}
}

// installed reports what the prototype itself still has to have installed.
func (s Side) installed() error {
	if s.Language.Installed == "" {
		return nil
	}
	if _, err := os.Stat(filepath.Join(s.Folder, filepath.FromSlash(s.Language.Installed))); err == nil {
		return nil
	}
	return &MissingError{fmt.Sprintf("the packages of %s are not installed", s.Folder), s.howToInstall()}
}

func (s Side) howToInstall() string {
	var lines []string
	for _, c := range s.Installs() {
		lines = append(lines, strings.Join(c, " "))
	}
	return "in that folder, run: " + strings.Join(lines, " && ")
}

// incomplete is the error of a prototype that does not start, which may be for a
// package that is not there.
func (s Side) incomplete(what string) error {
	if len(s.Language.Install) == 0 {
		return errors.New(what)
	}
	return &MissingError{what, "if a package is missing, " + s.howToInstall()}
}

func (s Side) version(ctx context.Context) (string, error) {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	args := s.command(s.Language.Runtime.Version)
	c := exec.CommandContext(ctx, args[0], args[1:]...)
	c.WaitDelay = time.Second
	out, err := c.CombinedOutput()
	line, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return line, err
}

// command fills in what a command leaves open.
func (s Side) command(c prototype.Command) []string {
	programs := "bin"
	if runtime.GOOS == "windows" {
		programs = "Scripts"
	}
	fill := strings.NewReplacer(prototype.RuntimeFound, s.Program, prototype.VenvPrograms, filepath.Join(".venv", programs))
	args := make([]string, len(c))
	for i, arg := range c {
		args[i] = fill.Replace(arg)
	}
	if len(args) > 0 && strings.ContainsRune(args[0], filepath.Separator) && !filepath.IsAbs(args[0]) {
		args[0] = "." + string(filepath.Separator) + filepath.Clean(args[0])
	}
	return args
}

// AtLeast compares the first version in a text with a lowest one.
func AtLeast(text, lowest string) bool {
	have, want := numbers(text), numbers(lowest)
	for i, w := range want {
		h := 0
		if i < len(have) {
			h = have[i]
		}
		if h != w {
			return h > w
		}
	}
	return len(have) > 0
}

// versionNumber is the first thing in a text that looks like a version.
var versionNumber = regexp.MustCompile(`\d+(\.\d+)*`)

func numberIn(text string) string { return versionNumber.FindString(text) }

func numbers(text string) []int {
	var list []int
	for part := range strings.SplitSeq(numberIn(text), ".") {
		if n, err := strconv.Atoi(part); err == nil {
			list = append(list, n)
		}
	}
	return list
}

// Installs are the commands that install what a prototype needs, to run in its
// folder.
func (s Side) Installs() [][]string {
	var all [][]string
	for _, c := range s.Language.Install {
		all = append(all, s.command(c))
	}
	return all
}
