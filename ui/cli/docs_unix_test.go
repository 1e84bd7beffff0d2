//go:build unix

package cli_test

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// ask runs commands in a terminal, one after the other: each shows its first
// screen, and leaves when told to.
func ask(t *testing.T, where, folder, commands string) {
	t.Helper()
	for command := range strings.Lines(commands) {
		if strings.HasPrefix(command, "crossroads host ") { // the usual port may be taken on this machine
			command = strings.TrimSpace(command) + " --listen 127.0.0.1:0"
		}
		c := exec.Command("sh", "-c", "exec "+command)
		c.Dir = folder
		c.Env = append(os.Environ(), "HOME="+folder, "XDG_STATE_HOME="+filepath.Join(folder, ".state"), "TERM=xterm-256color", "CI=")
		window, err := pty.StartWithSize(c, &pty.Winsize{Cols: 80, Rows: 24})
		if err != nil {
			t.Fatalf("%s: %v", where, err)
		}
		drawn := make(chan bool, 1)
		go watch(window, drawn)
		select {
		case <-drawn:
		case <-time.After(20 * time.Second):
			t.Errorf("%s: %s shows nothing", where, command)
		}
		leave(c, window)
		_ = window.Close()
		if code := c.ProcessState.ExitCode(); code != 0 && code != 130 {
			t.Errorf("%s: %s ends with %d", where, command, code)
		}
	}
}

// leave presses Ctrl-C, and Enter where that asks, and ends what stays.
func leave(c *exec.Cmd, window io.Writer) {
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	for _, key := range []string{"\x03", "\r", "\x03", "\x03"} {
		_, _ = io.WriteString(window, key)
		select {
		case <-ended:
			return
		case <-time.After(time.Second):
		}
	}
	_ = c.Process.Kill()
	<-ended
}

// hints is a part of what is at the foot of every first screen.
const hints = "·"

// watch tells when the hints at the foot of a screen are drawn.
func watch(window io.Reader, drawn chan<- bool) {
	var all bytes.Buffer
	chunk := make([]byte, 4<<10)
	for {
		n, err := window.Read(chunk)
		if err != nil {
			return
		}
		before := bytes.Contains(all.Bytes(), []byte(hints))
		all.Write(chunk[:n])
		if !before && bytes.Contains(all.Bytes(), []byte(hints)) {
			drawn <- true
		}
	}
}
