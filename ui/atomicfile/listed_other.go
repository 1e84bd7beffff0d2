//go:build darwin || dragonfly || freebsd || netbsd || openbsd

package atomicfile

// listed reports whether a file has an access list, which only trying would
// tell here.
func listed(string) bool { return false }
