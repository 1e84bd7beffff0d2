//go:build unix

package measure

import (
	"os/exec"
	"syscall"
)

// detach gives a process a group of its own, so that a key that interrupts this
// program does not reach it first.
func detach(c *exec.Cmd) {
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	dieWithParent(c.SysProcAttr)
}

// end asks all of the group to end, or kills it.
func end(c *exec.Cmd, kill bool) {
	signal := syscall.SIGTERM
	if kill {
		signal = syscall.SIGKILL
	}
	_ = syscall.Kill(-c.Process.Pid, signal) // nobody may be left
}

// gone reports whether nobody of the group is left.
func gone(c *exec.Cmd) bool { return syscall.Kill(-c.Process.Pid, 0) != nil }
