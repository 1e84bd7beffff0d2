package atomicfile

import (
	"os"
	"path/filepath"
	"strings"
	"time"
)

// The name of a file on its way.
const (
	tempHead = ".crossroads-"
	tempTail = ".tmp"
)

// Sweep removes from a folder what programs left there that were killed while
// they wrote. Files that are being written are held, and files of the last
// moment may be about to be.
func (w Writer) Sweep(dir string, now time.Time) {
	const moment = 2 * time.Second
	d, err := os.Open(dir)
	if err != nil {
		return
	}
	defer d.Close()
	names, _ := d.Readdirnames(-1)
	for _, name := range names {
		if !strings.HasPrefix(name, tempHead) || !strings.HasSuffix(name, tempTail) {
			continue
		}
		path := filepath.Join(dir, name)
		info, err := os.Lstat(path)
		if err == nil && info.Mode().IsRegular() && now.Sub(info.ModTime()) > moment && abandoned(path) {
			_ = w.disk().Remove(path)
		}
	}
}
