//go:build !unix

package measure

import (
	"os/exec"
	"strconv"
)

func detach(*exec.Cmd) {}

// end kills the process and what it has started.
func end(c *exec.Cmd, kill bool) {
	if kill {
		_ = exec.Command("taskkill", "/T", "/F", "/PID", strconv.Itoa(c.Process.Pid)).Run()
		_ = c.Process.Kill()
	}
}

func gone(*exec.Cmd) bool { return true }
