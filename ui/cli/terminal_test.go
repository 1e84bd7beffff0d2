package cli

import (
	"bytes"
	"errors"
	"io/fs"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"crossroads/ui/sessions"
	"crossroads/ui/theme"
)

func TestProfile(t *testing.T) {
	const xterm = "TERM=xterm-256color"
	for _, test := range []struct {
		flag string
		env  environment
		want colorprofile.Profile
	}{
		{"auto", environment{xterm}, colorprofile.NoTTY}, // a buffer is no terminal
		{"never", environment{xterm, "CLICOLOR_FORCE=1"}, colorprofile.ASCII},
		{"always", environment{xterm, "NO_COLOR=1"}, colorprofile.ANSI256},
		{"always", environment{"COLORTERM=truecolor", xterm}, colorprofile.TrueColor},
		{"always", environment{}, colorprofile.ANSI},
		{"auto", environment{xterm, "NO_COLOR=please", "CLICOLOR_FORCE=1"}, colorprofile.ASCII},
		{"auto", environment{xterm, "NO_COLOR="}, colorprofile.NoTTY},
		{"auto", environment{xterm, "CLICOLOR=0"}, colorprofile.ASCII},
		{"auto", environment{xterm, "CLICOLOR_FORCE=1"}, colorprofile.ANSI256},
		{"auto", environment{xterm, "FORCE_COLOR=1"}, colorprofile.ANSI},
		{"auto", environment{xterm, "FORCE_COLOR=3"}, colorprofile.TrueColor},
		{"auto", environment{xterm, "FORCE_COLOR=true"}, colorprofile.ANSI256},
		{"auto", environment{xterm, "FORCE_COLOR=0"}, colorprofile.ASCII},
		{"auto", environment{xterm, "FORCE_COLOR=3", "NO_COLOR=1"}, colorprofile.ASCII},
	} {
		a := &app{env: test.env, flags: globals{color: test.flag}}
		if got := a.profile(&bytes.Buffer{}); got != test.want {
			t.Errorf("--color %s with %q: %v, expected %v", test.flag, test.env, got, test.want)
		}
	}
}

// TestKinds tells terminals apart.
func TestKinds(t *testing.T) {
	for env, simple := range map[string]bool{"linux": true, "linux-16color": true, "vt220": true, "ansi": true, "xterm": false,
		"vte-256color": false, "screen.linux": false, "": false} {
		if got := (environment{"TERM=" + env}).simple(); got != simple {
			t.Errorf("%s: %v", env, got)
		}
	}
	for _, tt := range []struct {
		env  environment
		want bool
	}{
		{environment{"TERM=xterm-256color"}, false},
		{environment{"TERM=xterm-256color", "VTE_VERSION=7200"}, true},
		{environment{"TERM=xterm-256color", "VTE_VERSION=4600"}, false},
		{environment{"TERM=xterm-kitty"}, true},
		{environment{"TERM=xterm-256color", "TERM_PROGRAM=iTerm.app"}, true},
		{environment{"TERM=screen", "STY=1.x", "VTE_VERSION=7200"}, false},
		{environment{"TERM=tmux-256color", "TMUX=x", "VTE_VERSION=7200"}, false},
		{environment{"TERM=tmux-256color", "TMUX=x", "FORCE_HYPERLINK=1"}, true},
		{environment{"TERM=xterm-kitty", "FORCE_HYPERLINK=0"}, false},
	} {
		if got := tt.env.links(); got != tt.want {
			t.Errorf("%q: links %v", tt.env, got)
		}
	}
	for value, want := range map[string]theme.Choice{"0;15": theme.Light, "15;0": theme.Dark, "12;8": theme.Dark, "0;default;7": theme.Light,
		"0;default": "", "": "", "1;99": ""} {
		if got := (environment{"COLORFGBG=" + value}).background(); got != want {
			t.Errorf("%q: %q, want %q", value, got, want)
		}
	}
	if (environment{"STY=1.x", "TMUX=y"}).noClipboard() == "" || (environment{"TMUX=y"}).noClipboard() != "" {
		t.Error("not GNU Screen alone is sent nothing")
	}
}

func TestEnvironment(t *testing.T) {
	e := environment{"A=1", "B=no", "A=2", "C=0", "D=False", "E="}
	if got := e.get("A"); got != "2" {
		t.Errorf("the last of two is %q", got)
	}
	for name, want := range map[string]bool{"A": true, "B": true, "C": false, "D": false, "E": false, "F": false} {
		if e.on(name) != want {
			t.Errorf("%s is %v", name, !want)
		}
	}
	for locale, want := range map[string]bool{
		"LANG=de_DE.UTF-8": false, "LANG=C.utf8": false, "LANG=C": true, "LC_ALL=POSIX": true, "X=": false,
	} {
		if theme.Narrow(environment{locale}) != want {
			t.Errorf("%s: %v", locale, !want)
		}
	}
}

// Names from outside must not reach the terminal as they are.
func TestFailuresAreLines(t *testing.T) {
	var b bytes.Buffer
	printComplaints(&b, "error", failed(statusFailed, "no \x1b[2J file\nname", "", "try\ragain").complaints, mostComplaints)
	want := "crossroads: error: no  file name\ncrossroads: hint: try again\n"
	if b.String() != want {
		t.Errorf("printed %q", b.String())
	}
	if strings.Contains(errReading("a\x1bb", errTargetFolder("x")).Error(), "\x1b") {
		t.Error("a name is printed raw")
	}
}

// Errors that are joined are complaints of their own, and each keeps its hint.
func TestJoinedErrors(t *testing.T) {
	err := errors.Join(&sessions.UnreadableError{Dir: "/a", Err: fs.ErrPermission}, errors.New("other"),
		&sessions.NoWritableDirError{Dirs: []string{"/b"}, Why: []error{fs.ErrPermission}})
	var b bytes.Buffer
	printComplaints(&b, "error", complaints(err), mostComplaints)
	want := `crossroads: error: sessions in /a cannot be listed: permission denied
crossroads: hint: check the permissions of the folder
crossroads: error: other
crossroads: error: no folder can be written
crossroads: hint: tried /b (permission denied)
`
	if b.String() != want {
		t.Errorf("printed %s", b.String())
	}
}
