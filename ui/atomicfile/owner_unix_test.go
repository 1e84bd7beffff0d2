//go:build unix

package atomicfile_test

import (
	"os"
	"syscall"
	"testing"
)

// owner is whose file it is.
func owner(t *testing.T, path string) (user, group int) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	stat := info.Sys().(*syscall.Stat_t)
	return int(stat.Uid), int(stat.Gid)
}
