package server

import (
	"strings"
	"testing"

	"crossroads/ui/host/internal/sshtest"
	"crossroads/ui/terminal"
)

// crashing is a server that keeps what it is told of crashes.
func crashing(t *testing.T, change func(*Config)) (*host, chan *terminal.Crash) {
	t.Helper()
	crashes := make(chan *terminal.Crash, 1)
	return serve(t, func(c *Config) {
		c.Crashed = func(crash *terminal.Crash) { crashes <- crash }
		change(c)
	}), crashes
}

// expectCrash takes what a server was told while a session ended, of which the
// visitor learns nothing.
func expectCrash(t *testing.T, crashes <-chan *terminal.Crash, w *sshtest.Window, what, where string) {
	t.Helper()
	select {
	case crash := <-crashes:
		if crash.Error() != what || !strings.Contains(crash.Where, where) {
			t.Errorf("told %q in\n%s", crash, crash.Where)
		}
	default:
		t.Errorf("nobody is told of %q", what)
	}
	if strings.Contains(w.Written(), what) {
		t.Errorf("%q is told to the visitor", what)
	}
}

// A crash ends one session, with a status and a word, and nobody else's.
func TestCrash(t *testing.T) {
	h, crashes := crashing(t, func(*Config) {})
	other := open(t, h.connect())
	other.Shows("80x24")
	for key, want := range map[string]struct{ what, where string }{
		"p": {"the sky fell", "(*echo).Update"}, "c": {"a command fell", "(*echo).Update.func"}, "v": {"no picture", "(*echo).View"},
	} {
		w := open(t, h.connect())
		w.Shows("80x24")
		w.Press(key)
		if status := w.Status(); status != 1 {
			t.Errorf("%s: status %d", key, status)
		}
		w.GivenBack("crossroads: error: something is wrong with the host", "Goodbye.")
		expectCrash(t, crashes, w, want.what, want.where)
	}
	other.Press("k")
	other.Shows("[k]")
}

func TestCrashBeforeTheProgram(t *testing.T) {
	h, crashes := crashing(t, func(c *Config) { c.Open = func(Visitor) (Program, error) { panic("no program") } })
	w := open(t, h.connect())
	if status := w.Status(); status != 1 || !strings.Contains(w.Written(), "something is wrong with the host") {
		t.Errorf("status %d, said %q", status, w.Written())
	}
	expectCrash(t, crashes, w, "no program", "TestCrashBeforeTheProgram")
}

func TestCrashBehindTheProgram(t *testing.T) {
	h, crashes := crashing(t, func(c *Config) {
		c.Open = func(v Visitor) (Program, error) {
			return Program{Model: &echo{who: v}, Ended: func() (string, int) { panic("no last words") }}, nil
		}
	})
	w := open(t, h.connect())
	w.Shows("80x24")
	w.Press("q")
	if status := w.Status(); status != 1 {
		t.Errorf("status %d", status)
	}
	w.GivenBack("something is wrong with the host")
	expectCrash(t, crashes, w, "no last words", "TestCrashBehindTheProgram")
}
