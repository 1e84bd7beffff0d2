package server

import (
	"io"
	"net"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"
)

// aWhile is longer than a busy machine keeps anybody waiting.
const aWhile = 3 * time.Second

// expectClosed waits until the server closes a connection.
func expectClosed(t *testing.T, what string, c *ssh.Client) {
	t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	select {
	case <-ended:
	case <-time.After(soon):
		t.Errorf("%s is kept", what)
	}
}

// Who does not log in, or begins nothing, is not kept: nor is whoever has had a
// session and begins no other. Who has one stays, whatever there was before.
func TestTimeToLogIn(t *testing.T) {
	t.Parallel()
	h := serve(t, func(c *Config) { c.Limits.Login = aWhile })
	silent, err := net.Dial("tcp", h.address)
	if err != nil {
		t.Fatal(err)
	}
	defer silent.Close()
	with := h.connect()
	before := open(t, with)
	before.Shows("80x24")
	before.Press("q")
	before.Status()
	now := open(t, with)
	now.Shows("80x24")

	idle := h.connect()
	session(t, idle)
	expectClosed(t, "a connection without a session", h.connect())
	expectClosed(t, "a connection whose session begins nothing", idle)
	silent.SetReadDeadline(time.Now().Add(soon))
	if _, err := io.Copy(io.Discard, silent); err != nil {
		if late, ok := err.(net.Error); ok && late.Timeout() {
			t.Error("a connection that says nothing is kept")
		}
	}
	now.Press("k")
	now.Shows("[k]")
	now.Press("q")
	now.Status()
	expectClosed(t, "a connection after its session", with)
}
