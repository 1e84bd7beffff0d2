package cli

import (
	"bytes"
	"context"
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
	return a, k, keep, &guard{wizard: wizard.New(deps, record), keep: keep}
}

// press sends keys until one of them ends the program or none is left.
func press(g *guard, codes ...rune) (quit bool) {
	g.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
	for _, code := range codes {
		_, cmd := g.Update(tea.KeyPressMsg{Code: code})
		g.View()
		if g.crash != nil {
			_, cmd = g.Update(tea.WindowSizeMsg{Width: 80, Height: 24})
		}
		if cmd != nil {
			if _, ok := cmd().(tea.QuitMsg); ok {
				return true
			}
		}
	}
	return false
}

func TestPanicEndsInOneLine(t *testing.T) {
	a, k, keep, g := walking(t, true)
	if !press(g, tea.KeyEnter, tea.KeyEnter, tea.KeyEnter) {
		t.Fatal("the program does not quit after a panic")
	}
	err := a.afterScreen(k, keep, &exports{}, g, statusDone, nil)
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

func TestPanicOfCommand(t *testing.T) {
	inner := tea.Batch(func() tea.Msg { return nil }, func() tea.Msg { panic("in a batch") })
	batch, ok := guarded(inner)().(tea.BatchMsg)
	if !ok {
		t.Fatal("a batch is no batch any more")
	}
	if batch[0]() != nil {
		t.Error("a command without a panic has changed")
	}
	crashed, ok := batch[1]().(crashedMsg)
	if !ok || crashed.what != "in a batch" {
		t.Fatalf("message is %v", crashed)
	}
	_, _, _, g := walking(t, false)
	if _, cmd := g.Update(crashed); cmd == nil || cmd() != tea.Quit() {
		t.Error("the program does not quit after a panic of a command")
	}
	if g.crash != "in a batch" {
		t.Errorf("crash is %v", g.crash)
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
