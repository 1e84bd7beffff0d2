//go:build unix

package host_test

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"crossroads/ui/host/internal/sshtest"
)

// client is a program by which people join.
type client struct {
	name, path string
	// told is what it is told: where to go, and what for: "" for a window, exec,
	// sftp or forward.
	told func(to place, what string) []string
	asks []string // shown before a window opens: what the code follows, then what Enter does
}

// place is where a client goes, and as whom.
type place struct{ host, port, key, user, code string }

// clients are those that are tried: what people type, and what they write scripts
// with.
func clients() []client {
	const asked = "Passcode (the invitation or your own):"
	return []client{
		{"ssh", "ssh", func(to place, what string) []string {
			return append([]string{"-F", "none", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
				"-o", "PubkeyAuthentication=no", "-p", to.port}, usual(to, what)...)
		}, []string{asked}},
		{"dbclient", "dbclient", func(to place, what string) []string {
			return append([]string{"-y", "-p", to.port}, usual(to, what)...)
		}, []string{asked}},
		{"plink", "plink", func(to place, what string) []string {
			return append([]string{"-hostkey", to.key, "-P", to.port}, usual(to, what)...)
		}, []string{asked, "Press Return to begin session."}},
		script("paramiko"),
		script("asyncssh"),
	}
}

// usual are the arguments that most clients have in common.
func usual(to place, what string) []string {
	where := to.user + "@" + to.host
	switch what {
	case "exec":
		return []string{where, "rm", "-rf", "x"}
	case "sftp":
		return []string{"-s", where, "sftp"}
	case "forward":
		return []string{"-N", "-L", forwarded + ":" + to.host + ":" + to.port, where}
	}
	return []string{where}
}

// script is a client of ours with a library of Python.
func script(library string) client {
	python := filepath.Join(os.Getenv("CROSSROADS_TOOLS"), "python", "bin", "python")
	return client{name: library, path: python, told: func(to place, what string) []string {
		return append([]string{filepath.Join("testdata", library+"_client.py"), to.host, to.port, to.user, to.code}, strings.Fields(what)...)
	}}
}

// open starts a client in a window, which is told to be of a size, and lets it in.
func (c client) open(t *testing.T, to place, kind, what string, width, height int) *sshtest.Window {
	t.Helper()
	cmd := exec.Command(c.path, c.told(to, what)...)
	cmd.Env = []string{"HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH"), "TERM=" + kind, "LANG=C.UTF-8"}
	w := sshtest.Run(t, cmd, width, height)
	for n, text := range c.asks {
		w.Shows(text)
		w.Press([]string{to.code, ""}[n] + "\r")
	}
	return w
}

// needs skips what cannot be tried here.
func (c client) needs(t *testing.T) {
	t.Helper()
	if len(c.asks) > 0 {
		if _, err := exec.LookPath(c.path); err != nil {
			t.Skipf("there is no %s here", c.path)
		}
	} else if out, err := exec.Command(c.path, "-c", "import "+c.name).CombinedOutput(); err != nil {
		t.Skipf("there is no Python with %s here (.ci/tools installs it): %v %s", c.name, err, out)
	}
}

// TestToolsClients has everybody's clients join, answer, leave and come back,
// and looks at what they make of what is refused.
func TestToolsClients(t *testing.T) {
	if os.Getenv("CROSSROADS_TOOLS") == "" {
		t.Skip("run .ci/tools TestToolsClients")
	}
	m := meet(t)
	for _, c := range clients() {
		t.Run(c.name, func(t *testing.T) {
			c.needs(t)
			c.walks(t, m)
			c.isRefused(t, m)
		})
	}
}

func (m *meeting) place(user, code string) place {
	host, port, _ := net.SplitHostPort(m.at)
	return place{host, port, m.fingerprint, user, code}
}

// walks joins by the invitation, answers, leaves, and comes back by the code, in a
// window that does not know its size.
func (c client) walks(t *testing.T, m *meeting) {
	g := &guest{Window: c.open(t, m.place(c.name, m.invitation), "xterm-256color", "", 80, 24), name: c.name}
	g.Shows("What is your name?")
	g.Press("\r")
	g.begins(t)
	g.Press("\r")
	g.Shows("1 of about")
	g.answers(t, 3, func(int) int { return 1 })
	at := g.at()
	leave := func() {
		g.Press("\x03")
		g.Shows("Leave?")
		g.Press("\x03")
		if status := g.Status(); status != 0 {
			t.Errorf("status %d", status)
		}
		g.GivenBack("Your answers are kept.")
	}
	leave()

	g.Window = c.open(t, m.place("somebody", g.code), "xterm-256color", "", 0, 0)
	g.Shows(welcome)
	g.Press("\r")
	sshtest.Until(t, "the guest is where they were", func() bool { return g.at() == at })
	leave()
}

// isRefused asks for what is not served.
func (c client) isRefused(t *testing.T, m *meeting) {
	to := m.place(c.name, m.invitation)
	for _, one := range []struct{ kind, what, said string }{
		{"xterm", "exec", "commands are not run here"},
		{"xterm", "sftp", ""}, // each says it in its own words
		{"dumb", "", "set TERM to what it is"},
	} {
		if c.name == "plink" && one.kind == "dumb" {
			continue // it says that it is an xterm wherever it is
		}
		w := c.open(t, to, one.kind, one.what, 80, 24)
		if status := w.Status(); status == 0 || !strings.Contains(w.Written(), one.said) || strings.Contains(w.Written(), "\x1b[?1049h") {
			t.Errorf("TERM=%s %s: status %d, said %q", one.kind, one.what, status, w.Written())
		}
	}
	c.forwards(t, to)
}

// forwarded is a port of this machine that clients are asked to forward.
const forwarded = "22022"

// forwards asks for a connection through the host, to the host itself: nothing
// may come of it. Scripts say so; others listen, and close what they cannot
// connect.
func (c client) forwards(t *testing.T, to place) {
	w := c.open(t, to, "xterm", "forward", 80, 24)
	if len(c.asks) == 0 {
		if status := w.Status(); status != 255 {
			t.Errorf("a port is forwarded: %q", w.Written())
		}
		return
	}
	var through net.Conn
	sshtest.Until(t, c.name+" listens", func() (ok bool) {
		var err error
		through, err = net.Dial("tcp", "127.0.0.1:"+forwarded)
		return err == nil
	})
	defer through.Close()
	through.SetReadDeadline(time.Now().Add(sshtest.Soon))
	if n, err := through.Read(make([]byte, 99)); n > 0 || err == nil {
		t.Errorf("%s: a port is forwarded", c.name)
	}
	w.Press("\x03")
}
