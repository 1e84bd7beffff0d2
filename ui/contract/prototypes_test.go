//go:build unix

package contract_test

import (
	"bytes"
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"crossroads/content"
	"crossroads/scoring/prototype"
	"crossroads/ui/contract"
)

// TestPrototypes starts what needs nothing installed and holds it against its
// contract.
func TestPrototypes(t *testing.T) {
	for _, part := range parts(t) {
		for _, l := range part.Languages {
			if len(l.Install) == 0 {
				t.Run(part.ID+"/"+l.Alternative, func(t *testing.T) { honours(t, part, l) })
			}
		}
	}
}

// TestToolsPrototypes installs, starts and checks every prototype, where the
// runtimes and their registries are there.
func TestToolsPrototypes(t *testing.T) {
	if os.Getenv("CROSSROADS_TOOLS") == "" {
		t.Skip("needs runtimes and registries: run .ci/tools")
	}
	for _, part := range parts(t) {
		for _, l := range part.Languages {
			t.Run(part.ID+"/"+l.Alternative, func(t *testing.T) { honours(t, part, l) })
		}
	}
}

func parts(t *testing.T) []prototype.Part {
	t.Helper()
	guide, err := content.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	all, err := guide.Prototypes()
	if err != nil || len(all) == 0 {
		t.Fatalf("%d parts, %v", len(all), err)
	}
	return all
}

func honours(t *testing.T, part prototype.Part, l prototype.Language) {
	t.Helper()
	r := running{T: t, dir: t.TempDir(), env: os.Environ()}
	r.find(l.Runtime)
	for _, f := range l.Files {
		file := filepath.Join(r.dir, filepath.FromSlash(f.Path))
		if err := errors.Join(os.MkdirAll(filepath.Dir(file), 0o755), os.WriteFile(file, []byte(f.Text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	for _, command := range l.Install {
		if out, err := r.command(command).CombinedOutput(); err != nil {
			t.Skipf("cannot be installed here: %v\n%s", err, out)
		}
	}
	for name, value := range l.Environment {
		r.env = append(r.env, name+"="+value)
	}
	if part.StandIn.Used() {
		slow := httptest.NewServer(contract.StandIn(part.StandIn))
		t.Cleanup(slow.Close)
		r.env = append(r.env, "UPSTREAM="+slow.URL)
	}
	base := r.start(l)
	differ, err := contract.Check(t.Context(), base, part.Contract)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range differ {
		t.Error(d)
	}
	survives(t, base, l.Ready)
	if t.Failed() {
		t.Log(r.log.String())
	}
}

// survives sends what no client should and looks whether the server still
// answers: a request that ends the process ends it for everybody.
func survives(t *testing.T, base, ready string) {
	t.Helper()
	address := strings.TrimPrefix(base, "http://")
	for _, line := range []string{"GET *[ HTTP/1.1", "OPTIONS * HTTP/1.1", "GET // HTTP/1.1", "GET http://[ HTTP/1.1", "GET /%ff%00?a=%zz HTTP/1.1",
		"POST / HTTP/1.1\r\nContent-Length: 9", "GET / HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade", "\x16\x03"} {
		conn, err := (&net.Dialer{}).DialContext(t.Context(), "tcp", address)
		if err != nil {
			t.Fatalf("gone before %q: %v", line, err)
		}
		_, _ = conn.Write([]byte(line + "\r\nHost: localhost\r\n\r\n"))
		_ = conn.SetReadDeadline(time.Now().Add(200 * time.Millisecond))
		_, _ = conn.Read(make([]byte, 1))
		conn.Close()
	}
	differ, err := contract.Check(t.Context(), base, prototype.Contract{Exchanges: []prototype.Exchange{
		{Name: "still there", Steps: []prototype.Step{{Path: ready}}}}})
	if err != nil || len(differ) > 0 {
		t.Error(err, differ)
	}
}

// running is one prototype in a folder of its own.
type running struct {
	*testing.T
	dir, runtime string
	env          []string
	log          bytes.Buffer
}

// find looks for the runtime, in what .ci/tools installed as well.
func (r *running) find(wanted prototype.Runtime) {
	r.Helper()
	arch := strings.NewReplacer("amd64", "x64").Replace(runtime.GOARCH)
	own := filepath.Join(os.Getenv("CROSSROADS_TOOLS"), "runtime", "node_modules", "node-"+runtime.GOOS+"-"+arch, "bin", "node")
	programs := wanted.Tried
	switch wanted.Tried[0] {
	case "node":
		programs = append([]string{own}, programs...)
	case "python3":
		programs = append([]string{"python3.14", "python3.13", "python3.12"}, programs...)
	}
	for _, program := range programs {
		r.runtime = program
		if out, err := r.command(wanted.Version).Output(); err == nil && recent(string(out), wanted.AtLeast) {
			if filepath.IsAbs(program) { // npm starts the one it finds
				r.env = append(r.env, "PATH="+filepath.Dir(program)+string(os.PathListSeparator)+os.Getenv("PATH"))
			}
			return
		}
	}
	r.Skipf("there is no %s %s here", wanted.Name, wanted.AtLeast)
}

// recent reports whether a version is no lower than another.
func recent(said, atLeast string) bool {
	numbers := regexp.MustCompile(`\d+`)
	version := numbers.FindAllString(said, -1)
	for i, least := range numbers.FindAllString(atLeast, -1) {
		if i == len(version) {
			return false
		}
		a, _ := strconv.Atoi(version[i])
		b, _ := strconv.Atoi(least)
		if a != b {
			return a > b
		}
	}
	return true
}

func (r *running) command(command prototype.Command) *exec.Cmd {
	words := make([]string, len(command))
	for i, word := range command {
		words[i] = strings.NewReplacer(prototype.RuntimeFound, r.runtime,
			prototype.VenvPrograms, filepath.Join(r.dir, ".venv", "bin")).Replace(word)
	}
	ctx, cancel := context.WithTimeout(r.Context(), 5*time.Minute)
	r.Cleanup(cancel)
	c := exec.CommandContext(ctx, words[0], words[1:]...)
	c.Dir, c.Env = r.dir, r.env
	return c
}

// start runs the server until the test is over and returns its address once it
// is ready.
func (r *running) start(l prototype.Language) string {
	r.Helper()
	listener, err := (&net.ListenConfig{}).Listen(r.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		r.Fatal(err)
	}
	address := listener.Addr().String()
	listener.Close()
	_, port, _ := net.SplitHostPort(address)
	r.env = append(r.env, "PORT="+port)
	c := r.command(l.Start)
	c.Stdout, c.Stderr = &r.log, &r.log
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	if err := c.Start(); err != nil {
		r.Fatal(err)
	}
	r.Cleanup(func() {
		_ = syscall.Kill(-c.Process.Pid, syscall.SIGKILL)
		_ = c.Wait()
	})
	base := "http://" + address
	for end := time.Now().Add(time.Minute); time.Now().Before(end); time.Sleep(50 * time.Millisecond) {
		request, err := http.NewRequestWithContext(r.Context(), http.MethodGet, base+l.Ready, nil)
		if err != nil {
			r.Fatal(err)
		}
		if reply, err := http.DefaultClient.Do(request); err == nil {
			reply.Body.Close()
			return base
		}
	}
	r.Fatalf("it never was ready\n%s", r.log.String())
	return ""
}
