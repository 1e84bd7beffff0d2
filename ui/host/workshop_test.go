package host_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/crypto/ssh"

	"crossroads/ui/host/internal/sshtest"
)

// TestWorkshop is a workshop of twelve from the invitation to the decision
// record, with what happens in meetings: somebody leaves and comes back, somebody
// else's cat walks over the keys, a client opens two sessions, and the host is
// killed in the middle.
func TestWorkshop(t *testing.T) {
	const people = 12
	m := meet(t, "--expect", fmt.Sprint(people), "--title", "Support chat")
	guests := m.everybodyJoins(people)
	m.beginsToAnswer(guests)
	before := m.records(1, people)
	m.killedAndBegunAgain(guests)
	m.keeps(before, people)

	lea := guests[0]
	m.reveals(lea)
	for _, g := range guests {
		g.Shows("1 of ")
	}
	m.verdicts(lea, people)

	m.secondRound(guests)
	m.settles(lea)
	m.end(syscall.SIGTERM)
	for _, g := range guests {
		if status := g.Status(); status != 0 {
			t.Errorf("the session of %s ended with status %d", g.name, status)
		}
		g.GivenBack("The host has closed the workshop. The joint answers come to: ", "Your answers are kept.")
	}
}

// beginsToAnswer has everybody write a note and answer a little, and does what
// happens meanwhile.
func (m *meeting) beginsToAnswer(guests []*guest) {
	for n, g := range guests {
		g.Press("\r")
		g.Shows("1 of about")
		g.Press("n")
		g.Shows("without your name")
		g.Press(secret(n) + "\r")
		g.Shows("note  " + secret(n))
		g.answers(m.t, 3, picks(n))
	}
	m.leavesAndReturns(guests[3])
	m.sendsRubbish(guests[5])
	if _, err := guests[7].line.NewSession(); err == nil {
		m.t.Error("a connection has two sessions")
	}
}

// killedAndBegunAgain kills the host in the middle, has everybody come back and
// hand in, and looks through all that anybody received for what others wrote.
func (m *meeting) killedAndBegunAgain(guests []*guest) {
	m.process.Process.Kill()
	m.end(syscall.SIGKILL)
	for _, g := range guests {
		if g.Status() == 0 {
			m.t.Errorf("the session of %s ended well", g.name)
		}
	}
	m.begin()
	heard := make([]string, len(guests))
	for n, g := range guests {
		heard[n] = g.Written()
		m.returns(g)
		g.Shows(welcome)
	}
	for n, g := range guests {
		if n == len(guests)-1 {
			m.refusesToTell()
		}
		g.finishes(m.t, picks(n))
	}
	guests[0].Shows("The round is closed")
	for n, g := range guests {
		for other := range guests {
			if other != n && strings.Contains(heard[n]+g.Written(), secret(other)) {
				m.t.Errorf("%s received what %s wrote, before the reveal", g.name, guests[other].name)
			}
		}
	}
}

// reveals has the leader reveal the round that all twelve have handed in.
func (m *meeting) reveals(lea *guest) {
	lea.Press(ctrlL)
	lea.Shows("12 of 12 in")
	lea.Press("r")
	lea.Shows("Reveal the round to everybody?")
	lea.Press("\r")
	lea.Shows("1 of ")
}

// secondRound has everybody answer otherwise, and shows what that moved.
func (m *meeting) secondRound(guests []*guest) {
	lea := guests[0]
	lea.Press("2")
	lea.Shows("Begin a second round?")
	lea.Press("\r")
	lea.Shows("Round 2")
	lea.Press(ctrlL)
	for n, g := range guests {
		g.Shows(welcome)
		g.finishes(m.t, picks(n+1))
	}
	m.reveals(lea)
	lea.Press("\x1b[C")
	lea.Shows("What the second round moved")
	guests[4].Shows("What the second round moved") // follows
	m.verdicts(nil, len(guests))
}

// settles settles every row of the joint answers, and writes what there is.
func (m *meeting) settles(lea *guest) {
	lea.Press("s")
	lea.Shows("Joint answers")
	for range 40 {
		if strings.Contains(lea.Screen(), "all are settled") {
			break
		}
		was := lea.Screen()
		lea.Press("\r")
		sshtest.Until(m.t, "a row is settled", func() bool { return lea.Screen() != was })
	}
	lea.Shows("all are settled")
	lea.Press("x")
	lea.Shows("Written in")
	for _, name := range []string{"team.md", "team.html", "decision.md", "report.md", "report.html", "joint.yaml"} {
		data, err := os.ReadFile(filepath.Join(m.dir(), name))
		if err != nil || !strings.Contains(string(data), "Support chat") {
			m.t.Errorf("%s: %v, %.100s", name, err, data)
		}
	}
}

const (
	ctrlL   = "\x0c"
	welcome = "Node.js, Python, or both"
)

// picks gives everybody other choices, and each always the same.
func picks(guest int) func(int) int {
	return func(n int) int { return 1 + (guest+n*(1+guest%3))%3 }
}

// everybodyJoins seats the leader by her code, one guest with a key, and all
// others by the invitation.
func (m *meeting) everybodyJoins(people int) []*guest {
	guests := []*guest{m.joins("Lea", m.leaderCode)}
	for n := 1; n < people; n++ {
		name := fmt.Sprintf("Guest %02d", n)
		if n == 8 {
			key, _ := sshtest.NewKey(m.t)
			guests = append(guests, m.joins(name, m.invitation, ssh.PublicKeys(key)))
			continue
		}
		guests = append(guests, m.joins(name, m.invitation))
	}
	return guests
}

func (m *meeting) leavesAndReturns(g *guest) {
	m.t.Helper()
	at := g.at()
	g.Press("\x03")
	g.Shows("Leave?")
	g.Press("\x03")
	g.Status()
	g.GivenBack("Your answers are kept.", g.code)
	heard := g.Written()
	m.returns(g)
	g.Shows(welcome)
	g.Press("\r")
	sshtest.Until(m.t, "the guest is where they were", func() bool { return g.at() == at })
	g.Write([]byte("\x1b[s" + strings.ReplaceAll(heard, "\x1b", "") + "\x1b[u")) // is looked at later, too
}

// sendsRubbish sends what no keyboard sends; the session goes on.
func (m *meeting) sendsRubbish(g *guest) {
	m.t.Helper()
	for _, bytes := range []string{
		"\xff\xfe\x00", "\x1b[99999999999999;1R", "\x1b]0;" + strings.Repeat("x", 5000), "\x07", "\x1bP+q544e\x1b\\",
		"\x1b[200~" + strings.Repeat("line\r\n", 20000) + "\x1b[201~", "\x1b[<0;9999;9999M", "\x1b[M\x7f\x7f\x7f",
	} {
		g.Press(bytes)
	}
	g.WindowChange(1<<20, 1<<20)
	g.WindowChange(24, 80)
	g.SendRequest("pty-req", true, []byte("short"))
	g.line.SendRequest("tcpip-forward", true, nil)
	g.Press("g")
	g.Shows("Jump to a question")
	g.Press("\x1b")
	sshtest.Until(m.t, "the list is closed", func() bool { return !strings.Contains(g.Screen(), "Jump to a question") })
}
