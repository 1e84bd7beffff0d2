//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package atomicfile

import (
	"errors"
	"io/fs"
	"os"
	"syscall"
)

// refused reports whether a folder takes no new file, or none that could stand
// for the one that is there.
func refused(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, errOwner) || isOneOf(err, syscall.EROFS, syscall.EPERM,
		syscall.ENOTSUP, syscall.ENOSYS, syscall.ENAMETOOLONG)
}

// cannot reports whether a file system does not know an operation, in one of the
// ways in which it may say so.
func cannot(err error) bool {
	return errors.Is(err, fs.ErrPermission) || isOneOf(err, syscall.EINVAL, syscall.ENOTSUP, syscall.EOPNOTSUPP, syscall.ENOSYS, syscall.ENOTTY, syscall.EROFS)
}

func isOneOf(err error, numbers ...syscall.Errno) bool {
	for _, n := range numbers {
		if errors.Is(err, n) {
			return true
		}
	}
	return false
}

var errOwner = errors.New("a new file would belong to somebody else")

// own gives a new file the owner of another.
func own(f File, there fs.FileInfo) error {
	want, ok := there.Sys().(*syscall.Stat_t)
	if !ok {
		return nil
	}
	if file, isFile := f.(interface{ Stat() (fs.FileInfo, error) }); isFile {
		if info, err := file.Stat(); err == nil {
			if got, ok := info.Sys().(*syscall.Stat_t); ok && got.Uid == want.Uid && got.Gid == want.Gid {
				return nil
			}
		}
	}
	if f.Chown(int(want.Uid), int(want.Gid)) != nil {
		return errOwner
	}
	return nil
}

// rooted reports whether a file would lose something if another took its place:
// its other names, or its access list.
func rooted(path string, there fs.FileInfo) bool {
	stat, ok := there.Sys().(*syscall.Stat_t)
	return ok && stat.Nlink > 1 || listed(path)
}

// hold locks a file on its way, for as long as the program lives at most.
func hold(f File) {
	if file, ok := f.(interface{ Fd() uintptr }); ok {
		_ = syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	}
}

// finished returns how to let a file go that is still to get its name.
func finished(f File) (release func(), err error) {
	return func() { _ = f.Close() }, nil // it is on the disk: closing can tell nothing new
}

// abandoned reports whether no program holds a file.
func abandoned(path string) bool {
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK|syscall.O_NOFOLLOW, 0)
	if err != nil {
		return false
	}
	defer f.Close()
	return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) == nil
}
