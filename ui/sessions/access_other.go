//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package sessions

import "io/fs"

// ours reports whether a folder is this user's alone. Elsewhere the temporary
// folder is that of the user already.
func ours(fs.FileInfo) bool { return true }

// writable says why files cannot be made in a folder. Elsewhere only trying
// tells.
func writable(string) error { return nil }
