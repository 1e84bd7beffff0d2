package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/ui/wizard"
)

// walking returns a guard around a wizard whose questions panic when they are
// counted, and a keeper whose store lies in a folder of the test.
func walking(t *testing.T, broken bool) (*app, *knowledge, *keeper, *guard) {
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
		deps.CanChange = func(questions.Answers) []questions.ID { panic("the sky fell") }
	}
	return a, k, keep, newGuard(wizard.New(deps, record), keep)
}

// press sends keys, as a program does, and returns the error that one ends with
// whose view panics.
func press(g *guard, codes ...rune) (err error) {
	defer func() {
		if what := recover(); what != nil {
			err = fmt.Errorf("%w: %v", tea.ErrProgramPanic, what)
		}
	}()
	g.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	for _, code := range codes {
		g.Update(tea.KeyPressMsg{Code: code})
		g.View()
	}
	return nil
}

func TestPanicEndsInOneLine(t *testing.T) {
	a, k, keep, g := walking(t, true)
	crash := press(g, tea.KeyEnter, tea.KeyEnter, tea.KeyEnter)
	if crash == nil {
		t.Fatal("there is no panic")
	}
	err := a.afterScreen(k, keep, &exports{}, g, statusDone, crash)
	f := asFailure(err)
	if f.status != statusFailed || len(f.complaints) != 1 {
		t.Fatalf("failure is %+v", f)
	}
	text := f.complaints[0].message
	if !strings.Contains(text, "the sky fell") || strings.Contains(text, "\n") || strings.Contains(text, "goroutine") {
		t.Errorf("message is %q", text)
	}
	place, ok := strings.CutPrefix(f.complaints[0].hints[0], "the answers are saved: crossroads ")
	if !ok {
		t.Fatalf("hint is %q", f.complaints[0].hints)
	}
	saved, err := os.ReadFile(place)
	if err != nil || !strings.Contains(string(saved), "product.live: constant") {
		t.Errorf("%s holds %q, %v", place, saved, err)
	}
}

// What nobody asked about leaves no file behind.
func TestNothingAnsweredNothingKept(t *testing.T) {
	a, k, keep, g := walking(t, false)
	keep.begun = g.wizard.Record()
	if err := a.afterScreen(k, keep, &exports{}, g, statusDone, nil); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(keep.place()); !os.IsNotExist(err) {
		t.Errorf("%s exists", keep.place())
	}
	if text := a.stdout.(*bytes.Buffer).String(); text != "" {
		t.Errorf("said %q", text)
	}
}
