package sessions

import (
	"fmt"
	"path/filepath"
)

// Dir returns the directory of the walks: crossroads under $XDG_STATE_HOME,
// else under ~/.local/state, on darwin under ~/Library/Application Support, on
// windows under %LocalAppData%. As the XDG specification wants it, a relative
// XDG_STATE_HOME is ignored. The arguments are runtime.GOOS, os.Getenv and
// os.UserHomeDir.
func Dir(goos string, env func(string) string, home func() (string, error)) (string, error) {
	const name = "crossroads"
	if state := env("XDG_STATE_HOME"); filepath.IsAbs(state) {
		return filepath.Join(state, name), nil
	}
	if local := env("LocalAppData"); goos == "windows" && local != "" {
		return filepath.Join(local, name), nil
	}
	base, err := home()
	if err != nil {
		return "", fmt.Errorf("no place to keep unfinished walks, set XDG_STATE_HOME to a directory: %w", err)
	}
	switch goos {
	case "darwin":
		return filepath.Join(base, "Library", "Application Support", name), nil
	case "windows":
		return filepath.Join(base, "AppData", "Local", name), nil
	}
	return filepath.Join(base, ".local", "state", name), nil
}
