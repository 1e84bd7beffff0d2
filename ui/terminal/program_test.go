package terminal

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// counter shows how many keys it has seen, and where it is.
type counter struct {
	keys, width, height int
	heard               []string
	views               int
}

func (c *counter) Init() tea.Cmd { return tea.RequestBackgroundColor }

func (c *counter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		c.width, c.height = m.Width, m.Height
	case tea.KeyPressMsg:
		switch c.keys++; m.String() {
		case "ctrl+c":
			c.keys = 99
		case "q":
			return c, tea.Quit
		case "y":
			return c, tea.Raw(ansi.SetSystemClipboard("copied"))
		case "z":
			return c, tea.Suspend
		}
	}
	c.heard = append(c.heard, fmt.Sprintf("%T", msg))
	return c, nil
}

func (c *counter) View() tea.View {
	c.views++
	v := tea.NewView(fmt.Sprintf("keys: %d\nsize: %dx%d", c.keys, c.width, c.height))
	v.Cursor = tea.NewCursor(2, 1)
	v.MouseMode = tea.MouseModeCellMotion
	v.KeyboardEnhancements.ReportAlternateKeys = true
	return v
}

// remote is a terminal at the end of a line: what is typed there and what is
// shown.
type remote struct {
	keys *io.PipeWriter
	in   *io.PipeReader

	mu   sync.Mutex
	raw  bytes.Buffer
	seen *vt.Emulator
}

func newRemote(width, height int) *remote {
	in, keys := io.Pipe()
	return &remote{in: in, keys: keys, seen: vt.NewEmulator(width, height)}
}

func (r *remote) Write(text []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.raw.Write(text)
	return r.seen.Write(text)
}

// shows waits until a text is shown.
func (r *remote) shows(t *testing.T, text string) {
	t.Helper()
	for range 2000 {
		if strings.Contains(r.screen(), text) {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatalf("%q is not shown, but\n%s", text, r.screen())
}

func (r *remote) screen() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.seen.String()
}

func (r *remote) written() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.raw.String()
}

func (r *remote) config() Config {
	return Config{Context: context.Background(), Input: r.in, Output: r, Environment: []string{"TERM=xterm-256color"},
		Profile: colorprofile.TrueColor, Width: 40, Height: 10}
}

// start runs a model; the channel tells how it ended.
func (r *remote) start(m tea.Model, c Config) (*Program, chan error) {
	p, done := New(m, c), make(chan error, 1)
	go io.Copy(io.Discard, r.seen) // its answers are not wanted
	go func() { done <- p.Run() }()
	return p, done
}

func ended(t *testing.T, done chan error) error {
	t.Helper()
	select {
	case err := <-done:
		return err
	case <-time.After(20 * time.Second):
		t.Fatal("the program does not end")
		return nil
	}
}

// A session at the end of a line needs no device.
func TestRemote(t *testing.T) {
	r, m := newRemote(40, 10), &counter{}
	p, done := r.start(m, r.config())
	r.shows(t, "size: 40x10")
	io.WriteString(r.keys, "abc")
	r.shows(t, "keys: 3")
	p.Send(tea.WindowSizeMsg{Width: 30, Height: 5})
	r.shows(t, "size: 30x5")
	p.Send(tea.WindowSizeMsg{Width: 600, Height: 300})
	r.shows(t, "size: 500x200")
	io.WriteString(r.keys, "y")
	r.shows(t, "keys: 4")
	io.WriteString(r.keys, "z") // nothing can be stopped here
	r.shows(t, "keys: 5")
	io.WriteString(r.keys, "\x1b[1089::99;5u") // Control-C on a Cyrillic keyboard
	r.shows(t, "keys: 99")
	io.WriteString(r.keys, "q")
	if err := ended(t, done); err != nil {
		t.Fatal(err)
	}
	out := r.written()
	for _, one := range []string{
		ansi.SetModeAltScreenSaveCursor, ansi.SetModeBracketedPaste, ansi.SetModeMouseButtonEvent,
		ansi.PushKittyKeyboard(5), ansi.RequestBackgroundColor, ansi.SetSystemClipboard("copied"),
		ansi.PopKittyKeyboard(1), ansi.ResetModeMouseButtonEvent, ansi.ResetModeBracketedPaste,
		ansi.ResetModeAltScreenSaveCursor + ansi.SetModeTextCursorEnable,
	} {
		if strings.Count(out, one) != 1 {
			t.Errorf("%q is written %d times", one, strings.Count(out, one))
		}
	}
	for _, none := range []string{"Due", "Resized", "WindowSizeMsg WindowSizeMsg", "Suspend", "Attributes"} {
		if strings.Contains(strings.ToLower(strings.Join(m.heard, " ")), strings.ToLower(none)) {
			t.Errorf("the model heard %s", m.heard)
		}
	}
}

// However many keys come at once, the last frame is drawn, and few before it.
func TestBurst(t *testing.T) {
	const many = 2000
	r, m := newRemote(40, 10), &counter{}
	_, done := r.start(m, r.config())
	r.shows(t, "keys: 0")
	io.WriteString(r.keys, strings.Repeat("x", many))
	r.shows(t, fmt.Sprintf("keys: %d", many))
	io.WriteString(r.keys, "q")
	if err := ended(t, done); err != nil {
		t.Fatal(err)
	}
	if m.views > many/4 {
		t.Errorf("%d views for %d keys", m.views, many)
	}
}

// deaf is a terminal that stops reading.
type deaf struct {
	remote
	stopped chan struct{}
}

func (d *deaf) Write(text []byte) (int, error) {
	select {
	case <-d.stopped:
		select {} // for ever
	default:
		return d.remote.Write(text)
	}
}

func TestDeaf(t *testing.T) {
	d := &deaf{remote: *newRemote(40, 10), stopped: make(chan struct{})}
	c := d.config()
	c.Output = d
	_, done := d.start(&counter{}, c)
	d.shows(t, "keys: 0")
	close(d.stopped)
	io.WriteString(d.keys, "xxx")
	io.WriteString(d.keys, "q")
	if err := ended(t, done); !errors.Is(err, ErrStopped) {
		t.Fatalf("error is %v", err)
	}
}

// broken panics where the key says.
type broken struct{ counter }

func (b *broken) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	fall := func() tea.Msg { panic("in a command") }
	if key, ok := msg.(tea.KeyPressMsg); ok {
		switch key.Code {
		case 'u':
			panic("in an update")
		case 'c':
			return b, fall
		case 'b':
			return b, tea.Batch(func() tea.Msg { return nil }, fall)
		case 'r':
			return b, func() tea.Msg { return b.heard[len(b.heard)] }
		}
	}
	_, cmd := b.counter.Update(msg)
	return b, cmd
}

func (b *broken) View() tea.View {
	if b.keys > 0 {
		panic("in a view")
	}
	return b.counter.View()
}

// TestCrash: wherever a model panics, the terminal is given back and Run says
// what happened and where, but not with what.
func TestCrash(t *testing.T) {
	for key, want := range map[string]struct{ what, kind string }{
		"u": {"in an update", "string"}, "c": {"in a command", "string"}, "b": {"in a command", "string"}, "v": {"in a view", "string"},
		"r": {"runtime error: index out of range", "runtime error: index out of range"},
	} {
		r := newRemote(40, 10)
		_, done := r.start(&broken{}, r.config())
		r.shows(t, "keys: 0")
		io.WriteString(r.keys, key)
		err := ended(t, done)
		crash := new(Crash)
		if !errors.As(err, &crash) || !strings.HasPrefix(crash.Error(), want.what) || !strings.HasPrefix(crash.Kind(), want.kind) {
			t.Errorf("%s: error is %v", key, err)
		}
		if errors.Is(err, tea.ErrProgramPanic) {
			t.Errorf("%s: Bubble Tea has caught a panic, too, and printed a stack", key)
		}
		if !strings.Contains(crash.Where, "terminal.(*broken).") || !strings.Contains(crash.Where, "program_test.go:") || strings.Contains(crash.Where, "0x") {
			t.Errorf("%s: the trace is\n%s", key, crash.Where)
		}
		if out := r.written(); !strings.HasSuffix(out, ansi.ResetModeAltScreenSaveCursor+ansi.SetModeTextCursorEnable) {
			t.Errorf("%s: ends with %q", key, out[max(0, len(out)-60):])
		}
	}
}
