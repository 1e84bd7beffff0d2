package sessions

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"

	"crossroads/ui/atomicfile"
)

// Place is a folder in which walks may be kept.
type Place struct {
	Dir string
	// Shared says that everybody may write beside it, as in the temporary
	// folder of a system: it is used only where it belongs to this user and
	// nobody else can look in.
	Shared bool
}

// System is what the places depend on: runtime.GOOS, os.Getenv,
// os.UserHomeDir, os.TempDir and os.Getuid.
type System struct {
	OS   string
	Env  func(string) string
	Home func() (string, error)
	Temp func() string
	User int
}

// Places returns where walks may be kept, the best place first: crossroads
// under $XDG_STATE_HOME; the usual place, which is under ~/.local/state, on
// darwin under ~/Library/Application Support, on windows under %LocalAppData%;
// and a folder of this user under the temporary one. As the XDG specification
// wants it, a relative XDG_STATE_HOME is ignored. There is at least one.
func Places(s System) []Place {
	const name = "crossroads"
	var dirs []string
	if state := s.Env("XDG_STATE_HOME"); filepath.IsAbs(state) {
		dirs = append(dirs, filepath.Join(state, name))
	}
	home, err := s.Home()
	switch local := s.Env("LocalAppData"); {
	case s.OS == "windows" && local != "":
		dirs = append(dirs, filepath.Join(local, name))
	case err != nil || !filepath.IsAbs(home):
	case s.OS == "darwin":
		dirs = append(dirs, filepath.Join(home, "Library", "Application Support", name))
	case s.OS == "windows":
		dirs = append(dirs, filepath.Join(home, "AppData", "Local", name))
	default:
		dirs = append(dirs, filepath.Join(home, ".local", "state", name))
	}
	var places []Place
	for _, dir := range slices.Compact(dirs) {
		places = append(places, Place{Dir: dir})
	}
	own := name
	if s.User >= 0 {
		own += "-" + strconv.Itoa(s.User)
	}
	return append(places, Place{Dir: filepath.Join(s.Temp(), own), Shared: true})
}

// Beside writes a file that is not a walk into the first place that takes it, and
// returns its path.
func Beside(places []Place, files atomicfile.Writer, name string, data []byte) (path string, err error) {
	for _, p := range places {
		path = filepath.Join(p.Dir, name)
		if err = p.make(); err != nil {
			continue
		}
		if err = files.Replace(path, data, 0o600); err == nil {
			return path, nil
		}
	}
	return "", err
}

// make makes the folder where it is not there yet.
func (p Place) make() error {
	if !p.Shared {
		return os.MkdirAll(p.Dir, 0o700)
	}
	if err := os.Mkdir(p.Dir, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return p.private()
}

// private refuses a shared place that somebody else made or can look into.
func (p Place) private() error {
	info, err := os.Lstat(p.Dir)
	switch {
	case err != nil || !p.Shared:
		return err
	case !info.IsDir():
		return errors.New("not a directory")
	case !ours(info):
		return errors.New("it belongs to somebody else, or others can look into it")
	}
	return nil
}

// refusal says why the folder can certainly not be written, as far as that can
// be told without a trace; nil where it is worth a try.
func (p Place) refusal() error {
	if err := p.private(); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for dir := p.Dir; ; dir = filepath.Dir(dir) {
		info, err := os.Stat(dir)
		switch {
		case err == nil && !info.IsDir():
			return fmt.Errorf("%s is not a directory", dir)
		case err == nil:
			return writable(dir)
		case errors.Is(err, fs.ErrPermission), dir == filepath.Dir(dir):
			return err
		}
	}
}

// ids returns the ids of the walks in the folder; none where there is no such
// folder, or none to be trusted.
func (p Place) ids() ([]string, error) {
	if p.Shared && p.private() != nil {
		return nil, nil
	}
	entries, err := os.ReadDir(p.Dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, syscall.ENOTDIR) {
		return nil, err
	}
	var ids []string
	for _, e := range entries {
		id, ok := strings.CutSuffix(e.Name(), extension)
		if ok && id != "" && id[0] != '.' && (e.Type().IsRegular() || e.Type()&fs.ModeSymlink != 0) {
			ids = append(ids, id)
		}
	}
	return ids, nil
}

// path is the file of a walk.
func (p Place) path(id string) string { return filepath.Join(p.Dir, id+extension) }

// lock is the file that says that a walk is open.
func (p Place) lock(id string) string { return filepath.Join(p.Dir, "."+id+".lock") }
