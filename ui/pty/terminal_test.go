//go:build unix

package pty

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// terminal is a window with a program in it. The emulator stands for the
// window; the two ends of the pseudo-terminal lie between it and the program.
type terminal struct {
	kind           string // modern, mute or slow
	master, slave  *os.File
	before         *term.State
	command        *exec.Cmd
	ended, drained chan struct{}
	stalled        atomic.Bool   // nobody reads
	gone           chan struct{} // the program has ended; closed before ended

	mu       sync.Mutex // guards all below
	emulator *vt.Emulator
	raw      []byte // everything the program has written
	modes    map[ansi.Mode]bool
	keyboard []int  // the stack of the kitty keyboard protocol
	keys     int    // modifyOtherKeys
	frame    string // shown while the next one is being drawn
}

// openTerminal opens a window of a size with nothing in it.
func openTerminal(kind string, width, height int) (*terminal, error) {
	blocking, slave, err := pty.Open()
	if err != nil {
		return nil, err
	}
	master, err := closable(blocking)
	if err != nil {
		return nil, err
	}
	t := &terminal{
		kind: kind, master: master, slave: slave,
		ended: make(chan struct{}), gone: make(chan struct{}), drained: make(chan struct{}),
		emulator: vt.NewEmulator(width, height),
		modes:    map[ansi.Mode]bool{ansi.ModeAutoWrap: true, ansi.ModeTextCursorEnable: true},
	}
	if err := t.resize(width, height); err != nil {
		return nil, err
	}
	if t.before, err = term.GetState(slave.Fd()); err != nil {
		return nil, err
	}
	t.watch()
	go t.answer()
	go t.read()
	return t, nil
}

// closable turns the end of a pseudo-terminal into one whose Close closes at
// once, even while it is read: the library has made it blocking.
func closable(file *os.File) (*os.File, error) {
	defer file.Close()
	syscall.ForkLock.RLock()
	fd, err := syscall.Dup(int(file.Fd()))
	if err == nil {
		syscall.CloseOnExec(fd)
	}
	syscall.ForkLock.RUnlock()
	if err != nil {
		return nil, err
	}
	if err := syscall.SetNonblock(fd, true); err != nil {
		return nil, err
	}
	return os.NewFile(uintptr(fd), file.Name()), nil
}

// read shows what the program writes, until nobody can write any more.
func (t *terminal) read() {
	defer close(t.drained)
	chunk := make([]byte, 32<<10)
	if t.kind == "slow" {
		chunk = chunk[:64]
	}
	for {
		n, err := t.master.Read(chunk)
		if t.stalled.Load() {
			<-t.gone
		}
		t.mu.Lock()
		t.raw = append(t.raw, chunk[:n]...)
		_, _ = t.emulator.Write(chunk[:n])
		t.mu.Unlock()
		if err != nil || bytes.Contains(t.raw, []byte(lastWords)) {
			return
		}
		if t.kind == "slow" {
			time.Sleep(time.Millisecond)
		}
	}
}

// lastWords are written by the test into the terminal when the program has
// ended; what comes out before them is all of what the program wrote.
const lastWords = "\x1b]7777;end\x07"

// start runs a command in the window, as the leader of a session of its own.
// With a file for its output only input and errors are the terminal.
func (t *terminal) start(c *exec.Cmd, out *os.File) error {
	c.Stdin, c.Stdout, c.Stderr = t.slave, t.slave, t.slave
	if out != nil {
		c.Stdout = out
	}
	c.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	t.command = c
	if err := c.Start(); err != nil {
		return err
	}
	go func() {
		_ = c.Wait() // its result is in ProcessState
		close(t.gone)
		_, _ = io.WriteString(t.slave, lastWords)
		close(t.ended)
	}()
	return nil
}

// send writes to the program as a keyboard does.
func (t *terminal) send(text string) error {
	_, err := io.WriteString(t.master, text)
	return err
}

// stall has nobody read what the program writes until it has ended, as after a
// Ctrl-S or on a line that is dead, and fills what lies between them.
func (t *terminal) stall() error {
	t.stalled.Store(true)
	full, err := syscall.Open(t.slave.Name(), syscall.O_WRONLY|syscall.O_NONBLOCK|syscall.O_NOCTTY, 0)
	if err != nil {
		return err
	}
	defer syscall.Close(full)
	for blanks := make([]byte, 4096); err == nil || err == syscall.EINTR; {
		_, err = syscall.Write(full, blanks)
	}
	if err != syscall.EAGAIN {
		return err
	}
	return nil
}

// resize changes the size of the window and tells the program.
func (t *terminal) resize(width, height int) error {
	t.mu.Lock()
	t.emulator.Resize(width, height)
	t.mu.Unlock()
	return pty.Setsize(t.slave, &pty.Winsize{Rows: uint16(height), Cols: uint16(width)})
}

// screen is what the window shows: no half-drawn frame where the program says
// when it is done with one.
func (t *terminal) screen() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.modes[ansi.ModeSynchronizedOutput] {
		return t.frame
	}
	return t.drawn()
}

// drawn is what is drawn so far, without blanks at the ends of lines.
func (t *terminal) drawn() string {
	lines := strings.Split(t.emulator.String(), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " \r")
	}
	return strings.TrimRight(strings.Join(lines, "\n"), "\n")
}

// output is everything the program has written.
func (t *terminal) output() []byte {
	t.mu.Lock()
	defer t.mu.Unlock()
	text, _, _ := bytes.Cut(t.raw, []byte(lastWords))
	return slices.Clone(text)
}

// status waits for the end of the program and returns its exit status as a
// shell counts it.
func (t *terminal) status() (int, error) {
	select {
	case <-t.ended:
	case <-time.After(patience):
		return 0, errors.New("the program does not end")
	}
	select {
	case <-t.drained:
	case <-time.After(patience):
		return 0, errors.New("the output of the program does not end")
	}
	s := t.command.ProcessState.Sys().(syscall.WaitStatus)
	if s.Signaled() {
		return 128 + int(s.Signal()), nil
	}
	return s.ExitStatus(), nil
}

// leftovers tells what the program did not put back.
func (t *terminal) leftovers() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	var left []string
	for mode := range t.modes {
		if mode != ansi.ModeAutoWrap && mode != ansi.ModeTextCursorEnable {
			left = append(left, fmt.Sprintf("mode %v is set", mode))
		}
	}
	for _, mode := range []ansi.Mode{ansi.ModeAutoWrap, ansi.ModeTextCursorEnable} {
		if !t.modes[mode] {
			left = append(left, fmt.Sprintf("mode %v is not set", mode))
		}
	}
	if t.emulator.IsAltScreen() {
		left = append(left, "the alternate screen is shown")
	}
	if len(t.keyboard) > 0 || t.keys != 0 {
		left = append(left, fmt.Sprintf("keyboard modes %v and %d are in force", t.keyboard, t.keys))
	}
	after, err := term.GetState(t.slave.Fd())
	if err != nil || !reflect.DeepEqual(after, t.before) {
		left = append(left, fmt.Sprintf("the line settings are %+v, not %+v (%v)", after, t.before, err))
	}
	return left
}

// close ends what still runs and frees everything.
func (t *terminal) close() {
	if t.command != nil && t.command.Process != nil {
		// The whole session: a shell may have left something.
		_ = syscall.Kill(-t.command.Process.Pid, syscall.SIGKILL)
		<-t.ended
	}
	_ = t.master.Close()
	_ = t.slave.Close()
	_ = t.emulator.Close()
}
