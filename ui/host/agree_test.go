package host_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// TestAllAgree has nothing to settle: writing from the table keeps the joint
// answers as they stand. All that is written is for the owner of the folder.
func TestAllAgree(t *testing.T) {
	m := meet(t, "--expect", "2", "--title", "Support chat")
	lea, bob := m.joins("Lea", m.leaderCode), m.joins("Bob", m.invitation)
	first := func(int) int { return 1 }
	lea.finishes(t, first)
	bob.finishes(t, first)
	lea.Press(ctrlL)
	lea.Shows("2 of 2 in")
	lea.Press("r")
	lea.Shows("Reveal the round to everybody?")
	lea.Press("\r")
	lea.Shows("1 of ")
	lea.Press("s")
	lea.Shows("all are settled")
	lea.Press("x")
	lea.Shows("Written in")

	written := map[string]bool{}
	_ = filepath.WalkDir(m.dir(), func(path string, _ fs.DirEntry, _ error) error {
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", path, info, err)
		}
		written[filepath.Base(path)] = true
		return nil
	})
	for _, name := range []string{"team.md", "team.html", "decision.md", "report.md", "report.html", "joint.yaml"} {
		if !written[name] {
			t.Errorf("there is no %s", name)
		}
	}
}
