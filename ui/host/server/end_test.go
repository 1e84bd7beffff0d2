package server

import (
	"net"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"golang.org/x/crypto/ssh"

	"crossroads/ui/host/internal/sshtest"
)

// cable is a connection that can be cut so that neither end notices.
type cable struct {
	net.Conn
	cut atomic.Bool
}

func (c *cable) Write(p []byte) (int, error) {
	if c.cut.Load() {
		return len(p), nil
	}
	return c.Conn.Write(p)
}

// A client that has vanished, without a word, is left soon. One that is there and
// does nothing is not.
func TestVanishedClient(t *testing.T) {
	t.Parallel()
	h := serve(t, func(c *Config) { c.Limits.Alive = aWhile })
	still := open(t, h.connect())
	still.Shows("80x24")
	tcp, err := net.Dial("tcp", h.address)
	if err != nil {
		t.Fatal(err)
	}
	line := &cable{Conn: tcp}
	conn, channels, requests, err := ssh.NewClientConn(line, h.address, &ssh.ClientConfig{User: "bob",
		Auth: []ssh.AuthMethod{sshtest.ByCode(invitation)}, HostKeyCallback: ssh.FixedHostKey(h.key)})
	if err != nil {
		t.Fatal(err)
	}
	c := ssh.NewClient(conn, channels, requests)
	defer c.Close()
	open(t, c).Shows("bob 80x24")
	line.cut.Store(true)
	sshtest.Until(t, "the program of the vanished one ends", func() bool { return h.over() == 1 && h.Sessions() == 1 })
	still.Press("k")
	still.Shows("[k]")
}

// Who presses no key is let go, in good order, even from a program that draws
// all the time.
func TestIdleVisitor(t *testing.T) {
	t.Parallel()
	h := serve(t, func(c *Config) { c.Limits.Idle = aWhile })
	h.config.Open = func(v Visitor) (Program, error) { return h.program(&echo{who: v, busy: true}, v), nil }
	w := open(t, h.connect())
	if status := w.Status(); status != 0 {
		t.Errorf("status %d", status)
	}
	w.GivenBack("There was no key for 3 seconds.\r\n", "Goodbye.")
}

// stubborn does not leave.
type stubborn struct{ echo }

func (s *stubborn) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(Leave); ok {
		return s, nil
	}
	_, cmd := s.echo.Update(msg)
	return s, cmd
}

// Who shuts down gives everybody's terminal back first, says why, and lets
// nobody in meanwhile, whether a program does what it is asked or not.
func TestShutdown(t *testing.T) {
	t.Parallel()
	h := serve(t, nil)
	polite := open(t, h.connect())
	polite.Shows("80x24")
	h.config.Open = func(v Visitor) (Program, error) {
		return h.program(&stubborn{echo{who: v}}, v), nil
	}
	rude := open(t, h.connect())
	rude.Shows("80x24")
	late := h.connect()
	done := make(chan bool)
	go func() { h.Shutdown("The host is closing."); close(done) }()
	for _, w := range []*sshtest.Window{polite, rude} {
		if status := w.Status(); status != 0 {
			t.Errorf("status %d", status)
		}
		w.GivenBack("The host is closing.\r\n", "Goodbye.")
	}
	if s, err := late.NewSession(); err == nil {
		if err := s.Shell(); err == nil && s.Wait() == nil {
			t.Error("somebody got in")
		}
	}
	select {
	case <-done:
	case <-time.After(soon):
		t.Fatal("it does not end")
	}
	if _, err := h.dial(sshtest.ByCode(invitation)); err == nil {
		t.Error("somebody can log in")
	}
}
