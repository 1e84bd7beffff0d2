//go:build unix

package sshtest

import (
	"io"
	"os/exec"
	"testing"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// Run runs a program in a window of 80 by 24, which it may be told is of another
// size.
func Run(t testing.TB, c *exec.Cmd, width, height int) *Window {
	t.Helper()
	line, err := pty.StartWithSize(c, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
	if err != nil {
		t.Fatal(err)
	}
	w := &Window{Keys: line, t: t, seen: vt.NewEmulator(80, 24)}
	drained := make(chan struct{})
	go func() { defer close(drained); _, _ = io.Copy(w, line) }()
	go io.Copy(line, w.seen) // what a terminal answers
	w.end = func() error { err := c.Wait(); <-drained; return err }
	t.Cleanup(func() { _ = c.Process.Kill(); _ = line.Close() })
	return w
}
