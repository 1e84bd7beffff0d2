package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/creack/pty"
)

// session is a program in a terminal of 80 by 24.
type session struct {
	command *exec.Cmd
	master  *os.File
	folder  string // its home
	started time.Time
	chunks  chan struct{} // something was read

	mu   sync.Mutex
	out  []byte
	last time.Time // when something was read last
}

func start(args []string) (*session, error) {
	folder, err := os.MkdirTemp("", "measure-")
	if err != nil {
		return nil, err
	}
	s := &session{command: exec.Command(args[0], args[1:]...), folder: folder, chunks: make(chan struct{}, 1)}
	s.command.Env = []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"),
		"HOME=" + folder, "XDG_STATE_HOME=" + folder}
	s.started = time.Now()
	if s.master, err = pty.StartWithSize(s.command, &pty.Winsize{Cols: 80, Rows: 24}); err != nil {
		return nil, err
	}
	go s.read()
	return s, nil
}

// answers are those of a usual terminal, so that nobody waits for them.
var answers = map[string]string{
	"\x1b[c": "\x1b[?62;c", "\x1b[6n": "\x1b[1;1R", "\x1b[?u": "\x1b[?0u",
	"\x1b[?2026$p": "\x1b[?2026;2$y", "\x1b[?2027$p": "\x1b[?2027;0$y",
	"\x1b]11;?": "\x1b]11;rgb:0000/0000/0000\x07",
}

func (s *session) read() {
	chunk := make([]byte, 64<<10)
	for {
		n, err := s.master.Read(chunk)
		if err != nil {
			return
		}
		s.mu.Lock()
		s.out, s.last = append(s.out, chunk[:n]...), time.Now()
		s.mu.Unlock()
		select {
		case s.chunks <- struct{}{}:
		default:
		}
		for question, answer := range answers {
			if bytes.Contains(chunk[:n], []byte(question)) {
				_, _ = s.master.WriteString(answer)
			}
		}
	}
}

// shows waits for a text, with control sequences wherever they are.
func (s *session) shows(text string) bool {
	for late := time.After(20 * time.Second); ; {
		s.mu.Lock()
		found := bytes.Contains(s.out, []byte(text))
		s.mu.Unlock()
		if found {
			return true
		}
		select {
		case <-s.chunks:
		case <-late:
			return false
		}
	}
}

// quiet waits until nothing has been written for 40 ms and returns how much was
// written since the last time.
func (s *session) quiet() (n int) {
	const pause = 40 * time.Millisecond
	for {
		s.mu.Lock()
		since := time.Since(s.last)
		s.mu.Unlock()
		if since >= pause {
			break
		}
		time.Sleep(pause - since)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	n, s.out = len(s.out), s.out[:0]
	select {
	case <-s.chunks:
	default:
	}
	return n
}

// press writes a key and returns the time to what is drawn first.
func (s *session) press(key string) (took float64, ok bool) {
	now := time.Now()
	_, _ = s.master.WriteString(key)
	select {
	case <-s.chunks:
	case <-time.After(2 * time.Second):
		return 0, false
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return float64(s.last.Sub(now).Microseconds()) / 1000, true
}

// walk presses Enter until a text is shown, and looks at every tab behind it.
func (s *session) walk(text string) bool {
	for range 200 {
		s.quiet()
		s.press("\r")
		time.Sleep(100 * time.Millisecond)
		s.mu.Lock()
		found := bytes.Contains(s.out, []byte(text))
		s.mu.Unlock()
		if found {
			time.Sleep(2 * time.Second) // for what comes behind the verdict
			return true
		}
	}
	return false
}

func (s *session) tail() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return string(s.out[max(0, len(s.out)-400):])
}

// activity is how often the threads of the program have gone to sleep, and the
// time they have run, in ms.
func (s *session) activity() (wakes, cpu float64) {
	tasks, _ := filepath.Glob("/proc/" + strconv.Itoa(s.command.Process.Pid) + "/task/*")
	for _, task := range tasks {
		wakes += field(task+"/status", "voluntary_ctxt_switches:")
		if text, err := os.ReadFile(task + "/schedstat"); err == nil {
			ran, _, _ := strings.Cut(string(text), " ")
			n, _ := strconv.ParseFloat(ran, 64)
			cpu += n / 1e6
		}
	}
	return wakes, cpu
}

// memory is the most that the program has had in memory, in MiB.
func (s *session) memory() float64 {
	return field("/proc/"+strconv.Itoa(s.command.Process.Pid)+"/status", "VmHWM:") / 1024
}

// field is a number in a file of /proc.
func field(path, name string) float64 {
	text, _ := os.ReadFile(path)
	for line := range strings.Lines(string(text)) {
		if rest, ok := strings.CutPrefix(line, name); ok {
			n, _ := strconv.ParseFloat(strings.Fields(rest)[0], 64)
			return n
		}
	}
	return 0
}

func (s *session) end() {
	_ = syscall.Kill(-s.command.Process.Pid, syscall.SIGKILL)
	_ = s.command.Wait()
	_ = s.master.Close()
	_ = os.RemoveAll(s.folder)
}
