//go:build unix

package pty

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// endings are ways in which a program ends that nobody asked it to.
func endings() []syscall.Signal {
	return []syscall.Signal{syscall.SIGKILL, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGKILL, syscall.SIGINT, syscall.SIGQUIT, syscall.SIGKILL, syscall.SIGABRT,
		syscall.SIGSEGV, syscall.SIGUSR1, syscall.SIGALRM, syscall.SIGBUS}
}

// TestEndedAtAnyMoment: whatever signal comes at whatever moment, every reply that
// was taken is in a file, and so is what somebody wrote by hand.
func TestEndedAtAnyMoment(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the program")
	}
	look(t)
	times := 12
	if os.Getenv("CROSSROADS_LONG") != "" {
		times = 60
	}
	random := rand.New(rand.NewPCG(13, 13))
	for i := range times {
		end := endings()[i%len(endings())]
		endOnce(t, end, time.Duration(random.IntN(60_000))*time.Microsecond)
	}
	t.Logf("| ended by a signal | %d | 0 |", times)
}

// spoken collects what a program says, for others to look at meanwhile.
type spoken struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (s *spoken) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.Write(p)
}

// taken is how many replies the program has asked behind.
func (s *spoken) taken() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return strings.Count(s.text.String(), "\nNoted.")
}

const byHand = "# by hand\ncrossroads: 1\nanswers:\n  area.load: small   # Ann doubts this\n"

func endOnce(t *testing.T, end syscall.Signal, after time.Duration) {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "walk.yaml")
	if err := os.WriteFile(file, []byte(byHand), 0o600); err != nil {
		t.Fatal(err)
	}
	var said spoken
	c := exec.Command(os.Getenv(program), "--plain", file)
	c.Env = []string{"HOME=" + dir, "XDG_STATE_HOME=" + dir, "TMPDIR=" + dir}
	c.Stderr = &said
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	sent := make(chan struct{})
	go func() {
		defer close(sent)
		for n := 1; ; n++ {
			if _, err := io.WriteString(in, fmt.Sprintf("note %d\n", n)); err != nil {
				return
			}
			time.Sleep(300 * time.Microsecond)
		}
	}()
	eventually(func() bool { return said.taken() > 0 })
	time.Sleep(after)
	_ = c.Process.Signal(end)
	if end == syscall.SIGUSR1 || end == syscall.SIGALRM { // Go programs may live on
		time.Sleep(20 * time.Millisecond)
		_ = c.Process.Kill()
	}
	_ = c.Wait()
	<-sent
	// The last one that was taken may not have been kept: nothing was asked since.
	least := said.taken() - 1
	highest, hand := kept(t, dir)
	if highest < least || !hand {
		t.Errorf("%v after %v: note %d of %d is kept, by hand: %v", end, after, highest, least, hand)
	}
}

var note = regexp.MustCompile(`note: "?(\d+)`)

// kept looks through all files for the highest note and for what was written by
// hand.
func kept(t *testing.T, dir string) (highest int, hand bool) {
	t.Helper()
	for _, pattern := range []string{"*.yaml*", "crossroads/*.yaml"} {
		paths, _ := filepath.Glob(filepath.Join(dir, pattern))
		for _, path := range paths {
			text, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range note.FindAllSubmatch(text, -1) {
				n, _ := strconv.Atoi(string(m[1]))
				highest = max(highest, n)
			}
			hand = hand || bytes.HasPrefix(text, []byte("# by hand\n")) && bytes.Contains(text, []byte("# Ann doubts this\n"))
		}
	}
	return highest, hand
}
