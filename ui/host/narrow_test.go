package host_test

import (
	"regexp"
	"testing"

	"crossroads/ui/host/internal/sshtest"
)

// At 60 columns every question, and every reason why not, is read to its end.
func TestNarrow(t *testing.T) {
	m := meet(t, "--expect", "3")
	lea, ada := m.joins("Lea", m.leaderCode), m.joins("Ada", m.invitation)
	line := m.dial("ada", sshtest.ByCode(m.invitation))
	again := &guest{Window: sshtest.Open(t, line, 60, 18), line: line, name: "ada"}
	again.Shows("What is your name?")
	again.Press("\r")
	again.Shows("give you a new one.")

	ada.WindowChange(18, 60)
	ada.finishes(t, func(int) int { return 1 })
	ada.Shows("agrees to that")
	lea.WindowChange(18, 60)
	lea.Press(ctrlL)
	lea.Shows("1 of 3 in")
	whole := regexp.MustCompile(`SHA256:[\w+/]{38}\n +[\w+/]{5}\n`)
	sshtest.Until(t, "the host key is whole", func() bool { return whole.MatchString(lea.Screen()) })
	lea.Press("e")
	lea.Press("12")
	lea.Shows("  12")
	lea.Press("\x1b")
	lea.Shows("c close the round")
	lea.Press("c")
	lea.Shows("1 of 2 people are in.")
	lea.Press("\r")
	lea.Press("r")
	lea.Shows("It cannot be undone")
	lea.Press("\r")
	lea.Shows("next ·")
	lea.Press("2")
	lea.Shows(" added.")
}
