//go:build unix

package pty

import (
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// standInFolder is the variable that makes a prototype of this test program.
const standInFolder = "CROSSROADS_STAND_IN"

// TestStandIn1 is a prototype where it is started as one: it says at which port
// it serves, and does so until it is ended. The figure in its name is its version.
func TestStandIn1(t *testing.T) {
	if os.Getenv(standInFolder) == "" {
		t.Skip("it is started by those who measure it")
	}
	port := os.Getenv("PORT")
	if err := os.WriteFile("port", []byte(port), 0o600); err != nil {
		t.Fatal(err)
	}
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { time.Sleep(time.Millisecond) })
	t.Fatal(http.ListenAndServe("127.0.0.1:"+port, nil))
}

// standIns writes what makes a folder one of two prototypes which are this test
// program.
func standIns(folder string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	language := func(id string) string {
		return fmt.Sprintf(`    - alternative: %s
      about: x
      runtime: {name: x, tried: [%q], version: ["{runtime}", -test.list, TestStandIn1], at_least: "1", get: https://example.org/}
      start: ["{runtime}", "-test.run=^TestStandIn1$", "-test.v"]
      environment: {%s: "1", %s: %q}
      ready: /
`, id, self, standInFolder, program, os.Getenv(program))
	}
	for name, text := range map[string]string{
		"contract.yaml": "about: x\nexchanges: [{name: x, steps: [{path: /}]}]\n",
		"prototype.yaml": "prototype: 1\npack: x\nwritten: x\nbetween: [one, two]\npart:\n  id: x\n  title: x\n  criteria: [throughput]\n  about: x\n" +
			"  load: {kind: http, clients: 2, repeats: 1, limit: 100, repeat: [{path: /}]}\n  languages:\n" + language("one") + language("two"),
		"one/x": "", "two/x": "",
	} {
		path := filepath.Join(folder, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o600)); err != nil {
			return err
		}
	}
	return nil
}

// prototypes writes two of them for a script.
func (s script) prototypes(_ bool, args []string) {
	s.wants(args, 1, "prototypes FOLDER")
	s.must(standIns(s.MkAbs(args[0])))
}

// serves waits until the first of two prototypes serves, or does not any more.
func (s script) serves(not bool, args []string) {
	s.wants(args, 1, "serves FOLDER")
	if !eventually(func() bool { return listens(addressIn(s.MkAbs(args[0]))) != not }) {
		s.fail("%s is served is still %v", args[0], not)
	}
}

// TestKilledMeasurementLeavesNothing ends a measurement half-way, in every way
// there is: the prototype that runs ends with it, its port is free, and no result
// is written.
func TestKilledMeasurementLeavesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("it needs the program")
	}
	for signal, status := range map[syscall.Signal]int{syscall.SIGINT: 130, syscall.SIGTERM: 143, syscall.SIGHUP: 129, syscall.SIGKILL: -1} {
		t.Run(signal.String(), func(t *testing.T) {
			if signal == syscall.SIGKILL && runtime.GOOS != "linux" {
				t.Skip("only Linux kills what a killed program has started")
			}
			folder := t.TempDir()
			if err := standIns(folder); err != nil {
				t.Fatal(err)
			}
			c := exec.Command(os.Getenv(program), "measure", folder, "--yes")
			var said strings.Builder
			c.Stderr = &said
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			if !eventually(func() bool { return listens(addressIn(folder)) }) {
				t.Fatal("no prototype was started")
			}
			address := addressIn(folder)
			if err := c.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			_ = c.Wait()
			if got := c.ProcessState.ExitCode(); got != status {
				t.Errorf("status %d, want %d: %s", got, status, said.String())
			}
			if !eventually(func() bool { return !listens(address) }) {
				t.Errorf("%s is still served", address)
			}
			if _, err := os.Stat(filepath.Join(folder, "measured.yaml")); err == nil {
				t.Error("it left a result")
			}
		})
	}
}

// addressIn is where the first prototype in a folder serves, or did.
func addressIn(folder string) string {
	port, _ := os.ReadFile(filepath.Join(folder, "one", "port"))
	return "127.0.0.1:" + string(port)
}

func listens(address string) bool {
	c, err := net.DialTimeout("tcp", address, time.Second)
	if err == nil {
		_ = c.Close()
	}
	return err == nil
}
