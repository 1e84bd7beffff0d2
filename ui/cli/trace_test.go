package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/cobra"

	"crossroads/questions"
	"crossroads/ui/terminal"
	"crossroads/ui/wizard"
	"crossroads/ui/workshop"
)

// walking returns a wizard whose questions panic when they are counted, and a
// keeper whose store lies in a folder of the test.
func walking(t *testing.T, broken bool) (*app, *knowledge, *keeper, *wizard.Wizard) {
	t.Helper()
	var out, errs bytes.Buffer
	a := &app{ctx: context.Background(), stdin: strings.NewReader(""), stdout: &out, stderr: &errs,
		env: environment{"HOME=" + t.TempDir(), "XDG_STATE_HOME=" + t.TempDir()}}
	k, err := a.knowledge()
	if err != nil {
		t.Fatal(err)
	}
	record := questions.Record{Title: "Support chat", Answers: questions.NewAnswers(
		questions.Answer{Question: "product.live", State: questions.Answered, Values: []string{"constant"}})}
	keep := a.keeper(k, "", questions.Record{})
	deps := a.deps(k, keep, &exports{app: a, known: k, keep: keep})
	if broken {
		deps.CanChange = func(questions.Record) int { panic("the sky fell on Support chat") }
	}
	return a, k, keep, wizard.New(deps, record)
}

// press sends keys, and returns the error that a program ends with whose model
// panics.
func press(w *wizard.Wizard, codes ...rune) (err error) {
	defer func() {
		if what := recover(); what != nil {
			err = terminal.Caught(what)
		}
	}()
	w.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	for _, code := range codes {
		w.Update(tea.KeyPressMsg{Code: code})
		w.View()
	}
	return nil
}

func TestPanicEndsInOneLine(t *testing.T) {
	a, k, keep, w := walking(t, true)
	crash := press(w, tea.KeyEnter, tea.KeyEnter, tea.KeyEnter)
	if crash == nil {
		t.Fatal("there is no panic")
	}
	err := a.afterScreen(k, keep, &exports{}, w, statusDone, crash)
	f := asFailure(err)
	if f.status != statusFailed || len(f.complaints) != 1 {
		t.Fatalf("failure is %+v", f)
	}
	text := f.complaints[0].message
	if strings.Contains(text, "\n") || strings.Contains(text, "goroutine") {
		t.Errorf("message is %q", text)
	}
	message, trace, ok := strings.Cut(text, ", traced in ")
	if !ok || message != "something went wrong inside: the sky fell on Support chat" {
		t.Errorf("message is %q", text)
	}
	expectTrace(t, trace)
	place, ok := strings.CutPrefix(f.complaints[0].hints[0], "the answers are saved: crossroads ")
	if !ok {
		t.Fatalf("hint is %q", f.complaints[0].hints)
	}
	if filepath.Dir(place) != filepath.Dir(trace) {
		t.Errorf("the trace %s does not lie beside %s", trace, place)
	}
	saved, err := os.ReadFile(place)
	if err != nil || !strings.Contains(string(saved), "product.live: constant") {
		t.Errorf("%s holds %q, %v", place, saved, err)
	}
}

// expectTrace wants a file for its owner alone, with the functions that panicked
// and nothing of the answers, though what the panic says holds some.
func expectTrace(t *testing.T, path string) {
	t.Helper()
	trace, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("rights of the trace: %v, %v", info.Mode(), err)
	}
	for _, want := range []string{"crossroads ", "go1.", "panic: string\n", "crossroads/ui/cli.walking.func", "trace_test.go:", "wizard.(*Wizard)."} {
		if !strings.Contains(string(trace), want) {
			t.Errorf("the trace lacks %q:\n%s", want, trace)
		}
	}
	for _, private := range []string{"Support chat", "constant", "0x"} {
		if strings.Contains(string(trace), private) {
			t.Errorf("%q is in the trace:\n%s", private, trace)
		}
	}
}

// TestPanicOfAGuest: a host keeps the trace with its workshop and goes on.
func TestPanicOfAGuest(t *testing.T) {
	a, k, _, w := walking(t, true)
	room, err := workshop.Open(t.TempDir(), workshop.Options{Flow: k.Flow, Now: time.Now})
	if err != nil {
		t.Fatal(err)
	}
	defer room.Close()
	h := &hosting{app: a, known: k, room: room, onTerminal: true}
	crash := new(terminal.Crash)
	errors.As(press(w, tea.KeyEnter, tea.KeyEnter, tea.KeyEnter), &crash)
	trace := h.hosted(nil).Trace(crash)
	if trace != filepath.Join(room.Dir(), traceName) {
		t.Errorf("traced in %q", trace)
	}
	expectTrace(t, trace)
	said := a.stderr.(*bytes.Buffer)
	if said.Len() > 0 {
		t.Errorf("said over the screen: %q", said)
	}
	h.onTerminal = false
	h.hosted(nil).Trace(crash)
	if want := "crossroads: warning: something went wrong inside, traced in " + trace + "\n"; said.String() != want+want {
		t.Errorf("said %q", said)
	}
}

// TestPanicOfAWorker: what panics in another goroutine panics where that is waited
// for, and is traced to where it happened.
func TestPanicOfAWorker(t *testing.T) {
	a, _, _, _ := walking(t, false)
	err := a.execute(&cobra.Command{RunE: func(*cobra.Command, []string) error {
		var both workers
		both.Go(func() {})
		both.Go(func() { panic("over Support chat, constant") })
		both.Wait()
		return nil
	}})
	message, path, _ := strings.Cut(asFailure(err).Error(), ", traced in ")
	if message != "something went wrong inside: over Support chat, constant" {
		t.Errorf("error is %v", err)
	}
	if trace, err := os.ReadFile(path); err != nil || !strings.Contains(string(trace), "TestPanicOfAWorker.func") || strings.Contains(string(trace), "chat") {
		t.Errorf("%v:\n%s", err, trace)
	}
}

// TestPanicOfACommand: whatever command panics, nobody sees a stack.
func TestPanicOfACommand(t *testing.T) {
	a, _, _, _ := walking(t, false)
	err := a.execute(&cobra.Command{RunE: func(*cobra.Command, []string) error { return fmt.Errorf("%d", []int{}[len(os.Args)]) }})
	if f := asFailure(err); f.status != statusFailed || !strings.HasPrefix(f.Error(), "something went wrong inside: runtime error: index out of range") ||
		!strings.Contains(f.Error(), traceName) {
		t.Errorf("error is %v", err)
	}
}

// What nobody asked about leaves no file behind.
func TestNothingAnsweredNothingKept(t *testing.T) {
	a, k, keep, w := walking(t, false)
	keep.begun = w.Record()
	if err := a.afterScreen(k, keep, &exports{}, w, statusDone, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(keep.place()); !os.IsNotExist(err) {
		t.Errorf("%s exists", keep.place())
	}
	if text := a.stdout.(*bytes.Buffer).String(); text != "" {
		t.Errorf("said %q", text)
	}
}
