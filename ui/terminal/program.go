package terminal

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// ErrStopped is what [Program.Run] returns where the terminal did not take what
// was to give it back: it does not read any more, and whoever writes to it
// waits for ever.
var ErrStopped = errors.New("the terminal has stopped reading")

// Config says where a program runs.
type Config struct {
	Context     context.Context
	Input       io.Reader
	Output      io.Writer
	Environment []string // of the terminal's user: TERM, COLUMNS, LINES
	Profile     colorprofile.Profile

	// Width and Height are the size in cells where Output is not a terminal of
	// this machine. A change of it is a tea.WindowSizeMsg to [Program.Send].
	Width, Height int

	// MapNewline says that a line feed also returns to the first column, as on
	// a pseudo-terminal that an SSH server only pretends to have.
	MapNewline bool
}

// Program is a model on a terminal.
type Program struct {
	tea     *tea.Program
	input   io.Reader
	kind    string // of terminal: TERM
	keys    *keyboard
	line    *line
	out     *output
	screen  *screen
	queries queries
	pace    pace

	profile colorprofile.Profile
	crash   *Crash
}

// New returns a program that has not started yet.
func New(m tea.Model, c Config) *Program {
	p := &Program{input: c.Input, kind: uv.Environ(c.Environment).Getenv("TERM"), profile: c.Profile, line: newLine(c)}
	p.out = newOutput(c.Output, func() { go p.tea.Send(due{}) })
	p.screen = newScreen(c, p.out)
	p.pace.later = func(wait time.Duration) { time.AfterFunc(wait, func() { p.tea.Send(due{}) }) }
	p.tea = tea.NewProgram(&drawn{Model: m, program: p},
		tea.WithContext(c.Context),
		tea.WithInput(nil),
		tea.WithOutput(p.out),
		tea.WithEnvironment(c.Environment),
		tea.WithColorProfile(c.Profile),
		tea.WithFilter(p.filter),
		tea.WithoutSignalHandler(),
		tea.WithoutRenderer(),
		tea.WithFPS(1), // see drawn.Init
	)
	return p
}

// Run shows the model until it quits, and gives the terminal back. Where the
// model or a command of it panicked a *[Crash] is in the error.
func (p *Program) Run() error {
	if err := p.take(); err != nil {
		return err
	}
	go p.out.run()
	stop := p.line.watch(func() { p.tea.Send(resized{}) })
	_, err := p.tea.Run()
	stop()
	if !p.release() {
		err = errors.Join(err, ErrStopped)
	}
	p.out.close()
	if p.crash != nil {
		err = errors.Join(err, p.crash)
	}
	return err
}

// Send gives a message to the model. Before the program runs it waits, after it
// has ended it does nothing.
func (p *Program) Send(msg tea.Msg) { p.tea.Send(msg) }

// Kill ends the program without asking the model.
func (p *Program) Kill() { p.tea.Kill() }

// take has the terminal read by this program alone, key by key.
func (p *Program) take() (err error) {
	if err := p.line.raw(); err != nil {
		return fmt.Errorf("prepare the terminal: %w", err)
	}
	if p.keys, err = listen(p.input, p.kind, p.tea.Send, p.tea.Kill); err != nil {
		p.line.restore()
	}
	return err
}

// release puts the terminal back as it was, for whoever takes it next. It
// reports whether the terminal took what was written.
func (p *Program) release() bool {
	p.keys.stop()
	p.screen.leave()
	taken := p.out.drain(patience)
	p.line.restore()
	return taken
}

// patience is how long a terminal may take to read what was written before it
// counts as one that does not read at all.
const patience = 2 * time.Second

// Messages of this package to its program; no model sees them.
type (
	due     struct{} // a frame may be drawn now
	resized struct{} // the window has another size
)

// filter acts on the messages that concern the terminal before the model does.
func (p *Program) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		if p.queries.leaving {
			return nil
		}
		return latin(m)
	case tea.MouseMsg, tea.PasteMsg:
		if p.queries.leaving {
			return nil
		}
	case resized:
		w, h := p.line.size()
		p.screen.resize(w, h)
		return tea.WindowSizeMsg{Width: w, Height: h}
	case tea.WindowSizeMsg:
		if m.Width <= 0 || m.Height <= 0 {
			return nil // Bubble Tea says so first, as it has no terminal
		}
		m.Width, m.Height = Clamp(m.Width, m.Height)
		p.screen.resize(m.Width, m.Height)
		return m
	case tea.ColorProfileMsg:
		if m.Profile == p.profile {
			return nil
		}
		p.profile = m.Profile
		p.screen.renderer.SetColorProfile(m.Profile)
	case tea.RawMsg:
		fmt.Fprint(p.out, m.Msg)
		return nil
	case tea.ModeReportMsg:
		p.screen.reported(m)
		return nil
	case uv.PrimaryDeviceAttributesEvent:
		if p.queries.answered() {
			return tea.QuitMsg{}
		}
		return nil
	case tea.SuspendMsg:
		return p.suspend()
	case lend:
		return p.lend(m)
	case tea.QuitMsg:
		if wait := p.queries.pending(); wait > 0 {
			time.AfterFunc(wait, p.tea.Quit)
			return nil
		}
	}
	if msg == tea.RequestBackgroundColor() {
		p.ask(ansi.RequestBackgroundColor)
		return nil
	}
	return msg
}

// latin makes Control with a letter of another script Control with the letter
// that is on that key of a Latin keyboard, where the terminal tells it.
func latin(k tea.KeyPressMsg) tea.KeyPressMsg {
	if k.Mod.Contains(tea.ModCtrl) && k.Code > unicode.MaxASCII && k.BaseCode >= 'a' && k.BaseCode <= 'z' {
		k.Code = k.BaseCode
	}
	return k
}

// ask writes a question for the terminal.
func (p *Program) ask(question string) {
	_, _ = io.WriteString(p.out, question+ansi.RequestPrimaryDeviceAttributes)
	p.queries.asked()
}

// suspend gives the terminal to the shell until the program is continued. Where
// nothing can stop it, it goes on at once.
func (p *Program) suspend() tea.Msg {
	if !p.line.stops() {
		return nil
	}
	p.release()
	p.line.stop()
	if err := p.take(); err != nil {
		return tea.QuitMsg{}
	}
	p.screen.resize(p.line.size())
	return tea.ResumeMsg{}
}
