//go:build unix

package server

import (
	"encoding/pem"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/creack/pty"
	"golang.org/x/crypto/ssh"

	"crossroads/ui/host/internal/sshtest"
)

// openSSH returns the ssh of this machine with what it needs to get in by a key.
func (h *host) openSSH(t *testing.T, arguments ...string) *exec.Cmd {
	t.Helper()
	program, err := exec.LookPath("ssh")
	if err != nil {
		t.Skip("there is no ssh here")
	}
	dir := t.TempDir()
	key := filepath.Join(dir, "key")
	block, err := ssh.MarshalPrivateKey(rawKey(t), "")
	if err != nil {
		t.Fatal(err)
	}
	os.WriteFile(key, pem.EncodeToMemory(block), 0o600)
	name, port, _ := strings.Cut(h.address, ":")
	known := "[" + name + "]:" + port + " " + string(ssh.MarshalAuthorizedKey(h.key))
	os.WriteFile(filepath.Join(dir, "known"), []byte(known), 0o600)
	c := exec.Command(program, append([]string{"-F", "none", "-i", key, "-o", "IdentitiesOnly=yes", "-o", "LogLevel=ERROR",
		"-o", "StrictHostKeyChecking=yes", "-o", "UserKnownHostsFile=" + filepath.Join(dir, "known"), "-p", port, "ada@" + name}, arguments...)...)
	c.Env = append(os.Environ(), "TERM=xterm-256color")
	return c
}

// anybody has the owner of any key let in.
func anybody(c *Config) { c.Known = func(string) (Pass, bool) { return nil, true } }

// What the ssh that most people have makes of what is served and what is not.
func TestOpenSSHIsTold(t *testing.T) {
	h := serve(t, anybody)
	for _, c := range []struct {
		arguments []string
		status    int
		said      string
	}{
		{[]string{"-T"}, 1, "this needs a terminal"},
		{[]string{"-tt", "sh"}, 1, "commands are not run here"},
		{[]string{"rm -rf x"}, 1, "commands are not run here"},
		{[]string{"-s", "sftp"}, 255, "subsystem request failed"},
		{[]string{"-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:localhost:1"}, 255, "remote port forwarding failed"},
	} {
		out, err := h.openSSH(t, c.arguments...).CombinedOutput()
		status := 0
		if exit, ok := err.(*exec.ExitError); ok {
			status = exit.ExitCode()
		}
		if status != c.status || !strings.Contains(string(out), c.said) {
			t.Errorf("%v: status %d, said %q", c.arguments, status, out)
		}
	}
}

func TestOpenSSH(t *testing.T) {
	h := serve(t, anybody)
	c := h.openSSH(t, "-A", "-o", "SetEnv=COLORTERM=truecolor")
	f, err := pty.StartWithSize(c, &pty.Winsize{Rows: 24, Cols: 100})
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var mu sync.Mutex
	var raw strings.Builder
	over := make(chan bool)
	go func() {
		defer close(over)
		buffer := make([]byte, 4096)
		for {
			n, err := f.Read(buffer)
			mu.Lock()
			raw.Write(buffer[:n])
			mu.Unlock()
			if err != nil {
				return
			}
		}
	}()
	shows := func(text string) {
		t.Helper()
		sshtest.Until(t, text+" is shown", func() bool {
			mu.Lock()
			defer mu.Unlock()
			return strings.Contains(raw.String(), text)
		})
	}
	shows("ada 100x24 []")
	shows("COLORTERM=truecolor")
	pty.Setsize(f, &pty.Winsize{Rows: 30, Cols: 90})
	shows("90x30")
	io.WriteString(f, "q")
	if err := c.Wait(); err != nil {
		t.Error(err)
	}
	select {
	case <-over:
	case <-time.After(soon):
	}
	shows("\x1b[?1049l\x1b[?25hGoodbye.\r\n")
}
