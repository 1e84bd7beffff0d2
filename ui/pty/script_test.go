//go:build unix

package pty

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	// Not used, but what is tried: a result kept by the go command must not
	// outlive a change of the program.
	_ "crossroads/ui/cli"
)

// TestMain builds the program once, as it is delivered.
func TestMain(m *testing.M) {
	flag.Parse()
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

// build makes the program and leaves its path in the environment, where the
// scripts find it. A program that is named there already is taken as it is.
func build(path string) int {
	if os.Getenv(program) != "" {
		return 0
	}
	c := exec.Command("go", "build", "-buildvcs=false", "-o", path, "crossroads")
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
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Values[windowsKey{}] = &windows{width: 80, height: 24, open: map[string]*terminal{}, shown: map[string]string{}}
			e.Vars = append(e.Vars,
				"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8",
				"HOME="+filepath.Join(e.WorkDir, "home"),
				"XDG_STATE_HOME="+filepath.Join(e.WorkDir, "state"),
				program+"="+os.Getenv(program),
			)
			return os.Mkdir(filepath.Join(e.WorkDir, "home"), 0o700)
		},
		Cmds: commands(),
	})
}
