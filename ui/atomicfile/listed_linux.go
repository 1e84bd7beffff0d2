package atomicfile

import (
	"bytes"
	"syscall"
)

// listed reports whether a file has an access list or marks that people gave it.
func listed(path string) bool {
	var names [4096]byte
	n, err := syscall.Listxattr(path, names[:])
	if err != nil {
		return false
	}
	for name := range bytes.SplitSeq(names[:n], []byte{0}) {
		if bytes.HasPrefix(name, []byte("system.posix_acl_")) || bytes.HasPrefix(name, []byte("user.")) {
			return true
		}
	}
	return false
}
