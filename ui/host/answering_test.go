package host_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

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
