package host_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/questions/answersfile"
	"crossroads/ui/host/internal/sshtest"
)

var position = regexp.MustCompile(`(\d+) of about (\d+)`)

// answered reports whether a guest has come to the end of the questions, or is in:
// on a slow machine an Enter too many hands in.
func (g *guest) answered() bool {
	now := g.Screen()
	return strings.Contains(now, "Your answers") || g.in()
}

func (g *guest) in() bool {
	now := g.Screen()
	return strings.Contains(now, "Handed in") || strings.Contains(now, "The round is closed")
}

// at is which question a guest is at; "" where it is none.
func (g *guest) at() string { return position.FindString(g.Screen()) }

// answers answers so many questions, or all, each with the choice that pick
// gives. It ends at the review where nothing is left.
func (g *guest) answers(t testing.TB, most int, pick func(n int) int) {
	t.Helper()
	for n := range most {
		was := g.Screen()
		if g.answered() {
			return
		}
		at := g.at()
		if at == "" {
			t.Fatalf("%s is at no question, but at\n%s", g.name, was)
		}
		moved := func() bool { return g.at() != at || g.answered() }
		g.Press(fmt.Sprint(pick(n)))
		sshtest.Until(t, g.name+" has chosen", func() bool { return g.Screen() != was })
		for end := time.Now().Add(sshtest.Soon); !moved(); { // a matrix has rows, and picks end with Enter
			if time.Now().After(end) {
				t.Fatalf("%s does not go on from\n%s", g.name, g.Screen())
			}
			for wait := time.Now().Add(200 * time.Millisecond); !moved() && time.Now().Before(wait); {
				time.Sleep(5 * time.Millisecond)
			}
			if !moved() {
				g.Press("\r")
			}
		}
	}
}

// secret is what only one guest writes, and nobody else may receive before the
// reveal.
func secret(n int) string { return fmt.Sprintf("zq%02dx", n) }

// TestWorkshop is a workshop of twelve from the invitation to the decision
// record, with what happens in meetings: somebody leaves and comes back, somebody
// else's cat walks over the keys, a client opens two sessions, and the host is
// killed in the middle.
func TestWorkshop(t *testing.T) {
	const people = 12
	m := meet(t, "--expect", fmt.Sprint(people), "--title", "Support chat")
	guests := m.everybodyJoins(people)
	lea := guests[0]

	for n, g := range guests {
		g.Press("\r")
		g.Shows("1 of about")
		g.Press("n")
		g.Shows("without your name")
		g.Press(secret(n) + "\r")
		g.Shows("note  " + secret(n))
		g.answers(t, 3, picks(n))
	}
	m.leavesAndReturns(guests[3])
	m.sendsRubbish(guests[5])
	if _, err := guests[7].line.NewSession(); err == nil {
		t.Error("a connection has two sessions")
	}
	before := m.records(1, people)
	m.process.Process.Kill()
	m.end(syscall.SIGKILL)
	for _, g := range guests {
		if g.Status() == 0 {
			t.Errorf("the session of %s ended well", g.name)
		}
	}
	m.begin()
	heard := make([]string, people)
	for n, g := range guests {
		heard[n] = g.Written()
		m.returns(g)
		g.Shows(welcome)
	}
	for n, g := range guests {
		if n == people-1 {
			m.refusesToTell()
		}
		g.finishes(t, picks(n))
	}
	lea.Shows("The round is closed")
	for n, g := range guests {
		for other := range guests {
			if other != n && strings.Contains(heard[n]+g.Written(), secret(other)) {
				t.Errorf("%s received what %s wrote, before the reveal", g.name, guests[other].name)
			}
		}
	}
	m.keeps(before, people)

	lea.Press(ctrlL)
	lea.Shows("12 of 12 in")
	lea.Press("r")
	lea.Shows("Reveal the round to everybody?")
	lea.Press("\r")
	for _, g := range guests {
		g.Shows("1 of ")
	}
	m.verdicts(lea, people)

	lea.Press("2")
	lea.Shows("Begin a second round?")
	lea.Press("\r")
	lea.Shows("Round 2")
	lea.Press(ctrlL)
	for n, g := range guests {
		g.Shows(welcome)
		g.finishes(t, picks(n+1))
	}
	lea.Press(ctrlL)
	lea.Shows("12 of 12 in")
	lea.Press("r")
	lea.Shows("Reveal the round to everybody?")
	lea.Press("\r")
	lea.Shows("1 of ")
	lea.Press("\x1b[C")
	lea.Shows("What the second round moved")
	guests[4].Shows("What the second round moved") // follows
	m.verdicts(nil, people)

	lea.Press("s")
	lea.Shows("Joint answers")
	for range 40 {
		if strings.Contains(lea.Screen(), "all are settled") {
			break
		}
		was := lea.Screen()
		lea.Press("\r")
		sshtest.Until(t, "a row is settled", func() bool { return lea.Screen() != was })
	}
	lea.Shows("all are settled")
	lea.Press("x")
	lea.Shows("Written in")
	for _, name := range []string{"team.md", "team.html", "decision.md", "report.md", "report.html", "joint.yaml"} {
		data, err := os.ReadFile(filepath.Join(m.dir(), name))
		if err != nil || !strings.Contains(string(data), "Support chat") {
			t.Errorf("%s: %v, %.100s", name, err, data)
		}
	}
	m.end(syscall.SIGTERM)
	for _, g := range guests {
		if status := g.Status(); status != 0 {
			t.Errorf("the session of %s ended with status %d", g.name, status)
		}
		g.GivenBack("The host has closed the workshop.", "Your answers are kept.")
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

// finishes answers what is left, and hands in.
func (g *guest) finishes(t testing.TB, pick func(int) int) {
	t.Helper()
	g.Press("\r")
	sshtest.Until(t, g.name+" begins", func() bool { return g.at() != "" || g.answered() })
	g.answers(t, 60, pick)
	sshtest.Until(t, g.name+" has answered", g.answered)
	if !g.in() {
		g.Press("f")
	}
	sshtest.Until(t, g.name+" is in", g.in)
}

// records are everybody's answers of a round as they are on the disk.
func (m *meeting) records(round, people int) []questions.Record {
	m.t.Helper()
	guide, err := content.Builtin()
	if err != nil {
		m.t.Fatal(err)
	}
	files, _ := filepath.Glob(filepath.Join(m.dir(), fmt.Sprintf("round-%d", round), "*.yaml"))
	if len(files) != people {
		m.t.Errorf("%d people have a file", len(files))
	}
	var all []questions.Record
	for _, file := range files {
		if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
			m.t.Errorf("%s: %v, %v", file, info.Mode(), err)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			m.t.Fatal(err)
		}
		r, err := answersfile.Decode(file, data, guide.Flow)
		if err != nil {
			m.t.Fatal(err)
		}
		all = append(all, r)
	}
	return all
}

// keeps checks that every answer is still there, and has been added to.
func (m *meeting) keeps(before []questions.Record, people int) {
	m.t.Helper()
	now := m.records(1, people)
	for i, r := range before {
		given := 0
		for one := range r.Answers.All() {
			if one.Open() {
				continue
			}
			given++
			if after, ok := now[i].Answers.Get(one.Question); !ok || !slices.Equal(one.Values, after.Values) || one.State != after.State || one.Note != after.Note {
				m.t.Errorf("%s said %v, and the file says %v", r.Person, one, after)
			}
		}
		if given < 3 || now[i].Answers.Len() <= given {
			m.t.Errorf("%s gave %d answers, then %d", r.Person, given, now[i].Answers.Len())
		}
	}
}

// refusesToTell checks that no command shows anything of an open round.
func (m *meeting) refusesToTell() {
	m.t.Helper()
	files, _ := filepath.Glob(filepath.Join(m.dir(), "round-1", "*.yaml"))
	for _, args := range [][]string{{"team", m.dir()}, {"team", filepath.Join(m.dir(), "round-1")}, {"report", files[0]}} {
		if out, status := m.run(args...); status == 0 || strings.Contains(out, "zq") {
			m.t.Errorf("%v: status %d\n%s", args, status, out)
		}
	}
}

// verdicts compares what all are shown, and what the command team says, with the
// report of each person alone.
func (m *meeting) verdicts(shown *guest, people int) {
	m.t.Helper()
	round := "round-1"
	if shown == nil {
		round = "round-2"
	}
	files, _ := filepath.Glob(filepath.Join(m.dir(), round, "*.yaml"))
	votes := map[string]int{}
	for _, file := range files {
		var one struct {
			Verdict struct{ Recommendation string }
		}
		out, status := m.run("report", file, "--format", "json")
		if err := json.Unmarshal([]byte(out), &one); err != nil || status != 0 {
			m.t.Fatalf("%s: %v, status %d\n%.300s", file, err, status, out)
		}
		votes[one.Verdict.Recommendation]++
	}
	var all struct {
		Members []struct{ Recommendation string }
	}
	out, status := m.run("team", m.dir(), "--format", "json")
	if err := json.Unmarshal([]byte(out), &all); err != nil || status != 0 {
		m.t.Fatalf("team: %v, status %d\n%.300s", err, status, out)
	}
	together := map[string]int{}
	for _, one := range all.Members {
		together[one.Recommendation]++
	}
	if len(all.Members) != people || !maps.Equal(votes, together) {
		m.t.Errorf("alone %v, together %v", votes, together)
	}
	if shown == nil {
		return
	}
	for id, n := range votes {
		row := regexp.MustCompile(fmt.Sprintf(`(?m)^ +. .*%s.* %d  \S`, map[string]string{"nodejs": "Node.js", "python": "Python"}[strings.Split(id, "-")[0]], n))
		if !row.MatchString(shown.Screen()) {
			m.t.Errorf("%d came to %s, but all are shown\n%s", n, id, shown.Screen())
		}
	}
}
