package sessions_test

import (
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"crossroads/ui/sessions"
)

func TestPlaces(t *testing.T) {
	root, err := filepath.Abs(string(filepath.Separator))
	if err != nil {
		t.Fatal(err)
	}
	state, local, home, temp := filepath.Join(root, "state"), filepath.Join(root, "local"), filepath.Join(root, "home"), filepath.Join(root, "tmp")
	usual := filepath.Join(home, ".local", "state")
	tests := []struct {
		goos string
		env  map[string]string
		want []string // above the folder
	}{
		{"linux", nil, []string{usual}},
		{"linux", map[string]string{"XDG_STATE_HOME": state}, []string{state, usual}},
		{"linux", map[string]string{"XDG_STATE_HOME": usual}, []string{usual}},
		{"linux", map[string]string{"XDG_STATE_HOME": "relative"}, []string{usual}},
		{"linux", map[string]string{"LocalAppData": local}, []string{usual}},
		{"darwin", nil, []string{filepath.Join(home, "Library", "Application Support")}},
		{"darwin", map[string]string{"XDG_STATE_HOME": state}, []string{state, filepath.Join(home, "Library", "Application Support")}},
		{"windows", map[string]string{"LocalAppData": local}, []string{local}},
		{"windows", nil, []string{filepath.Join(home, "AppData", "Local")}},
	}
	for _, tt := range tests {
		system := sessions.System{OS: tt.goos, Env: func(name string) string { return tt.env[name] },
			Home: func() (string, error) { return home, nil }, Temp: func() string { return temp }, User: 7}
		want := []sessions.Place{}
		for _, dir := range tt.want {
			want = append(want, sessions.Place{Dir: filepath.Join(dir, "crossroads")})
		}
		want = append(want, sessions.Place{Dir: filepath.Join(temp, "crossroads-7"), Shared: true})
		if got := sessions.Places(system); !slices.Equal(got, want) {
			t.Errorf("%s %v: got %v, want %v", tt.goos, tt.env, got, want)
		}
	}
	homeless := sessions.System{OS: "linux", Env: func(string) string { return "" }, Temp: func() string { return temp }, User: -1,
		Home: func() (string, error) { return "", errors.New("no home") }}
	got := sessions.Places(homeless)
	if len(got) != 1 || !strings.HasSuffix(got[0].Dir, "crossroads") || !got[0].Shared {
		t.Errorf("without a home: %v", got)
	}
}
