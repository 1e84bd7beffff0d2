package sessions_test

import (
	"errors"
	"path/filepath"
	"testing"

	"crossroads/ui/sessions"
)

func TestDir(t *testing.T) {
	root, err := filepath.Abs(string(filepath.Separator))
	if err != nil {
		t.Fatal(err)
	}
	state, local, home := filepath.Join(root, "state"), filepath.Join(root, "local"), filepath.Join(root, "home")
	tests := []struct {
		goos string
		env  map[string]string
		want string
	}{
		{"linux", nil, filepath.Join(home, ".local", "state", "crossroads")},
		{"linux", map[string]string{"XDG_STATE_HOME": state}, filepath.Join(state, "crossroads")},
		{"linux", map[string]string{"XDG_STATE_HOME": "relative"}, filepath.Join(home, ".local", "state", "crossroads")},
		{"linux", map[string]string{"LocalAppData": local}, filepath.Join(home, ".local", "state", "crossroads")},
		{"darwin", nil, filepath.Join(home, "Library", "Application Support", "crossroads")},
		{"darwin", map[string]string{"XDG_STATE_HOME": state}, filepath.Join(state, "crossroads")},
		{"windows", map[string]string{"LocalAppData": local}, filepath.Join(local, "crossroads")},
		{"windows", nil, filepath.Join(home, "AppData", "Local", "crossroads")},
	}
	for _, tt := range tests {
		env := func(name string) string { return tt.env[name] }
		got, err := sessions.Dir(tt.goos, env, func() (string, error) { return home, nil })
		if err != nil || got != tt.want {
			t.Errorf("%s %v: got %s, %v, want %s", tt.goos, tt.env, got, err, tt.want)
		}
	}
	homeless := errors.New("no home")
	_, err = sessions.Dir("linux", func(string) string { return "" }, func() (string, error) { return "", homeless })
	if !errors.Is(err, homeless) {
		t.Errorf("without a home: %v", err)
	}
}
