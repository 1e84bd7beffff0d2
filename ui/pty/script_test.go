//go:build unix

package pty

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain builds the program once, as it is delivered.
func TestMain(m *testing.M) {
	flag.Parse()
	if signal.Ignored(os.Interrupt) { // in the background of a script: what is started here would ignore it, too
		signal.Notify(make(chan os.Signal, 1), os.Interrupt)
	}
	if testing.Short() {
		os.Exit(m.Run())
	}
	folder, err := os.MkdirTemp("", "crossroads-pty-")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	status := build(filepath.Join(folder, "crossroads"))
	if status == 0 {
		status = m.Run()
	}
	_ = os.RemoveAll(folder)
	os.Exit(status)
}

// look opens every folder that the program is made from. The go command keeps a
// result for as long as what the test has opened is as it was, and knows nothing
// of what another process builds; an import would not do, since what is not used
// is not linked into the test.
func look(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && path != root && strings.HasPrefix(d.Name(), ".") {
			return filepath.SkipDir
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// build makes the program and leaves its path in the environment, where the
// scripts find it. A program that is named there already is taken as it is.
func build(path string) int {
	if os.Getenv(program) != "" {
		return 0
	}
	c := exec.Command("go", "build", "-buildvcs=false", "-o", path, "../..")
	c.Stdout, c.Stderr = os.Stderr, os.Stderr
	if err := c.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "build the program:", err)
		return 1
	}
	if err := os.Setenv(program, path); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// program is the variable with the path of the program to try.
const program = "CROSSROADS_PROGRAM"

// TestScripts runs every script; each has its own folder, home and state.
func TestScripts(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	look(t)
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			queue, err := filepath.Abs("../../content/testdata/queue") // a pack about something else
			if err != nil {
				return err
			}
			e.Values[windowsKey{}] = &windows{width: 80, height: 24, open: map[string]*terminal{}, shown: map[string]string{}}
			e.Vars = append(e.Vars,
				"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8",
				"HOME="+filepath.Join(e.WorkDir, "home"),
				"XDG_STATE_HOME="+filepath.Join(e.WorkDir, "state"),
				"PAGER=cat", // whatever this machine has
				program+"="+os.Getenv(program),
				"QUEUE="+queue,
			)
			return os.Mkdir(filepath.Join(e.WorkDir, "home"), 0o700)
		},
		Cmds: commands(),
	})
}
