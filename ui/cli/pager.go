package cli

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"os/signal"
	"strings"

	"github.com/charmbracelet/x/term"
)

// usualPager is the pager where the environment names none.
const usualPager = "less"

// paged delivers what people are to read. On a terminal that it does not fit on
// it goes through a pager, as Git does it: the one in PAGER, or less; without
// one, and with PAGER=cat, it is printed.
func (a *app) paged(t target, text []byte) error {
	if !t.stdout() || !a.pages(string(text)) {
		return a.deliver(t, text)
	}
	pager := a.pager()
	if pager == nil {
		return a.deliver(t, text)
	}
	signals := make(chan os.Signal, 1) // an interrupt is for the pager
	signal.Notify(signals, os.Interrupt)
	defer signal.Stop(signals)
	pager.Stdin = bytes.NewReader(outgoing(text, true))
	pager.Stdout, pager.Stderr = a.stdout, a.stderr
	pager.Env = a.env.defaults("LESS=FRX", "LV=-c")
	var ended *exec.ExitError
	if err := pager.Run(); err == nil || errors.As(err, &ended) && ended.ExitCode() != cannotRun && ended.ExitCode() != notFound {
		return nil // whoever leaves a pager early has seen enough
	}
	return a.deliver(t, text)
}

// The statuses of a shell that did not come to run a command.
const (
	cannotRun = 126
	notFound  = 127
)

// pages reports whether a text is longer than the terminal that it goes to,
// where a pager is of use.
func (a *app) pages(text string) bool {
	f, ok := a.stdout.(interface{ Fd() uintptr })
	if a.flags.noPager || !ok || !term.IsTerminal(f.Fd()) || a.wantsLines() {
		return false
	}
	_, height, err := term.GetSize(f.Fd())
	return err == nil && height > 0 && strings.Count(text, "\n") >= height
}

// pager is the command to page with; nil where there is none, or none is
// wanted. What a shell would have to understand is left to one.
func (a *app) pager() *exec.Cmd {
	command, set := a.env.lookup("PAGER")
	if !set {
		command = usualPager
	}
	words := strings.Fields(command)
	if len(words) == 0 || words[0] == "cat" {
		return nil
	}
	if strings.ContainsAny(command, "|&;<>()$`\\\"'*?[#~=%") {
		words = []string{"sh", "-c", command}
	}
	if _, err := exec.LookPath(words[0]); err != nil {
		return nil
	}
	return exec.Command(words[0], words[1:]...)
}
