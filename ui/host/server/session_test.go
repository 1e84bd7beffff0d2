package server

import (
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/colorprofile"

	"crossroads/ui/host/internal/sshtest"
)

func TestSession(t *testing.T) {
	h := serve(t, nil)
	w := open(t, h.connect())
	w.Shows("ada 80x24 []")
	w.Press("ab")
	w.Shows("[ab]")
	w.Press("q")
	if status := w.Status(); status != 0 {
		t.Errorf("status %d", status)
	}
	w.GivenBack("Goodbye.\r\n")
}

// Closing a session is not closing its connection: the program ends all the
// same. So it does where only the input ends.
func TestClosedSessionEndsItsProgram(t *testing.T) {
	h := serve(t, nil)
	c := h.connect()
	w := open(t, c)
	w.Shows("80x24")
	w.Close()
	sshtest.Until(t, "the program ends with its session", func() bool { return h.over() == 1 && h.Sessions() == 0 })

	w = open(t, c)
	w.Shows("80x24")
	w.Keys.Close()
	if status := w.Status(); status != 0 {
		t.Errorf("status %d after the end of input", status)
	}
	w.GivenBack("Goodbye.")
}

func TestOneSessionPerConnection(t *testing.T) {
	h := serve(t, nil)
	c := h.connect()
	w := open(t, c)
	w.Shows("80x24")
	if _, err := c.NewSession(); err == nil || !strings.Contains(err.Error(), "one session per connection") {
		t.Errorf("the second session: %v", err)
	}
	w.Press("z")
	w.Shows("[z]") // the first one does not notice
}

// A program can ask to be stopped; there is nothing here that could.
func TestStoppingDoesNothing(t *testing.T) {
	h := serve(t, nil)
	w := open(t, h.connect())
	w.Shows("80x24")
	w.Press("\x1ax")
	w.Shows("[x]")
}

func TestEverySizeArrives(t *testing.T) {
	h := serve(t, nil)
	w := open(t, h.connect())
	w.Shows("80x24")
	for _, width := range []int{70, 60, 50, 40} {
		if err := w.WindowChange(20, width); err != nil {
			t.Fatal(err)
		}
	}
	w.Shows("ada 40x20")
}

// A client may know no size, or say any.
func TestSizes(t *testing.T) {
	h := serve(t, nil)
	for _, c := range []struct {
		width, height int
		want          string
	}{{0, 0, "80x24"}, {1 << 20, 1 << 20, "500x200"}, {80, 0, "80x24"}, {30, 5, "30x5"}} {
		w := session(t, h.connect())
		if err := w.RequestPty("xterm", c.height, c.width, nil); err != nil {
			t.Fatal(err)
		}
		if err := w.Shell(); err != nil {
			t.Fatal(err)
		}
		w.Shows(c.want)
		w.WindowChange(1<<30, 1<<30)
		w.Shows("500x200")
		w.WindowChange(0, 0) // says nothing
		w.Press("k")
		w.Shows("500x200 [k]")
	}
}

// Of the variables of a client only those are taken that say what its terminal
// can show, and not many.
func TestVariables(t *testing.T) {
	h := serve(t, nil)
	w := session(t, h.connect())
	for name, want := range map[string]bool{
		"COLORTERM=truecolor": true, "NO_COLOR=1": true, "LANG=de_DE.UTF-8": true, "LC_CTYPE=C.UTF-8": true,
		"TERM=vt100": false, "HOME=/": false, "XDG_STATE_HOME=/etc": false, "PATH=.": false, "EDITOR=vi": false, "LC_ALL=../../etc": false,
		"LC_/../X=C": false, "COLORTERM=\x1b[2J": false, "LANG=" + strings.Repeat("x", 65): false,
	} {
		key, value, _ := strings.Cut(name, "=")
		if err := w.Setenv(key, value); (err == nil) != want {
			t.Errorf("%q: %v", name, err)
		}
	}
	taken := 4
	for range 1000 {
		if w.Setenv("LC_TIME", "C") == nil {
			taken++
		}
	}
	if taken != mostVariables {
		t.Errorf("%d variables are taken", taken)
	}
	w.RequestPty("xterm", 24, 200, nil)
	w.Shell()
	w.Shows("COLORTERM=truecolor")
	for _, none := range []string{"HOME", "vt100", "etc", "PATH"} {
		if strings.Contains(w.Screen(), none) {
			t.Errorf("%q arrives:\n%s", none, w.Screen())
		}
	}
}

// Terminals on which nothing can be drawn get a message, and nothing drawn.
func TestTerminalsThatCannotDraw(t *testing.T) {
	h := serve(t, nil)
	for _, kind := range []string{"dumb", "", "unknown", "\x1b[2J"} {
		w := session(t, h.connect())
		w.RequestPty(kind, 24, 80, nil)
		w.Shell()
		if status := w.Status(); status != 1 {
			t.Errorf("TERM=%q: status %d", kind, status)
		}
		if out := w.Written(); strings.Contains(out, "\x1b") || !strings.Contains(out, "crossroads: hint: set TERM") {
			t.Errorf("TERM=%q: %q", kind, out)
		}
	}
}

func TestNoTerminal(t *testing.T) {
	h := serve(t, nil)
	w := session(t, h.connect())
	w.Shell()
	if status := w.Status(); status != 1 {
		t.Errorf("status %d", status)
	}
	if out := w.Written(); out != "crossroads: error: this needs a terminal\ncrossroads: hint: connect without -T, or with -t\n" {
		t.Errorf("said %q", out)
	}
}

// Nothing is run for anybody, with a terminal or without.
func TestCommandsAreRefused(t *testing.T) {
	h := serve(t, nil)
	for _, command := range []string{"sh", "mosh-server new", "scp -t /tmp", "git-upload-pack x"} {
		for _, pty := range []bool{false, true} {
			w := session(t, h.connect())
			if pty {
				w.RequestPty("xterm", 24, 80, nil)
			}
			if err := w.Start(command); err != nil {
				t.Fatal(err)
			}
			if status := w.Status(); status != 1 {
				t.Errorf("%s: status %d", command, status)
			}
			if out := w.Written(); !strings.Contains(out, "commands are not run here") || strings.Contains(out, "\x1b") {
				t.Errorf("%s: said %q", command, out)
			}
		}
	}
	if h.over() > 0 {
		t.Error("a program ran")
	}
}

func TestNothingElseIsServed(t *testing.T) {
	h := serve(t, nil)
	c := h.connect()
	w := session(t, c)
	if w.RequestSubsystem("sftp") == nil {
		t.Error("a subsystem is served")
	}
	for _, request := range []string{"auth-agent-req@openssh.com", "x11-req", "break"} {
		if ok, _ := w.SendRequest(request, true, nil); ok {
			t.Errorf("%s is granted", request)
		}
	}
	if _, err := c.Listen("tcp", "127.0.0.1:0"); err == nil {
		t.Error("a port is forwarded from here")
	}
	if _, err := c.Dial("tcp", h.address); err == nil {
		t.Error("a port is forwarded to here")
	}
	for _, kind := range []string{"direct-streamlocal@openssh.com", "x11", "tun@openssh.com"} {
		if _, _, err := c.OpenChannel(kind, nil); err == nil {
			t.Errorf("a channel %s is open", kind)
		}
	}
}

func TestRefusalOfAProgram(t *testing.T) {
	h := serve(t, func(c *Config) {
		c.Open = func(Visitor) (Program, error) { return Program{}, Refusal{"the round is closed", "come back later"} }
	})
	w := open(t, h.connect())
	if status := w.Status(); status != 1 || !strings.Contains(w.Written(), "error: the round is closed\r\ncrossroads: hint: come back later\r\n") {
		t.Errorf("status %d, said %q", status, w.Written())
	}
}

// What people log in as is shown to others.
func TestNames(t *testing.T) {
	for name, want := range map[string]string{
		"ada":                                    "ada",
		"\x1b]0;x\x07\x1b[2Jada\n":               "ada",
		" ada   lovelace ":                       "ada lovelace",
		"a\u202edb":                              "adb",
		strings.Repeat("é", 99):                  strings.Repeat("é", 40),
		strings.Repeat("x", 1<<20):               strings.Repeat("x", 40),
		"\xff\xfe":                               "\ufffd",
		"e" + strings.Repeat("\u0301", 30) + "x": "e" + strings.Repeat("\u0301", 4) + "x",
	} {
		if got := named(name, 40); got != want {
			t.Errorf("%.40q is called %q", name, got)
		}
	}
}

// What people send cannot come faster than people type, but for a moment.
func TestFloodIsSlowed(t *testing.T) {
	k := &keys{from: strings.NewReader(strings.Repeat("x", bytesAtOnce+bytesASecond/8)), limit: soon}
	k.begin(func() {}, func() {})
	defer k.end()
	begun, buffer := time.Now(), make([]byte, 1024)
	for {
		if _, err := k.Read(buffer); err != nil {
			break
		}
	}
	if took := time.Since(begun); took < time.Second/16 {
		t.Errorf("it took %s", took)
	}
}

// Terminals get the colours they have, and none where nobody wants any, however
// that is said. The database of terminals of this machine is not asked.
func TestColours(t *testing.T) {
	for environment, want := range map[string]colorprofile.Profile{
		"TERM=xterm-256color": colorprofile.ANSI256,
		"TERM=xterm":          colorprofile.ANSI,
		"TERM=xterm-256color COLORTERM=truecolor":              colorprofile.TrueColor,
		"TERM=xterm-256color COLORTERM=truecolor NO_COLOR=yes": colorprofile.ASCII,
		"TERM=xterm-256color NO_COLOR=1":                       colorprofile.ASCII,
	} {
		if got := colours(strings.Fields(environment)); got != want {
			t.Errorf("%s: %s, want %s", environment, got, want)
		}
	}
}
