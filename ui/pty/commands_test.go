//go:build unix

package pty

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
	"syscall"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

// windows are the terminals of one script.
type windows struct {
	width, height int
	open          map[string]*terminal
	name          string // of the one that is meant
	shown         map[string]string
}

type windowsKey struct{}

// script is a command at work: on the windows of its script, with a way to
// fail that shows them.
type script struct {
	*testscript.TestScript
	*windows
}

// commands are what scripts can do besides the usual.
func commands() map[string]func(*testscript.TestScript, bool, []string) {
	all := map[string]func(s script, not bool, args []string){
		"size": script.size, "terminal": script.terminal, "start": script.start,
		"key": script.key, "type": script.typed, "together": script.together, "paste": script.paste, "raw": script.raw, "press": script.press, "click": script.click,
		"expect": script.expect, "resize": script.resize, "claim": script.claim, "storm": script.storm,
		"remember": script.remember, "same": script.same, "sent": script.sent,
		"prototypes": script.prototypes, "serves": script.serves,
		"saved": script.saved, "walks": script.walks,
		"signal": script.signal, "close": script.close, "stall": script.stall, "status": script.status, "restored": script.restored,
	}
	negated := map[string]bool{"expect": true, "sent": true, "saved": true, "serves": true}
	made := map[string]func(*testscript.TestScript, bool, []string){}
	for name, run := range all {
		made[name] = func(ts *testscript.TestScript, not bool, args []string) {
			if not && !negated[name] {
				ts.Fatalf("%s cannot be negated", name)
			}
			run(script{ts, ts.Value(windowsKey{}).(*windows)}, not, args)
		}
	}
	return made
}

// fail ends the script and prints what every terminal shows.
func (s script) fail(format string, args ...any) {
	var b strings.Builder
	for name, t := range s.open {
		fmt.Fprintf(&b, "\n--- terminal %q shows (%d bytes written so far)\n%s\n---", name, len(t.output()), t.screen())
	}
	s.Fatalf("%s%s", fmt.Sprintf(format, args...), b.String())
}

func (s script) must(err error) {
	if err != nil {
		s.fail("%v", err)
	}
}

// now is the terminal that is meant; one is opened where there is none.
func (s script) now() *terminal {
	if s.name == "" {
		s.terminal(false, []string{"main", "modern"})
	}
	return s.open[s.name]
}

func (s script) wants(args []string, least int, usage string) {
	if len(args) < least {
		s.Fatalf("usage: %s", usage)
	}
}

func (s script) number(text string) int {
	n, err := strconv.Atoi(text)
	s.must(err)
	return n
}

func (s script) dimensions(text string) (width, height int) {
	w, h, ok := strings.Cut(text, "x")
	if !ok {
		s.Fatalf("a size is COLSxROWS, not %q", text)
	}
	return s.number(w), s.number(h)
}

func (s script) size(_ bool, args []string) {
	s.wants(args, 1, "size COLSxROWS")
	s.windows.width, s.windows.height = s.dimensions(args[0])
}

func (s script) terminal(_ bool, args []string) {
	s.wants(args, 1, "terminal NAME [KIND]")
	s.windows.name = args[0]
	if s.open[args[0]] != nil {
		return
	}
	s.wants(args, 2, "terminal NAME KIND")
	t, err := openTerminal(args[1], s.width, s.height)
	s.must(err)
	s.Defer(t.close)
	s.open[args[0]] = t
}

// start runs the program in the terminal.
func (s script) start(_ bool, args []string) {
	t := s.now()
	if t.command != nil {
		s.Fatalf("terminal %q has been used", s.windows.name)
	}
	var out *os.File
	name := s.Getenv(program)
	for len(args) > 1 {
		if args[0] == "-out" {
			file, err := os.Create(s.MkAbs(args[1]))
			s.must(err)
			defer file.Close()
			out, args = file, args[2:]
		} else if args[0] == "-shell" {
			name, args = "/bin/sh", append([]string{"-c"}, args[1:]...)
			break
		} else {
			break
		}
	}
	c := exec.Command(name, args...)
	c.Dir = s.MkAbs(".")
	for _, v := range []string{"PATH", "HOME", "TMPDIR", "XDG_STATE_HOME", "TERM", "COLORTERM", "LANG", "NO_COLOR", "COLUMNS", "LINES", "CI", "ACCESSIBLE", "PAGER", "EDITOR", program} {
		if value := s.Getenv(v); value != "" {
			c.Env = append(c.Env, v+"="+value)
		}
	}
	s.must(t.start(c, out))
}

func (s script) expect(not bool, args []string) {
	s.wants(args, 1, "expect TEXT...")
	t := s.now()
	for _, text := range args {
		if !eventually(func() bool { return strings.Contains(t.screen(), text) != not }) {
			s.fail("waited in vain: %q is shown is still %v", text, not)
		}
	}
}

func (s script) resize(_ bool, args []string) {
	s.wants(args, 1, "resize COLSxROWS")
	s.must(s.now().resize(s.dimensions(args[0])))
}

// claim has the terminal say that it has another size than it has.
func (s script) claim(_ bool, args []string) {
	s.wants(args, 1, "claim COLSxROWS")
	w, h := s.dimensions(args[0])
	s.must(pty.Setsize(s.now().slave, &pty.Winsize{Rows: uint16(h), Cols: uint16(w)}))
}

// storm resizes at random, but the same way every time, faster than anybody
// can draw.
func (s script) storm(_ bool, args []string) {
	s.wants(args, 1, "storm N")
	t := s.now()
	random := rand.New(rand.NewPCG(1, 2))
	for range s.number(args[0]) {
		s.must(t.resize(20+random.IntN(231), 6+random.IntN(75)))
	}
}

func (s script) remember(_ bool, args []string) {
	s.wants(args, 1, "remember NAME")
	s.shown[args[0]] = s.now().screen()
}

func (s script) same(_ bool, args []string) {
	s.wants(args, 1, "same NAME")
	t := s.now()
	if !eventually(func() bool { return t.screen() == s.shown[args[0]] }) {
		s.fail("the screen is not the one remembered:\n%s", s.shown[args[0]])
	}
}

func (s script) sent(not bool, args []string) {
	s.wants(args, 1, "sent REGEXP")
	pattern, err := regexp.Compile(args[0])
	s.must(err)
	if found := pattern.Find(s.now().output()); (found != nil) == not {
		s.fail("the program has written %q for the pattern %s", found, args[0])
	}
}

func (s script) signal(_ bool, args []string) {
	s.wants(args, 1, "signal NAME")
	signals := map[string]syscall.Signal{
		"HUP": syscall.SIGHUP, "INT": syscall.SIGINT, "KILL": syscall.SIGKILL, "QUIT": syscall.SIGQUIT, "ABRT": syscall.SIGABRT, "TERM": syscall.SIGTERM, "CONT": syscall.SIGCONT,
	}
	signal, ok := signals[args[0]]
	if !ok {
		s.Fatalf("there is no signal %q", args[0])
	}
	s.must(s.now().command.Process.Signal(signal))
}

func (s script) close(bool, []string) { s.must(s.now().master.Close()) }

// stall stops reading what the program writes and makes the line full.
func (s script) stall(bool, []string) { s.must(s.now().stall()) }

func (s script) status(_ bool, args []string) {
	s.wants(args, 1, "status N")
	t := s.now()
	got, err := t.status()
	s.must(err)
	if got != s.number(args[0]) {
		s.fail("exit status %d, not %s", got, args[0])
	}
	if strings.Contains(string(t.output()), "goroutine ") {
		s.fail("the program has written a stack:\n%s", t.output())
	}
}

func (s script) restored(bool, []string) {
	if left := s.now().leftovers(); len(left) > 0 {
		s.fail("not as before: %s", strings.Join(left, "; "))
	}
}
