package server

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/vt"
	"golang.org/x/crypto/ssh"
)

const (
	invitation = "let-me-in"
	soon       = 10 * time.Second // when a test gives up
)

// echo shows what it is sent. Some keys do something else.
type echo struct {
	who  Visitor
	text string
	w, h int
	busy bool // redraws by itself, all the time
}

type tick struct{}

func (e *echo) Init() tea.Cmd {
	if e.busy {
		return e.again()
	}
	return nil
}

func (e *echo) again() tea.Cmd {
	return tea.Tick(10*time.Millisecond, func(time.Time) tea.Msg { return tick{} })
}

func (e *echo) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch m := msg.(type) {
	case Leave:
		return e, tea.Quit
	case tick:
		e.text += "."
		return e, e.again()
	case tea.WindowSizeMsg:
		e.w, e.h = m.Width, m.Height
	case tea.KeyPressMsg:
		switch m.String() {
		case "q":
			return e, tea.Quit
		case "ctrl+z":
			return e, tea.Suspend
		case "p":
			panic("the sky fell")
		case "c":
			return e, tea.Batch(func() tea.Msg { panic("a command fell") })
		}
		e.text += m.String()
	}
	return e, nil
}

func (e *echo) View() tea.View {
	v := tea.NewView(fmt.Sprintf("%s %dx%d [%s]\n%s", e.who.Name, e.w, e.h, e.text, strings.Join(e.who.Environment, " ")))
	if strings.Contains(e.text, "v") {
		panic("no picture")
	}
	v.MouseMode = tea.MouseModeCellMotion
	return v
}

// host is a server under test, on the loopback interface.
type host struct {
	*Server
	t       *testing.T
	address string
	key     ssh.PublicKey

	mu     sync.Mutex
	known  map[string]bool // fingerprints that were admitted with a code
	passes []Pass
	ended  int
}

func serve(t *testing.T, change func(*Config)) *host {
	t.Helper()
	signer, err := HostKey(t.TempDir() + "/key")
	if err != nil {
		t.Fatal(err)
	}
	h := &host{t: t, key: signer.PublicKey(), known: map[string]bool{}}
	c := Config{Key: signer, Prompt: "Code: ",
		Known: func(fingerprint string) (Pass, bool) {
			h.mu.Lock()
			defer h.mu.Unlock()
			return "key " + fingerprint, h.known[fingerprint]
		},
		Admit: func(code, fingerprint string) (Pass, bool) {
			h.mu.Lock()
			defer h.mu.Unlock()
			if code == invitation && fingerprint != "" {
				h.known[fingerprint] = true
			}
			return "code " + fingerprint, code == invitation
		},
		Open: func(v Visitor) (Program, error) { return h.program(&echo{who: v}, v), nil },
	}
	if change != nil {
		change(&c)
	}
	h.Server = New(c)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	h.address = l.Addr().String()
	done := make(chan error, 1)
	go func() { done <- h.Serve(l) }()
	t.Cleanup(func() {
		h.Shutdown("")
		if err := <-done; err != nil {
			t.Errorf("the server ended with %v", err)
		}
	})
	return h
}

func (h *host) program(m tea.Model, v Visitor) Program {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.passes = append(h.passes, v.Pass)
	return Program{Model: m, Ended: func(any) (string, int) {
		h.mu.Lock()
		defer h.mu.Unlock()
		h.ended++
		return "Goodbye.\n", 0
	}}
}

func (h *host) over() int {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.ended
}

// until waits for something to come true.
func until(t *testing.T, what string, is func() bool) {
	t.Helper()
	for end := time.Now().Add(soon); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if is() {
			return
		}
	}
	t.Fatalf("not in time: %s", what)
}

func byCode(code string) ssh.AuthMethod {
	return ssh.KeyboardInteractive(func(_, _ string, questions []string, _ []bool) ([]string, error) {
		var answers []string
		for range questions {
			answers = append(answers, code)
		}
		return answers, nil
	})
}

func newRawKey(t *testing.T) ed25519.PrivateKey {
	t.Helper()
	_, key, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func newKey(t *testing.T) ssh.Signer {
	t.Helper()
	signer, err := ssh.NewSignerFromKey(newRawKey(t))
	if err != nil {
		t.Fatal(err)
	}
	return signer
}

func (h *host) dial(methods ...ssh.AuthMethod) (*ssh.Client, error) {
	return ssh.Dial("tcp", h.address, &ssh.ClientConfig{User: "ada", Auth: methods,
		HostKeyCallback: ssh.FixedHostKey(h.key), Timeout: soon})
}

// connect logs in by the invitation.
func (h *host) connect() *ssh.Client {
	h.t.Helper()
	c, err := h.dial(byCode(invitation))
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { c.Close() })
	return c
}

// window is a terminal at the end of a session.
type terminalWindow struct {
	*ssh.Session
	t    *testing.T
	keys io.WriteCloser

	mu   sync.Mutex
	raw  bytes.Buffer
	seen *vt.Emulator
}

func (w *terminalWindow) Write(p []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.raw.Write(p)
	return w.seen.Write(p)
}

func (w *terminalWindow) written() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.raw.String()
}

func (w *terminalWindow) screen() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.seen.String()
}

func (w *terminalWindow) shows(text string) {
	w.t.Helper()
	end := time.Now().Add(soon)
	for !strings.Contains(w.screen(), text) {
		if time.Now().After(end) {
			w.t.Fatalf("%q is not shown, but\n%s", text, w.screen())
		}
		time.Sleep(5 * time.Millisecond)
	}
}

func (w *terminalWindow) press(keys string) {
	w.t.Helper()
	if _, err := io.WriteString(w.keys, keys); err != nil {
		w.t.Fatal(err)
	}
}

// session opens a session without anything in it.
func session(t *testing.T, c *ssh.Client) *terminalWindow {
	t.Helper()
	s, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	w := &terminalWindow{Session: s, t: t, seen: vt.NewEmulator(80, 24)}
	s.Stdout, s.Stderr = w, w
	if w.keys, err = s.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	go io.Copy(io.Discard, w.seen) // its answers are not wanted
	return w
}

// open opens a session with a terminal and starts what is there.
func open(t *testing.T, c *ssh.Client) *terminalWindow {
	t.Helper()
	w := session(t, c)
	if err := w.RequestPty("xterm-256color", 24, 80, ssh.TerminalModes{}); err != nil {
		t.Fatal(err)
	}
	if err := w.Shell(); err != nil {
		t.Fatal(err)
	}
	return w
}

// status waits for the end of a session; -1 where it had none.
func (w *terminalWindow) status() int {
	w.t.Helper()
	done := make(chan error, 1)
	go func() { done <- w.Wait() }()
	select {
	case err := <-done:
		var exit *ssh.ExitError
		switch {
		case err == nil:
			return 0
		case errors.As(err, &exit):
			return exit.ExitStatus()
		}
		return -1
	case <-time.After(soon):
		w.t.Fatalf("the session does not end; it shows\n%s", w.screen())
		return -1
	}
}

// givenBack checks that a terminal is as it was, and what is said on it.
func (w *terminalWindow) givenBack(said ...string) {
	w.t.Helper()
	out := w.written()
	at := strings.LastIndex(out, "\x1b[?1049l")
	if at < 0 || strings.LastIndex(out, "\x1b[?1049h") > at {
		w.t.Errorf("the alternate screen is left taken: %q", out)
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
