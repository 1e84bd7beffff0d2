//go:build unix

package pty

import (
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// patience is how long to wait for what comes at once on an idle machine.
const patience = 2 * time.Minute

// eventually looks again and again until something holds.
func eventually(holds func() bool) bool {
	deadline := time.Now().Add(patience)
	for !holds() {
		if time.Now().After(deadline) {
			return false
		}
		time.Sleep(2 * time.Millisecond)
	}
	return true
}

// unfinished are the files of the unfinished walks.
func (s script) unfinished() map[string]string {
	paths, err := filepath.Glob(filepath.Join(s.Getenv("XDG_STATE_HOME"), "crossroads", "*.yaml"))
	s.must(err)
	files := map[string]string{}
	for _, path := range paths {
		if text, err := os.ReadFile(path); err == nil { // it may just have been replaced
			files[path] = string(text)
		}
	}
	return files
}

// saved waits until a walk holds a pattern, or none does.
func (s script) saved(not bool, args []string) {
	s.wants(args, 1, "saved REGEXP")
	pattern, err := regexp.Compile("(?m)" + args[0])
	s.must(err)
	found := func() bool {
		for _, text := range s.unfinished() {
			if pattern.MatchString(text) {
				return true
			}
		}
		return false
	}
	if !eventually(func() bool { return found() != not }) {
		s.fail("pattern %s found is still %v in the walks %q", args[0], not, s.unfinished())
	}
}

// walks waits until there are n of them.
func (s script) walks(_ bool, args []string) {
	s.wants(args, 1, "walks N")
	want := s.number(args[0])
	if !eventually(func() bool { return len(s.unfinished()) == want }) {
		s.fail("not %d walks, but %q", want, s.unfinished())
	}
}
