// Command hostload lets a crowd join servers by SSH, each of them in turn, and
// prints a table of what that takes: memory per person, the time from a key to the
// frame that it changes, and the work of an idle server. See .ci/host.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"
)

// target is a server: how it is started, what it prints when it is ready, and what
// leads a visitor to where keys are pressed: what to wait for, and the key then.
type target struct {
	Name  string
	Args  []string
	Ready string      // the text before the address on a line of its output
	Code  string      // the text before the code that lets in; "" where none is needed
	Steps [][2]string // shown, pressed
	Last  string      // shown where the keys are pressed
}

// result is what was measured of a target.
type result struct {
	memory        float64 // MB per person
	idle, busiest float64 // percent of a core: all the time, and in the worst ten seconds
	median, worst time.Duration
}

func main() {
	people := flag.Int("people", 300, "how many join")
	typing := flag.Duration("typing", 20*time.Second, "how long they press keys")
	idle := flag.Duration("idle", 150*time.Second, "how long they press none; Go collects garbage every two minutes in any case")
	flag.Parse()
	data, err := os.ReadFile(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	var targets []target
	if err := json.Unmarshal(data, &targets); err != nil {
		log.Fatal(err)
	}
	fmt.Printf("| server, %d people | memory per person | key to frame: median | p99 | idle: of a core | in its busiest 10 s |\n| --- | ---: | ---: | ---: | ---: | ---: |\n", *people)
	for _, t := range targets {
		r, err := t.measure(*people, *typing, *idle)
		if err != nil {
			log.Fatalf("%s: %v", t.Name, err)
		}
		fmt.Printf("| %s | %.2f MB | %.1f ms | %.1f ms | %.2f %% | %.1f %% |\n", t.Name, r.memory, ms(r.median), ms(r.worst), r.idle, r.busiest)
	}
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func (t target) measure(people int, typing, idle time.Duration) (r result, err error) {
	server := exec.Command(t.Args[0], t.Args[1:]...)
	out := &shown{}
	server.Stdout = out
	if err := server.Start(); err != nil {
		return r, err
	}
	defer func() {
		_ = server.Process.Kill() // some ask each of their sessions before they end
		_ = server.Wait()
	}()
	if err := out.waits(t.Ready); err != nil {
		return r, err
	}
	time.Sleep(time.Second)
	address, code := after(out.String(), t.Ready), after(out.String(), t.Code)
	before := resident(server.Process.Pid)
	visitors := make([]*visitor, people)
	for i := range visitors {
		if visitors[i], err = t.visit(address, code, i); err != nil {
			return r, fmt.Errorf("visitor %d: %w", i, err)
		}
		defer visitors[i].client.Close()
	}
	time.Sleep(3 * time.Second)
	r.idle, r.busiest = rest(server.Process.Pid, idle)
	times := press(visitors, typing)
	r.memory = float64(resident(server.Process.Pid)-before) / float64(people) / 1e6
	slices.Sort(times)
	r.median, r.worst = times[len(times)/2], times[len(times)*99/100]
	return r, nil
}

// rest is how much of a core a process takes for so long, and in the worst ten
// seconds of that.
func rest(pid int, long time.Duration) (all, busiest float64) {
	const slice = 10 * time.Second
	share := func(worked, in time.Duration) float64 { return 100 * float64(worked) / float64(in) }
	first, begun := cpu(pid), time.Now()
	for time.Since(begun) < long {
		before, at := cpu(pid), time.Now()
		time.Sleep(slice)
		busiest = max(busiest, share(cpu(pid)-before, time.Since(at)))
	}
	return share(cpu(pid)-first, time.Since(begun)), busiest
}

// press has everybody press a key every two to four seconds, and returns how long
// each took to change what they see.
func press(visitors []*visitor, long time.Duration) []time.Duration {
	var all []time.Duration
	var mu sync.Mutex
	var group sync.WaitGroup
	end := time.Now().Add(long)
	for _, v := range visitors {
		group.Go(func() {
			time.Sleep(rand.N(3 * time.Second))
			for n := 0; time.Now().Before(end); n++ {
				took, ok := v.press([]string{"\x1b[B", "\x1b[A"}[n%2])
				if ok {
					mu.Lock()
					all = append(all, took)
					mu.Unlock()
				}
				time.Sleep(2*time.Second + rand.N(2*time.Second))
			}
		})
	}
	group.Wait()
	return all
}

// visitor is one person.
type visitor struct {
	client *ssh.Client
	keys   interface{ Write([]byte) (int, error) }
	seen   *shown
}

func (t target) visit(address, code string, n int) (*visitor, error) {
	ask := func(_, _ string, questions []string, _ []bool) ([]string, error) {
		return slices.Repeat([]string{code}, len(questions)), nil
	}
	c, err := ssh.Dial("tcp", address, &ssh.ClientConfig{User: fmt.Sprintf("Person %03d", n), Auth: []ssh.AuthMethod{ssh.KeyboardInteractive(ask)},
		HostKeyCallback: ssh.InsecureIgnoreHostKey(), Timeout: 20 * time.Second}) // of a server that was started here
	if err != nil {
		return nil, err
	}
	s, err := c.NewSession()
	if err != nil {
		return nil, err
	}
	v := &visitor{client: c, seen: &shown{}}
	s.Stdout = v.seen
	if v.keys, err = s.StdinPipe(); err != nil {
		return nil, err
	}
	if err := s.RequestPty("xterm-256color", 24, 80, ssh.TerminalModes{}); err != nil {
		return nil, err
	}
	if err := s.Shell(); err != nil {
		return nil, err
	}
	for _, step := range t.Steps {
		if err := v.seen.waits(step[0]); err != nil {
			return nil, err
		}
		if _, err := v.keys.Write([]byte(step[1])); err != nil {
			return nil, err
		}
	}
	return v, v.seen.waits(t.Last)
}

// press presses a key and waits for the next bytes.
func (v *visitor) press(key string) (time.Duration, bool) {
	before := v.seen.length()
	begun := time.Now()
	if _, err := v.keys.Write([]byte(key)); err != nil {
		return 0, false
	}
	for time.Since(begun) < 5*time.Second {
		if at, n := v.seen.last(); n > before {
			return at.Sub(begun), true
		}
		time.Sleep(200 * time.Microsecond)
	}
	return 0, false
}

// shown is what came, and when the last of it did.
type shown struct {
	mu   sync.Mutex
	text bytes.Buffer
	at   time.Time
	all  int
}

// Write implements io.Writer.
func (s *shown) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.at = time.Now()
	s.all += len(p)
	if s.text.Len() < 1<<16 {
		s.text.Write(p)
	}
	return len(p), nil
}

func (s *shown) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.text.String()
}

func (s *shown) length() int { _, n := s.last(); return n }

func (s *shown) last() (time.Time, int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.at, s.all
}

func (s *shown) waits(text string) error {
	for end := time.Now().Add(30 * time.Second); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if strings.Contains(s.String(), text) {
			return nil
		}
	}
	return fmt.Errorf("%q does not come, but %q", text, s.String())
}

// after is the word behind a text.
func after(all, text string) string {
	if _, rest, ok := strings.Cut(all, text); ok && text != "" {
		return strings.Fields(rest)[0]
	}
	return ""
}

// resident is the memory of a process, in bytes.
func resident(pid int) int64 {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	n, _ := strconv.ParseInt(after(string(data), "VmRSS:"), 10, 64)
	return n << 10
}

// cpu is the time that a process has worked.
func cpu(pid int) time.Duration {
	data, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	_, rest, _ := strings.Cut(string(data), ") ")
	fields := strings.Fields(rest)
	if len(fields) < 13 {
		return 0
	}
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	system, _ := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * 10 * time.Millisecond
}
