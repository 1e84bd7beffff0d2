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
		t.Skip("it is started by TestKilledMeasurementLeavesNothing")
	}
	port := os.Getenv("PORT")
	if err := os.WriteFile("port", []byte(port), 0o600); err != nil {
		t.Fatal(err)
	}
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { time.Sleep(time.Millisecond) })
	t.Fatal(http.ListenAndServe("127.0.0.1:"+port, nil))
}

// manifest is that of two prototypes which are this test program.
func manifest(t *testing.T, folder string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	language := func(id string) string {
		return fmt.Sprintf(`    - alternative: %s
      about: x
      runtime: {name: x, tried: [%q], version: ["{runtime}", -test.list, TestStandIn1], at_least: "1", get: https://example.org/}
      start: ["{runtime}", "-test.run=^TestStandIn1$", "-test.v"]
      environment: {%s: "1"}
      ready: /
`, id, self, standInFolder)
	}
	for name, text := range map[string]string{
		"contract.yaml": "about: x\nexchanges: [{name: x, steps: [{path: /}]}]\n",
		"prototype.yaml": "prototype: 1\npack: x\nwritten: x\nbetween: [one, two]\npart:\n  id: x\n  title: x\n  criteria: [throughput]\n  about: x\n" +
			"  load: {kind: http, clients: 2, repeats: 1, limit: 100, repeat: [{path: /}]}\n  languages:\n" + language("one") + language("two"),
		"one/x": "", "two/x": "",
	} {
		path := filepath.Join(folder, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o600)); err != nil {
			t.Fatal(err)
		}
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
			manifest(t, folder)
			c := exec.Command(os.Getenv(program), "measure", folder, "--yes")
			var said strings.Builder
			c.Stderr = &said
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			address := serving(t, folder)
			if err := c.Process.Signal(signal); err != nil {
				t.Fatal(err)
			}
			_ = c.Wait()
			if got := c.ProcessState.ExitCode(); got != status {
				t.Errorf("status %d, want %d: %s", got, status, said.String())
			}
			for range 200 {
				if !listens(address) {
					break
				}
				time.Sleep(10 * time.Millisecond)
			}
			if listens(address) {
				t.Errorf("%s is still served", address)
			}
			if _, err := os.Stat(filepath.Join(folder, "measured.yaml")); err == nil {
				t.Error("it left a result")
			}
		})
	}
}

// serving waits until a prototype serves, and returns its address.
func serving(t *testing.T, folder string) string {
	t.Helper()
	for range 1000 {
		port, err := os.ReadFile(filepath.Join(folder, "one", "port"))
		if address := "127.0.0.1:" + string(port); err == nil && listens(address) {
			return address
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatal("no prototype was started")
	return ""
}

func listens(address string) bool {
	c, err := net.DialTimeout("tcp", address, time.Second)
	if err == nil {
		_ = c.Close()
	}
	return err == nil
}
