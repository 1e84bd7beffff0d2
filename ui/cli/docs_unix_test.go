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
// screen, and leaves when told to, twice.
func ask(t *testing.T, where, folder, commands string) {
	t.Helper()
	for command := range strings.Lines(commands) {
		c := exec.Command("sh", "-c", command)
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
		for range 3 { // leaving asks once more where something would be lost
			_, _ = window.WriteString("\x03")
			time.Sleep(100 * time.Millisecond)
		}
		_ = c.Wait()
		_ = window.Close()
		if code := c.ProcessState.ExitCode(); code != 0 && code != 130 {
			t.Errorf("%s: %s ends with %d", where, command, code)
		}
	}
}

// watch tells when the hints at the foot of a screen are drawn.
func watch(window io.Reader, drawn chan<- bool) {
	var all bytes.Buffer
	chunk := make([]byte, 4<<10)
	for {
		n, err := window.Read(chunk)
		if err != nil {
			return
		}
		before := bytes.Contains(all.Bytes(), []byte("keys"))
		all.Write(chunk[:n])
		if !before && bytes.Contains(all.Bytes(), []byte("keys")) {
			drawn <- true
		}
	}
}
