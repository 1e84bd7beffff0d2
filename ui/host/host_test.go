package host_test

import (
	"strings"
	"syscall"
	"testing"

	"golang.org/x/crypto/ssh"

	"crossroads/ui/host/internal/sshtest"
)

// Who may lead is told by a code that the host prints, not by a name.
func TestNobodyTakesTheFacilitatorsName(t *testing.T) {
	m := meet(t)
	line := m.dial("Lea", sshtest.ByCode(m.invitation))
	g := &guest{Window: sshtest.Open(t, line, 80, 24), line: line, name: "Lea"}
	g.Shows("What is your name?")
	g.Press("\r")
	g.Shows("That name is kept for the facilitator")
	g.Press("\x15" + m.leaderCode + "\r") // in place of the name
	g.Shows("You are in, Lea")
	lea := g
	ada := m.joins("Ada", m.invitation)
	ada.Press(ctrlL)
	ada.Press("?")
	if strings.Contains(ada.Screen(), "close the round") {
		t.Error("anybody can lead")
	}
	lea.Press(ctrlL)
	lea.Shows("c close the round")
	lea.Shows("Ada")
}

// Whoever comes back elsewhere goes on there, and the former terminal is given
// back.
func TestOneSeatOneTerminal(t *testing.T) {
	m := meet(t)
	ada := m.joins("Ada", m.invitation)
	before := *ada
	m.returns(ada)
	ada.Shows(welcome)
	if status := before.Status(); status != 0 {
		t.Errorf("status %d", status)
	}
	before.GivenBack("You have gone on from another connection.")
}

// A client can choose neither a folder nor anything else but how its terminal
// looks, and nothing of it ends up beside the workshop.
func TestGuestsKeepToTheWorkshop(t *testing.T) {
	m := meet(t)
	line := m.dial("../../etc/passwd", sshtest.ByCode(m.invitation))
	w := sshtest.NewSession(t, line, 80, 24)
	for _, name := range []string{"XDG_STATE_HOME", "HOME", "CROSSROADS_PLAIN", "PAGER"} {
		if w.Setenv(name, "/tmp") == nil {
			t.Errorf("%s is taken", name)
		}
	}
	w.RequestPty("xterm-256color", 24, 80, nil)
	w.Shell()
	w.Shows("What is your name?")
	w.Press("\r")
	w.Shows("You are in")
	w.Press("\r")
	w.Shows(welcome)
	w.Press("\r")
	w.Shows("1 of about")
	w.Press("1")
	sshtest.Until(t, "the answer is in the folder", func() bool { return len(m.files("round-1/*.yaml")) == 1 })
	for _, file := range m.files("round-1/*.yaml") {
		if !strings.HasSuffix(file, "/round-1/etc-passwd.yaml") {
			t.Errorf("the answers are in %s", file)
		}
	}
}

// With a list of keys neither the invitation nor a code lets in.
func TestOnlyListedKeysJoin(t *testing.T) {
	key, _ := sshtest.NewKey(t)
	list := t.TempDir() + "/team.pub"
	write(t, list, string(ssh.MarshalAuthorizedKey(key.PublicKey())))
	m := meet(t, "--keys", list)
	if _, err := ssh.Dial("tcp", m.at, &ssh.ClientConfig{User: "x", Auth: []ssh.AuthMethod{sshtest.ByCode(m.invitation)}, HostKeyCallback: m.key}); err == nil {
		t.Error("the invitation lets in")
	}
	line := m.dial("Ada", ssh.PublicKeys(key))
	g := &guest{Window: sshtest.Open(t, line, 80, 24), line: line}
	g.Shows("What is your name?")
	g.Press("\r")
	g.Shows("Your key does the same")
	m.joins("Lea", m.leaderCode)
}

// Every signal by which a host ends gives terminals back.
func TestSignals(t *testing.T) {
	for _, s := range []syscall.Signal{syscall.SIGINT, syscall.SIGHUP} {
		m := meet(t)
		g := m.joins("Ada", m.invitation)
		m.end(s)
		g.Status()
		g.GivenBack("The host has closed the workshop.", g.code)
	}
}

// Whoever has lost their code gets another one from the facilitator, who alone
// sees it. The one before lets nobody in, and whoever sits there is sent away.
func TestLostCode(t *testing.T) {
	m := meet(t)
	lea, ada := m.joins("Lea", m.leaderCode), m.joins("Ada", m.invitation)
	lea.Press(ctrlL)
	lea.Shows("Ada")
	lea.Press("\x1b[B")
	lea.Press("\r")
	lea.Shows("That is you") // the terminal would end
	lea.Press("\x1b[B\r")
	lea.Shows("A new code for Ada?")
	lea.Press("\r")
	lea.Shows("The code of Ada")
	ada.Status()
	ada.GivenBack("The facilitator has given you a new code")
	code := codeOn(lea.Screen())
	if code == "" || code == ada.code || strings.Contains(ada.Written(), code) {
		t.Fatalf("the code %q is on\n%s", code, lea.Screen())
	}
	if _, err := ssh.Dial("tcp", m.at, &ssh.ClientConfig{User: "x", Auth: []ssh.AuthMethod{sshtest.ByCode(ada.code)}, HostKeyCallback: m.key}); err == nil {
		t.Error("the old code lets in")
	}
	ada.code = code
	m.returns(ada)
	ada.Shows(welcome)
	lea.Press("\x1b")
	sshtest.Until(t, "the code is gone from the screen", func() bool { return !strings.Contains(lea.Screen(), code) })
}
