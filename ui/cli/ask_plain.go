package cli

import (
	"errors"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"

	"github.com/charmbracelet/colorprofile"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/ui/plain"
	"crossroads/ui/theme"
)

// askByLine asks line by line. The dialogue goes to standard output where that
// is a terminal, else to standard error, so that the report alone can be sent
// to a file.
func (a *app) askByLine(k *knowledge, keep *keeper, record questions.Record) error {
	dialogue := io.Writer(a.stdout)
	onTerminal := isTerminal(a.stdout)
	if !onTerminal {
		dialogue = a.stderr
	}
	width := 0 // a pipe wraps nothing
	if isTerminal(dialogue) {
		width = widthOf(dialogue)
	}
	reported := func(r questions.Record) (string, error) {
		if !onTerminal {
			return "", nil
		}
		text, err := a.report(k, r, "md")
		return string(text), err
	}
	deps := plain.Deps{
		Title: k.Title, Flow: k.Flow, In: a.stdin, Out: dialogue,
		Save: keep.save, Report: reported, Place: keep.place,
		CanChange: k.canChange, Why: k.why, Peek: k.glance, Emphasis: a.emphasis(dialogue),
		Width: width, Echo: !isTerminal(a.stdin),
	}
	type ended struct {
		record questions.Record
		err    error
	}
	done := make(chan ended, 1)
	go func() {
		r, err := plain.Ask(deps, record)
		done <- ended{r, err}
	}()
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, leaveSignals()...)
	defer signal.Stop(signals)

	select {
	case s := <-signals:
		// What is being read cannot be taken back; every answer is saved already.
		keep.end()
		return silently(statusOf(s))
	case end := <-done:
		return a.afterLines(k, keep, end.record, end.err, onTerminal)
	}
}

// afterLines puts the answers in their place and, where the walk came to its
// end, writes the report that the dialogue left out.
func (a *app) afterLines(k *knowledge, keep *keeper, record questions.Record, err error, onTerminal bool) error {
	place := keep.end()
	var stopped *plain.Stopped
	switch {
	case errors.As(err, &stopped) && stopped.Save != nil:
		return errUnsaved(stopped.Save)
	case errors.As(err, &stopped) && stopped.EOF:
		return silently(statusInterrupted)
	case errors.As(err, &stopped):
		return place.err
	case err != nil:
		return err
	}
	if !onTerminal {
		text, err := a.report(k, record, "md")
		if err != nil {
			return err
		}
		if err := a.deliver(target{}, text); err != nil {
			return err
		}
	}
	return place.err
}

// glance is the result so far in a few plain sentences.
func (k *knowledge) glance(r questions.Record) string {
	s := report.Summarize(k.quick(r))
	sentences := slices.DeleteFunc([]string{s.Sentence, s.Lean}, func(text string) bool { return text == "" })
	return strings.Join(sentences, "\n")
}

// emphasis prints bold on terminals that can; nil where it would only be noise.
func (a *app) emphasis(stream io.Writer) func(string) string {
	if !isTerminal(stream) || a.profile(stream) <= colorprofile.ASCII {
		return nil
	}
	strong := theme.New(theme.None, true, colorprofile.ASCII).Strong
	return func(text string) string { return strong.Render(text) }
}
