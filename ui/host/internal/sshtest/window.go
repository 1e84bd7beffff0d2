// Package sshtest is a client of SSH with a terminal that tests look at. Only
// tests ask for it.
package sshtest

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"io"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"golang.org/x/crypto/ssh"
)

// Soon is when a test gives up: late enough for a machine with too much to do. on a busy machine, with the race detector, what
// takes a second takes a minute.
const Soon = 4 * time.Minute

// ByCode logs in by a code that is asked for.
func ByCode(code string) ssh.AuthMethod {
	return ssh.KeyboardInteractive(func(_, _ string, questions []string, _ []bool) ([]string, error) {
		var answers []string
		for range questions {
			answers = append(answers, code)
		}
		return answers, nil
	})
}

// NewKey returns a private key of its own.
func NewKey(t testing.TB) (ssh.Signer, ed25519.PrivateKey) {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	signer, err := ssh.NewSignerFromKey(key)
	if err != nil {
		t.Fatal(err)
	}
	return signer, key
}

// Until waits for something to come true.
func Until(t testing.TB, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(Soon); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if is() {
			return
		}
	}
	t.Fatalf("not in time: %s", what)
}

// Window is a terminal at the end of a session, or one in which a program runs
// that has a session of its own.
type Window struct {
	*ssh.Session // nil where a program has it
	Keys         io.WriteCloser

	end  func() error // waits for the end
	t    testing.TB
	mu   sync.Mutex
	raw  bytes.Buffer
	seen *vt.Emulator
}

// NewSession opens a session without anything in it.
func NewSession(t testing.TB, c *ssh.Client, width, height int) *Window {
	t.Helper()
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	w := &Window{Session: s, end: s.Wait, t: t, seen: vt.NewEmulator(width, height)}
	s.Stdout, s.Stderr = w, w
	if w.Keys, err = s.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	go io.Copy(io.Discard, w.seen) // its answers are not wanted
	return w
}

// Open opens a session with a terminal and starts what is there.
func Open(t testing.TB, c *ssh.Client, width, height int) *Window {
	t.Helper()
	w := NewSession(t, c, width, height)
	if err := w.RequestPty("xterm-256color", height, width, ssh.TerminalModes{}); err != nil {
		t.Fatal(err)
	}
	if err := w.Shell(); err != nil {
		t.Fatal(err)
	}
	return w
}

// Write implements io.Writer, for the session.
func (w *Window) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.raw.Write(p)
	return w.seen.Write(p)
}

// Written is every byte that came.
func (w *Window) Written() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.raw.String()
}

// Screen is what is seen.
func (w *Window) Screen() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.seen.String()
}

// Shows waits until a text is seen.
func (w *Window) Shows(text string) {
	w.t.Helper()
	end := time.Now().Add(Soon)
	for !strings.Contains(w.Screen(), text) {
		if time.Now().After(end) {
			w.t.Fatalf("%q is not shown, but\n%s", text, w.Screen())
		}
		time.Sleep(5 * time.Millisecond)
	}
}

// Press sends keys.
func (w *Window) Press(keys string) {
	w.t.Helper()
	if _, err := io.WriteString(w.Keys, keys); err != nil {
		w.t.Fatal(err)
	}
}

// Status waits for the end of the session; -1 where it had none.
func (w *Window) Status() int {
	w.t.Helper()
	done := make(chan error, 1)
	go func() { done <- w.end() }()
	select {
	case err := <-done:
		var remote *ssh.ExitError
		var here *exec.ExitError
		switch {
		case err == nil:
			return 0
		case errors.As(err, &remote):
			return remote.ExitStatus()
		case errors.As(err, &here):
			return here.ExitCode()
		}
		return -1
	case <-time.After(Soon):
		w.t.Fatalf("the session does not end; it shows\n%s", w.Screen())
		return -1
	}
}

// GivenBack checks that the terminal is as it was, and what is said on it.
func (w *Window) GivenBack(said ...string) {
	w.t.Helper()
	out := w.Written()
	at := strings.LastIndex(out, "\x1b[?1049l")
	if at < 0 || strings.LastIndex(out, "\x1b[?1049h") > at {
		w.t.Errorf("the alternate screen is left taken: %q", out[max(0, len(out)-200):])
		return
	}
	for on, off := range map[string]string{"\x1b[?25l": "\x1b[?25h", "\x1b[?1002h": "\x1b[?1002l", "\x1b[?2004h": "\x1b[?2004l"} {
		if strings.LastIndex(out, off) < strings.LastIndex(out, on) {
			w.t.Errorf("%q is not sent at the end", off)
		}
	}
	for _, text := range said {
		if !strings.Contains(out[at:], text) {
			w.t.Errorf("%q is not said at the end, but %q", text, out[at:])
		}
	}
}
