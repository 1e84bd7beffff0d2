package measure

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"crossroads/scoring/measured"
	"crossroads/scoring/prototype"
)

// TestMain lets the test program stand in for a prototype: with the name of one
// in CROSSROADS_STAND_IN it is a server.
func TestMain(m *testing.M) {
	if kind := os.Getenv("CROSSROADS_STAND_IN"); kind != "" {
		standIn(kind)
		return
	}
	os.Exit(m.Run())
}

// standIn serves /ready and /work on PORT. Some kinds do it badly.
func standIn(kind string) {
	if kind == "ends" {
		fmt.Println("no module named flask")
		os.Exit(1)
	}
	if kind == "stubborn" {
		signal.Ignore(syscall.SIGTERM)
	}
	if kind == "parent" { // has a child that would outlive it
		c := exec.Command(os.Args[0])
		c.Env = append(os.Environ(), "CROSSROADS_STAND_IN=stubborn", "PORT="+os.Getenv("CHILD_PORT"))
		if err := c.Start(); err != nil {
			panic(err)
		}
	}
	http.HandleFunc("/ready", func(w http.ResponseWriter, r *http.Request) {})
	http.HandleFunc("/work", func(w http.ResponseWriter, r *http.Request) {
		if kind == "slow" {
			time.Sleep(20 * time.Millisecond)
		}
		if kind == "chatty" {
			_, _ = os.Stdout.Write(make([]byte, 1<<20))
		}
		if kind == "wrong" {
			w.WriteHeader(http.StatusTeapot)
		}
		w.Header().Set("content-type", "application/json")
		_, _ = io.WriteString(w, `{"done": true}`)
	})
	panic(http.ListenAndServe("127.0.0.1:"+os.Getenv("PORT"), nil))
}

// side is a prototype that this program stands in for.
func side(t *testing.T, name, kind string, environment ...string) Side {
	t.Helper()
	l := prototype.Language{Alternative: name, Ready: "/ready", Start: prototype.Command{"{runtime}"},
		Runtime: prototype.Runtime{Name: name}, Environment: map[string]string{"CROSSROADS_STAND_IN": kind}}
	for _, e := range environment {
		key, value, _ := strings.Cut(e, "=")
		l.Environment[key] = value
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return Side{Language: l, Folder: t.TempDir(), Program: self, Version: "1"}
}

func plan(t *testing.T, kinds ...string) Plan {
	step := prototype.Step{Path: "/work", Reply: prototype.Reply{Body: `{"done": true}`}}
	return Plan{Sides: [2]Side{side(t, "one", kinds[0]), side(t, "two", kinds[1])}, Rounds: 1, Times: short(), Part: prototype.Part{
		Contract: prototype.Contract{Exchanges: []prototype.Exchange{{Name: "work", Steps: []prototype.Step{step}}}},
		Load:     prototype.Load{Kind: prototype.HTTP, Clients: 3, Limit: 1000, Repeat: []prototype.Step{step}},
	}}
}

// short are times for servers that are as good as idle.
func short() Times {
	return Times{Rest: 10 * time.Millisecond, Capacity: 100 * time.Millisecond, Steady: 200 * time.Millisecond, Probe: 100 * time.Millisecond}
}

// TestMeasureBoth measures two stand-ins of which one always waits: every figure
// is there, and the one that waits is slower.
func TestMeasureBoth(t *testing.T) {
	var told []string
	p := plan(t, "fast", "slow")
	p.Tell = func(what string, done float64) {
		if done < 0 || done >= 1 {
			t.Errorf("%s: %v is done", what, done)
		}
		told = append(told, what)
	}
	samples, _, err := Measure(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"contract: one", "contract: two", "round 1 of 1: one", "round 1 of 1: two"}; !slices.Equal(told, want) {
		t.Errorf("told %q", told)
	}
	list := figures(samples, 1000)
	var ids []string
	for _, f := range list {
		ids = append(ids, f.ID)
		if f.ID == measured.Median && f.Sides[1].Mid < 20 {
			t.Errorf("one that waits for 20 ms takes %v", f.Sides[1])
		}
	}
	want := []string{measured.Start, measured.Median, measured.Slow, measured.Throughput, measured.MemoryIdle, measured.MemoryLoad}
	if runtime.GOOS == "linux" && !slices.Equal(ids, want) {
		t.Errorf("measured %q", ids)
	}
}

// TestStartsWhatLiesInItsFolder: the folder is named from here, a program in it
// from there.
func TestStartsWhatLiesInItsFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	one := side(t, "one", "fast")
	one.Folder, one.Language.Start = "here", prototype.Command{"{venv}/python"}
	programs := filepath.Join("here", ".venv", "bin")
	if err := os.MkdirAll(programs, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(one.Program, filepath.Join(programs, "python")); err != nil || runtime.GOOS == "windows" {
		t.Skip("no links here")
	}
	s, err := launch(t.Context(), one, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.stop(); err != nil {
		t.Error(err)
	}
}

func TestWhatKeepsFromMeasuring(t *testing.T) {
	for _, c := range []struct {
		kinds []string
		want  string
	}{
		{[]string{"ends", "fast"}, "ended before it was ready: it said: no module named flask"},
		{[]string{"fast", "wrong"}, "does not keep the contract: work, step 1 (GET /work): the status is 418, not 200"},
	} {
		_, _, err := Measure(t.Context(), plan(t, c.kinds...))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.kinds, err, c.want)
		}
	}
	incomplete := plan(t, "ends", "fast")
	incomplete.Sides[0].Language.Install = []prototype.Command{{"npm", "ci"}}
	var missing *MissingError
	if _, _, err := Measure(t.Context(), incomplete); !errors.As(err, &missing) || missing.Hint() != "if a package is missing, in that folder, run: npm ci" {
		t.Errorf("%v", err)
	}
	var broken *ContractError
	if _, _, err := Measure(t.Context(), plan(t, "wrong", "fast")); !errors.As(err, &broken) || broken.Hint() == "" {
		t.Errorf("%v", err)
	}
}

// TestWhatItPrintsIsTaken: a prototype that prints a megabyte for every request is
// read, so that it goes on, and of what it says the end is kept.
func TestWhatItPrintsIsTaken(t *testing.T) {
	if _, _, err := Measure(t.Context(), plan(t, "chatty", "fast")); err != nil {
		t.Error(err)
	}
	said := &tail{}
	for range 100 {
		if n, err := said.Write(make([]byte, 1<<16)); n != 1<<16 || err != nil {
			t.Fatal(n, err)
		}
	}
	if len(said.text) > tailLength {
		t.Errorf("%d bytes are kept", len(said.text))
	}
}

// TestNothingIsLeft: whatever ends a prototype, its port is free, and so is that
// of what it started.
func TestNothingIsLeft(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("there are no process groups")
	}
	for _, kind := range []string{"fast", "stubborn", "parent"} {
		child, err := freePort()
		if err != nil {
			t.Fatal(err)
		}
		s, err := launch(t.Context(), side(t, "one", kind, "CHILD_PORT="+strconv.Itoa(child)), "")
		if err != nil {
			t.Fatal(err)
		}
		if kind == "parent" {
			await(t, child)
		}
		if err := s.stop(); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
		if left := listening(child); left {
			t.Errorf("%s: its child still listens", kind)
		}
	}
}

// TestCancelled: a measurement that is cancelled ends at once, with why, and
// leaves nothing.
func TestCancelled(t *testing.T) {
	why := errors.New("somebody pressed a key")
	ctx, cancel := context.WithCancelCause(t.Context())
	p := plan(t, "fast", "slow")
	p.Tell = func(what string, _ float64) {
		if strings.HasPrefix(what, "round") {
			time.AfterFunc(100*time.Millisecond, func() { cancel(why) })
		}
	}
	if _, _, err := Measure(ctx, p); !errors.Is(err, why) {
		t.Errorf("it ended with %v", err)
	}
}

func await(t *testing.T, port int) {
	t.Helper()
	for range 500 {
		if listening(port) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Fatalf("nobody listens at %d", port)
}

func listening(port int) bool {
	c, err := net.DialTimeout("tcp", fmt.Sprintf("127.0.0.1:%d", port), time.Second)
	if err == nil {
		_ = c.Close()
	}
	return err == nil
}

func TestFind(t *testing.T) {
	l := prototype.Language{Runtime: prototype.Runtime{Name: "Go", Tried: []string{"no-such-program", "go"}, AtLeast: "1.20",
		Version: prototype.Command{"{runtime}", "version"}, Get: "https://go.dev/dl/"}}
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("go is not on the path")
	}
	s, err := Find(t.Context(), t.TempDir(), l)
	if err != nil || !strings.HasPrefix(s.Version, "go version") {
		t.Errorf("%q, %v", s.Version, err)
	}
	l.Runtime.AtLeast = "99"
	var missing *MissingError
	if _, err := Find(t.Context(), t.TempDir(), l); !errors.As(err, &missing) || missing.Get != "get it from https://go.dev/dl/" ||
		!strings.HasPrefix(missing.What, "Go 99 or newer is not installed: go is go version") {
		t.Errorf("%v", err)
	}
	l.Runtime.AtLeast, l.Installed, l.Install = "1", "node_modules", []prototype.Command{{"npm", "ci"}, {"{venv}/pip", "install"}}
	folder := t.TempDir()
	if _, err := Find(t.Context(), folder, l); !errors.As(err, &missing) ||
		missing.Get != "in that folder, run: npm ci && "+"./.venv/bin/pip install" && runtime.GOOS != "windows" {
		t.Errorf("%v, %q", err, missing.Get)
	}
	if err := os.Mkdir(filepath.Join(folder, "node_modules"), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := Find(t.Context(), folder, l); err != nil {
		t.Error(err)
	}
}

func TestFiguresOfSamples(t *testing.T) {
	list := figures(map[string][2][]float64{measured.Median: {{4, 1, 2}, {10, 20}}, measured.Start: {{1}, nil}}, 50)
	want := measured.NewFigure(measured.Median, 50)
	want.Sides, want.Noise = [2]measured.Range{{Low: 1, Mid: 2, High: 4}, {Low: 10, Mid: 15, High: 20}}, 4
	if len(list) != 1 || list[0] != want {
		t.Errorf("%+v", list)
	}
}
