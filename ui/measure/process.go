package measure

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"sync"
	"time"
)

// server is a prototype that runs.
type server struct {
	side   Side
	base   string // its address
	port   int
	cmd    *exec.Cmd
	ended  chan struct{} // closed once the process has ended
	says   *tail
	start  time.Duration // until the first good reply
	stopMu sync.Once
}

// How long a prototype may take to start, and to end when it is asked to.
const (
	startPatience = 20 * time.Second
	endPatience   = time.Second
)

// launch starts a prototype and waits until it serves requests.
func launch(ctx context.Context, side Side, upstream string) (*server, error) {
	port, err := freePort()
	if err != nil {
		return nil, err
	}
	s := &server{side: side, port: port, base: fmt.Sprintf("http://127.0.0.1:%d", port), ended: make(chan struct{}), says: &tail{}}
	args := side.command(side.Language.Start)
	s.cmd = exec.Command(args[0], args[1:]...) // a relative path is one of the folder that it runs in
	s.cmd.Dir, s.cmd.Stdout, s.cmd.Stderr = side.Folder, s.says, s.says
	s.cmd.Env = append(os.Environ(), fmt.Sprintf("PORT=%d", port))
	if upstream != "" {
		s.cmd.Env = append(s.cmd.Env, "UPSTREAM="+upstream)
	}
	for name, value := range side.Language.Environment {
		s.cmd.Env = append(s.cmd.Env, name+"="+value)
	}
	s.cmd.WaitDelay = time.Second
	began := time.Now()
	if err := s.run(); err != nil {
		return nil, fmt.Errorf("%s cannot be started: %w", side.Folder, err)
	}
	if err := s.await(ctx); err != nil {
		return nil, errors.Join(err, s.stop())
	}
	s.start = time.Since(began)
	return s, nil
}

// run starts the process from a thread that lives as long as it does: Linux
// kills a process when the thread that started it ends, where it is told to kill
// it with its parent.
func (s *server) run() error {
	detach(s.cmd)
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := s.cmd.Start()
		started <- err
		if err == nil {
			_ = s.cmd.Wait()
			close(s.ended)
		}
	}()
	return <-started
}

// await polls until the prototype says that it is ready.
func (s *server) await(ctx context.Context) error {
	client := &http.Client{Timeout: time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	deadline := time.After(startPatience)
	for {
		request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.base+s.side.Language.Ready, nil)
		if err != nil {
			return err
		}
		if reply, err := client.Do(request); err == nil {
			_ = reply.Body.Close()
			if reply.StatusCode == http.StatusOK {
				return nil
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-s.ended:
			return s.side.incomplete(fmt.Sprintf("%s ended before it was ready: %s", s.side.Folder, s.says))
		case <-deadline:
			return fmt.Errorf("%s was not ready after %v: %s", s.side.Folder, startPatience, s.says)
		case <-time.After(3 * time.Millisecond):
		}
	}
}

// stop ends the prototype and all that it has started, and waits until its port
// is free.
func (s *server) stop() error {
	s.stopMu.Do(func() {
		end(s.cmd, false)
		select {
		case <-s.ended:
		case <-time.After(endPatience):
		}
		end(s.cmd, true)
		<-s.ended
		for range 50 { // what is killed takes a moment to be gone
			if gone(s.cmd) {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
	})
	for range 100 {
		l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", s.port))
		if err == nil {
			return l.Close()
		}
		time.Sleep(10 * time.Millisecond)
	}
	return fmt.Errorf("the port %d of %s is still in use", s.port, s.side.Folder)
}

// alive reports why a prototype is not there any more; nil where it is.
func (s *server) alive() error {
	select {
	case <-s.ended:
		return fmt.Errorf("%s ended while it was measured: %s", s.side.Folder, s.says)
	default:
		return nil
	}
}

func freePort() (int, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return 0, fmt.Errorf("there is no free port: %w", err)
	}
	return l.Addr().(*net.TCPAddr).Port, l.Close()
}

// tail keeps the end of what a process says.
type tail struct {
	mu   sync.Mutex
	text []byte
}

const tailLength = 400

// Write implements io.Writer.
func (t *tail) Write(p []byte) (int, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.text = append(t.text, p...)
	if over := len(t.text) - tailLength; over > 0 {
		t.text = append(t.text[:0], t.text[over:]...)
	}
	return len(p), nil
}

func (t *tail) String() string {
	t.mu.Lock()
	defer t.mu.Unlock()
	if len(t.text) == 0 {
		return "it said nothing"
	}
	return "it said: " + strings.Join(strings.Fields(strings.ToValidUTF8(string(t.text), "?")), " ")
}
