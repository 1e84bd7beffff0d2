//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package sessions

import (
	"io/fs"
	"os"
	"syscall"
)

// ours reports whether a folder is this user's alone.
func ours(info fs.FileInfo) bool {
	stat, ok := info.Sys().(*syscall.Stat_t)
	return ok && int(stat.Uid) == os.Getuid() && info.Mode().Perm()&0o077 == 0
}

// writable says why files cannot be made in a folder; nil where they can.
func writable(dir string) error {
	const write, search = 2, 1
	return syscall.Access(dir, write|search)
}
