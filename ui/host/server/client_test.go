package server

import (
	"crypto/ed25519"
	"fmt"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/crypto/ssh"

	"crossroads/ui/host/internal/sshtest"
	"crossroads/ui/terminal"
)

const (
	invitation = "let-me-in"
	soon       = sshtest.Soon
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
		Open:    func(v Visitor) (Program, error) { return h.program(&echo{who: v}, v), nil },
		Crashed: func(crash *terminal.Crash) { t.Errorf("crashed: %v\n%s", crash, crash.Where) },
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
	return Program{Model: m, Ended: func() (string, int) {
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

func (h *host) dial(methods ...ssh.AuthMethod) (*ssh.Client, error) {
	return ssh.Dial("tcp", h.address, &ssh.ClientConfig{User: "ada", Auth: methods,
		HostKeyCallback: ssh.FixedHostKey(h.key), Timeout: soon})
}

// connect logs in by the invitation.
func (h *host) connect() *ssh.Client {
	h.t.Helper()
	c, err := h.dial(sshtest.ByCode(invitation))
	if err != nil {
		h.t.Fatal(err)
	}
	h.t.Cleanup(func() { c.Close() })
	return c
}

func session(t *testing.T, c *ssh.Client) *sshtest.Window {
	t.Helper()
	return sshtest.NewSession(t, c, 80, 24)
}

func open(t *testing.T, c *ssh.Client) *sshtest.Window { t.Helper(); return sshtest.Open(t, c, 80, 24) }

func key(t *testing.T) ssh.Signer { k, _ := sshtest.NewKey(t); return k }

func rawKey(t *testing.T) ed25519.PrivateKey { _, k := sshtest.NewKey(t); return k }

// Sessions counts the programs that run.
func (s *Server) Sessions() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.visits)
}
