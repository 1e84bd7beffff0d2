package host_test

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"

	"golang.org/x/crypto/ssh"

	"crossroads/ui/cli"
	"crossroads/ui/host/internal/sshtest"
)

// hosting is the variable by which this program is the host in place of its
// tests: so the host is a process that can be killed, and is watched by the race
// detector where the tests are.
const hosting = "CROSSROADS_TEST_HOSTING"

func TestMain(m *testing.M) {
	if os.Getenv(hosting) != "" {
		os.Exit(cli.Run(context.Background(), os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Environ()))
	}
	if signal.Ignored(os.Interrupt) { // in the background of a script: the host would ignore it, too
		signal.Notify(make(chan os.Signal, 1), os.Interrupt)
	}
	os.Exit(m.Run())
}

// meeting is a workshop that is really hosted, on the loopback interface.
type meeting struct {
	t       testing.TB
	folder  string // of everything
	options []string

	process     *exec.Cmd
	errors      *buffer
	at          string
	invitation  string
	fingerprint string // of the host key
	leaderCode  string
	key         ssh.HostKeyCallback
}

// meet begins a workshop led by Lea.
func meet(t testing.TB, options ...string) *meeting {
	t.Helper()
	m := &meeting{t: t, folder: t.TempDir(), options: options, at: "127.0.0.1:0"}
	m.begin()
	t.Cleanup(func() { m.end(syscall.SIGTERM) })
	return m
}

func (m *meeting) dir() string { return filepath.Join(m.folder, "workshop") }

// begin hosts the folder, at the address of before if there was one.
func (m *meeting) begin() {
	m.t.Helper()
	self, err := os.Executable()
	if err != nil {
		m.t.Fatal(err)
	}
	m.process = exec.Command(self, append([]string{"host", "--listen", m.at, "--dir", m.dir(), "--facilitator", "Lea"}, m.options...)...)
	m.process.Env = append(os.Environ(), hosting+"=1", "XDG_STATE_HOME="+m.folder)
	m.errors = &buffer{}
	m.process.Stderr = m.errors
	out, err := m.process.StdoutPipe()
	if err != nil {
		m.t.Fatal(err)
	}
	if err := m.process.Start(); err != nil {
		m.t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for m.leaderCode = ""; m.leaderCode == "" && lines.Scan(); {
		m.told(lines.Text())
	}
	if m.leaderCode == "" {
		m.t.Fatalf("the host does not begin: %s", m.errors)
	}
	go io.Copy(io.Discard, out)
}

// told reads a line of the host.
func (m *meeting) told(line string) {
	words := strings.Fields(line)
	switch name := words[0]; name {
	case "Listens":
		m.at = words[2]
	case "Invitation":
		m.invitation = words[1]
	case "Host":
		fingerprint := words[2]
		m.fingerprint = fingerprint
		m.key = func(_ string, _ net.Addr, key ssh.PublicKey) error {
			if ssh.FingerprintSHA256(key) != fingerprint {
				m.t.Errorf("the host key is %s", ssh.FingerprintSHA256(key))
			}
			return nil
		}
	case "Facilitator":
		_, rest, _ := strings.Cut(line, "the code ")
		m.leaderCode = strings.Fields(rest)[0]
	}
}

// end ends the host by a signal, and looks whether it complained.
func (m *meeting) end(s os.Signal) {
	if m.process == nil {
		return
	}
	_ = m.process.Process.Signal(s)
	_ = m.process.Wait()
	m.process = nil
	if text := m.errors.String(); text != "" {
		m.t.Errorf("the host said:\n%s", text)
	}
	if trace, err := os.ReadFile(filepath.Join(m.dir(), "crash.txt")); err == nil {
		m.t.Errorf("the host crashed:\n%s", trace)
	}
}

// run runs a command of the program.
func (m *meeting) run(args ...string) (out string, status int) {
	var stdout, stderr bytes.Buffer
	status = cli.Run(context.Background(), args, strings.NewReader(""), &stdout, &stderr, []string{"HOME=" + m.folder, "XDG_STATE_HOME=" + m.folder})
	return stdout.String() + stderr.String(), status
}

// guest is somebody at a terminal of their own.
type guest struct {
	*sshtest.Window
	line *ssh.Client
	name string
	code string // to come back with
	with []ssh.AuthMethod
}

func (m *meeting) dial(name string, with ...ssh.AuthMethod) *ssh.Client {
	m.t.Helper()
	c, err := ssh.Dial("tcp", m.at, &ssh.ClientConfig{User: name, Auth: with, HostKeyCallback: m.key, Timeout: sshtest.Soon})
	if err != nil {
		m.t.Fatalf("%s: %v", name, err)
	}
	m.t.Cleanup(func() { c.Close() })
	return c
}

// joins lets somebody in by the invitation, or another code, up to the first
// screen of the questionnaire.
func (m *meeting) joins(name, code string, with ...ssh.AuthMethod) *guest {
	m.t.Helper()
	line := m.dial(name, append(with, sshtest.ByCode(code))...)
	g := &guest{Window: sshtest.Open(m.t, line, 80, 24), line: line, name: name, with: with}
	if code == m.invitation {
		g.Shows("What is your name?")
		g.Press("\r")
	}
	g.begins(m.t)
	return g
}

// begins reads the code to come back with, and goes on to the first screen of the
// questionnaire.
func (g *guest) begins(t testing.TB) {
	t.Helper()
	g.Shows("You are in, " + g.name)
	sshtest.Until(t, "the code is shown", func() bool { g.code = codeOn(g.Screen()); return g.code != "" })
	g.Press("\r")
	g.Shows(welcome)
}

// codeOn is the code to come back with that is on a screen; "" where none is.
func codeOn(screen string) (code string) {
	for word := range strings.FieldsSeq(screen) {
		if len(word) == 19 && word[4] == '-' && word[9] == '-' {
			code = word
		}
	}
	return code
}

// returns lets somebody in again: by their key, or by their code.
func (m *meeting) returns(g *guest) {
	m.t.Helper()
	with := g.with
	if len(with) == 0 {
		with = []ssh.AuthMethod{sshtest.ByCode(g.code)}
	}
	g.line = m.dial("somebody", with...)
	g.Window = sshtest.Open(m.t, g.line, 80, 24)
}

// buffer is a bytes.Buffer that goroutines share.
type buffer struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}

// files are those in the folder of the workshop that match a pattern.
func (m *meeting) files(pattern string) []string {
	files, _ := filepath.Glob(filepath.Join(m.dir(), pattern))
	return files
}

func write(t testing.TB, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
