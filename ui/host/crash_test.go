package host_test

import (
	"net"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring/whatif"
	"crossroads/ui/host"
	"crossroads/ui/host/internal/sshtest"
	"crossroads/ui/host/server"
	"crossroads/ui/terminal"
	"crossroads/ui/workshop"
)

// traceFile is where the host of this test says that it keeps its traces.
const traceFile = "/secret/crash.txt"

// breaking is a workshop led by Lea whose reasons and results panic, and what is
// kept of that.
func breaking(t *testing.T) (*meeting, chan *terminal.Crash) {
	t.Helper()
	guide, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	room, err := workshop.Open(t.TempDir(), workshop.Options{Flow: guide.Flow, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	crashes := make(chan *terminal.Crash, 9)
	m := &meeting{t: t, invitation: room.State().Invitation, leaderCode: workshop.NewCode()}
	h := host.New(host.Deps{Room: room, Title: guide.Title, Flow: guide.Flow, Model: guide.Model, Now: time.Now,
		Why:   func(questions.ID) string { panic("no reason for Ada") },
		Plan:  func() *whatif.Plan { panic("no plan for Ada") },
		Trace: func(c *terminal.Crash) string { crashes <- c; return traceFile },
		Join:  host.Join{Leader: "Lea", LeaderCode: m.leaderCode},
	})
	key, err := server.HostKey(t.TempDir() + "/key")
	if err != nil {
		t.Fatal(err)
	}
	m.key = ssh.FixedHostKey(key.PublicKey())
	s := server.New(server.Config{Key: key, Known: h.Known, Admit: h.Admit, Open: h.Open, Crashed: h.Crashed})
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	m.at = l.Addr().String()
	go s.Serve(l)
	t.Cleanup(func() { s.Shutdown(""); h.Close(); room.Close() })
	return m, crashes
}

// A screen that crashes is traced, and whoever leads is told where. Whoever sat at
// it, and everybody else, learns neither what it was nor any folder, and goes on.
func TestCrash(t *testing.T) {
	m, crashes := breaking(t)
	lea, ada, bob := m.joins("Lea", m.leaderCode), m.joins("Ada", m.invitation), m.joins("Bob", m.invitation)
	lea.Press(ctrlL)
	lea.Shows("0 of 3 in")

	ada.Press("\r")
	ada.Shows("1 of about")
	ada.Press("1\r")
	ada.Shows("2 of about")
	ada.Press("?")
	if status := ada.Status(); status != 1 {
		t.Errorf("status %d", status)
	}
	ada.GivenBack("something is wrong with the host", "Your answers are kept.", ada.code)
	lea.Shows("A participant's screen has failed: see " + traceFile)
	if crash := <-crashes; crash.Error() != "no reason for Ada" || !strings.Contains(crash.Where, "breaking") {
		t.Errorf("kept of %v:\n%s", crash, crash.Where)
	}
	lea.Press("j") // has read it
	sshtest.Until(t, "it is gone", func() bool { return !strings.Contains(lea.Screen(), traceFile) })

	m.returns(ada)
	ada.Shows(welcome)
	ada.finishes(t, func(int) int { return 1 })
	lea.Press("c")
	lea.Shows("Close the round")
	lea.Press("\r")
	bob.Shows("The round is closed")
	lea.Press("r")
	lea.Shows("Reveal the round to everybody?")
	lea.Press("\r")
	lea.Shows("The result cannot be worked out: see " + traceFile)
	if crash := <-crashes; crash.Error() != "no plan for Ada" || !strings.Contains(crash.Where, "(*Host).work") {
		t.Errorf("kept of %v:\n%s", crash, crash.Where)
	}
	bob.Shows("The result cannot be worked out: the facilitator is told why.")
	for _, secret := range []string{"secret", "no reason", "no plan"} {
		if strings.Contains(ada.Written()+bob.Written(), secret) {
			t.Errorf("a guest learns of %q", secret)
		}
	}
}
