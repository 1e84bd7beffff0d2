package main

import (
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// terminal is the program in a terminal without a screen.
type terminal struct {
	command  *exec.Cmd
	master   *os.File
	mu       sync.Mutex
	emulator *vt.Emulator
	last     time.Time // when something was drawn last
}

func open(program, home string, width, height int, args ...string) (*terminal, error) {
	t := &terminal{command: exec.Command(program, args...), emulator: vt.NewEmulator(width, height), last: time.Now()}
	if err := os.MkdirAll(home, 0o700); err != nil {
		return nil, err
	}
	t.command.Env = []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"),
		"HOME=" + home, "XDG_STATE_HOME=" + home}
	var err error
	if t.master, err = pty.StartWithSize(t.command, &pty.Winsize{Cols: uint16(width), Rows: uint16(height)}); err != nil {
		return nil, err
	}
	go t.answer()
	go t.draw()
	return t, nil
}

// answer sends what the emulator replies to questions back to the program.
func (t *terminal) answer() {
	chunk := make([]byte, 1<<10)
	for {
		n, err := t.emulator.Read(chunk)
		if err != nil {
			return
		}
		_, _ = t.master.Write(chunk[:n])
	}
}

func (t *terminal) draw() {
	chunk := make([]byte, 64<<10)
	for {
		n, err := t.master.Read(chunk)
		if err != nil {
			return
		}
		t.mu.Lock()
		_, _ = t.emulator.Write(chunk[:n])
		t.last = time.Now()
		t.mu.Unlock()
	}
}

// settle waits until nothing has been drawn for a while.
func (t *terminal) settle() {
	const quiet = 700 * time.Millisecond
	for {
		t.mu.Lock()
		since := time.Since(t.last)
		t.mu.Unlock()
		if since >= quiet {
			return
		}
		time.Sleep(quiet - since)
	}
}

// press types keys, one after the other.
func (t *terminal) press(keys ...string) {
	for _, key := range keys {
		t.mu.Lock()
		t.last = time.Now()
		t.mu.Unlock()
		_, _ = t.master.WriteString(key)
		t.settle()
	}
}

// text is what is on the screen.
func (t *terminal) text() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.emulator.String()
}

// shows reports whether a text is on the screen, however its lines are broken.
func (t *terminal) shows(text string) bool {
	return strings.Contains(strings.Join(strings.Fields(t.text()), " "), text)
}

// frame copies the screen, to be shown for a number of seconds.
func (t *terminal) frame(hold float64) frame {
	t.mu.Lock()
	defer t.mu.Unlock()
	f := frame{width: t.emulator.Width(), height: t.emulator.Height(), hold: hold}
	for y := range f.height {
		row := make([]uv.Cell, f.width)
		for x := range row {
			row[x] = uv.Cell{Content: " ", Width: 1}
			if c := t.emulator.CellAt(x, y); c != nil && c.Content != "" {
				row[x] = *c
			}
		}
		f.cells = append(f.cells, row)
	}
	return f
}

func (t *terminal) close() {
	_ = t.command.Process.Kill()
	_ = t.command.Wait()
	_ = t.master.Close()
	_ = t.emulator.Close()
}
