//go:build unix

package content

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// bench is a folder of its own with the runtimes, two free ports and what was
// started there.
type bench struct {
	*testing.T
	dir, node, python string
	ports             [2]string
	env               []string
	log               safeBuffer
}

func newBench(t *testing.T, withRedis bool) *bench {
	t.Helper()
	b := &bench{T: t, dir: t.TempDir(), ports: [2]string{freePort(t), freePort(t)}}
	b.env = append(os.Environ(), "PORT="+b.ports[0], "MODEL_URL=http://127.0.0.1:"+b.ports[1], "PYTHONUNBUFFERED=1")
	if withRedis {
		server, err := exec.LookPath("redis-server")
		if err != nil {
			t.Skip("redis-server is not installed")
		}
		port := freePort(t)
		b.start(server + " --save  --port " + port)
		b.env = append(b.env, "REDIS_HOST=127.0.0.1", "REDIS_PORT="+port, "REDIS_URL=redis://127.0.0.1:"+port)
	}
	return b
}

func freePort(t *testing.T) string {
	t.Helper()
	l, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

func (b *bench) write(name, text string) {
	b.Helper()
	file := filepath.Join(b.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		b.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
		b.Fatal(err)
	}
}

// install does what a file says after "Install:", up to two blanks.
func (b *bench) install(text string) {
	b.Helper()
	said := regexp.MustCompile(`(?m)^(?://|#) Install: (npm|pip) install (.*?)(?:  .*)?$`).FindStringSubmatch(text)
	if said == nil {
		return
	}
	packages := strings.Fields(strings.ReplaceAll(said[2], `"`, ""))
	if said[1] == "npm" {
		b.nodejs()
		b.installs("npm", append([]string{"install", "--silent", "--no-audit", "--no-fund"}, packages...)...)
		return
	}
	b.snakes()
	b.installs(b.python, append([]string{"-m", "pip", "install", "--quiet", "--disable-pip-version-check"}, packages...)...)
}

func (b *bench) installs(program string, args ...string) {
	b.Helper()
	if out, err := b.command(program, args...).CombinedOutput(); err != nil {
		b.Skipf("cannot be installed here: %v\n%s", err, out)
	}
}

// nodejs finds a Node.js that has SQLite built in, the one of .ci/tools where
// that of the machine is too old.
func (b *bench) nodejs() {
	b.Helper()
	arch := strings.NewReplacer("amd64", "x64").Replace(runtime.GOARCH)
	own := filepath.Join(os.Getenv("CROSSROADS_TOOLS"), "runtime", "node_modules", "node-"+runtime.GOOS+"-"+arch, "bin", "node")
	for _, program := range []string{"node", own} {
		if b.command(program, "--no-warnings", "-e", "require('node:sqlite')").Run() == nil {
			b.node = program
			return
		}
	}
	b.Skip("there is no Node.js 24 or newer here")
}

// snakes makes an environment of the newest Python there is. What needs a newer
// one cannot be installed into it.
func (b *bench) snakes() {
	b.Helper()
	if b.python != "" {
		return
	}
	for _, program := range []string{"python3.14", "python3.13", "python3.12", "python3"} {
		if b.command(program, "--version").Run() != nil {
			continue
		}
		if out, err := b.command(program, "-m", "venv", "venv").CombinedOutput(); err != nil {
			b.Skipf("%s makes no environment: %v\n%s", program, err, out)
		}
		b.python = filepath.Join(b.dir, "venv", "bin", "python")
		return
	}
	b.Skip("there is no Python here")
}

func (b *bench) command(program string, args ...string) *exec.Cmd {
	ctx, cancel := context.WithTimeout(b.Context(), 10*time.Minute)
	b.Cleanup(cancel)
	c := exec.CommandContext(ctx, program, args...)
	c.Dir, c.Env = b.dir, b.env
	return c
}

// parsed is a command of a trial.
func (b *bench) parsed(line string) *exec.Cmd {
	words := strings.Split(strings.NewReplacer("PORT", b.ports[0], "OTHER", b.ports[1]).Replace(line), " ")
	switch words[0] {
	case "node":
		words[0] = b.node
	case "python":
		words[0] = b.python
	}
	return b.command(words[0], words[1:]...)
}

func (b *bench) run(line string) {
	b.Helper()
	if out, err := b.parsed(line).CombinedOutput(); err != nil {
		b.Fatalf("%s: %v\n%s", line, err, out)
	}
}

// start runs a command and all that it starts until the test is over.
func (b *bench) start(line string) {
	b.Helper()
	c := b.parsed(line)
	c.Stdout, c.Stderr = &b.log, &b.log
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := c.Start(); err != nil {
		b.Fatalf("%s: %v", line, err)
	}
	b.Cleanup(func() {
		syscall.Kill(-c.Process.Pid, syscall.SIGKILL)
		c.Wait()
	})
}

// answers sends the requests of a trial, each until it is answered, and the last
// one until the answer holds what is wanted; or runs its call until then.
func (b *bench) answers(one trial) {
	b.Helper()
	if one.call != "" {
		b.until(one.call, one.want, func(line string) (string, error) {
			out, err := b.parsed(line).CombinedOutput()
			return string(out), err
		})
	}
	for i, line := range one.ask {
		want := ""
		if i == len(one.ask)-1 {
			want = one.want
		}
		b.until(line, want, b.ask)
	}
}

// until tries for a minute.
func (b *bench) until(line, want string, try func(string) (string, error)) {
	b.Helper()
	for end := time.Now().Add(time.Minute); ; time.Sleep(200 * time.Millisecond) {
		answer, err := try(line)
		if err == nil && strings.Contains(answer, want) {
			return
		}
		if time.Now().After(end) {
			b.Fatalf("%s: got %q, %v, want %q\n%s", line, answer, err, want, b.log.String())
		}
	}
}

func (b *bench) ask(line string) (string, error) {
	method, rest, _ := strings.Cut(line, " :")
	address, body, _ := strings.Cut(rest, " ")
	address = strings.NewReplacer("PORT", b.ports[0], "OTHER", b.ports[1]).Replace(address)
	request, err := http.NewRequestWithContext(b.Context(), method, "http://localhost:"+address, strings.NewReader(body))
	if err != nil {
		return "", err
	}
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	client := http.Client{Timeout: 10 * time.Second}
	response, err := client.Do(request)
	if err != nil {
		return "", err
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if response.StatusCode/100 != 2 {
		return string(text), fmt.Errorf("status %d", response.StatusCode)
	}
	return string(text), err
}

// safeBuffer takes what several programs write at a time.
type safeBuffer struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (s *safeBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.Write(p)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.buf.String()
}
