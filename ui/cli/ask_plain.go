package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"time"

	"github.com/charmbracelet/colorprofile"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/ui/plain"
	"crossroads/ui/terminal"
	"crossroads/ui/theme"
)

// askByLine asks line by line. The dialogue goes to standard output where that
// is a terminal, else to standard error, so that the report alone can be sent
// to a file.
func (a *app) askByLine(k *knowledge, keep *keeper, record questions.Record) error {
	stream, onTerminal := a.stdout, isTerminal(a.stdout)
	if !onTerminal {
		stream = a.stderr
	}
	dialogue := a.edgeOf(stream)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, leaveSignals()...)
	defer signal.Stop(signals)
	done := converse(a.lineDeps(k, keep, stream), record, keep)

	var end conversation
	var left os.Signal
	select {
	case left = <-signals:
	case end = <-done:
		left = hangup(end.err, isTerminal(a.stdin) || onTerminal, signals)
	}
	place := keep.end(nil)
	if place.lost && (left == nil || statusOf(left) != statusHungUp) {
		fmt.Fprint(dialogue, "\n"+k.unsavedAnswers(keep.record()))
	}
	if left != nil {
		// What is being read cannot be taken back; every answer is saved already.
		if place.path != "" && statusOf(left) != statusHungUp {
			fmt.Fprintf(dialogue, "\nThe answers are saved in %s.\n", place.path)
		}
		return ending(statusOf(left), place.err)
	}
	switch {
	case place.path == "":
	case place.path == keep.file:
		fmt.Fprintf(dialogue, "The answers are in %s now.\n", place.path)
	case end.err == nil: // else it was said when the walk was left
		fmt.Fprintf(dialogue, "\nThe answers are saved in %s.\nTo write the report again: crossroads report %s\n", place.path, shellWord(place.path))
	}
	return a.afterLines(k, end.record, end.err, place, onTerminal)
}

// lineDeps wires the walk in lines. Its report follows where the dialogue is on
// standard output; elsewhere that is kept for the report alone.
func (a *app) lineDeps(k *knowledge, keep *keeper, dialogue io.Writer) plain.Deps {
	width := 0 // a pipe wraps nothing
	if isTerminal(dialogue) {
		width = widthOf(dialogue)
	}
	reported := func(r questions.Record) ([]plain.Chapter, error) {
		if !isTerminal(a.stdout) {
			return nil, nil
		}
		return a.chapters(k, r)
	}
	out := &exports{app: a, known: k, keep: keep}
	return plain.Deps{
		Title: k.Title, Flow: k.Flow, In: a.stdin, Out: a.edgeOf(dialogue),
		Save: keep.save, Report: reported, Write: out.write, Place: keep.place, FallbackReason: keep.fallbackReason,
		Complete: a.flags.complete, Refine: k.leftToAsk, Since: k.since,
		CanChange: k.canChange, Why: k.why, Peek: k.glance, Emphasis: a.emphasis(dialogue),
		Width: width, Echo: !isTerminal(a.stdin),
	}
}

// chapters is the report to be heard, section by section.
func (a *app) chapters(k *knowledge, r questions.Record) ([]plain.Chapter, error) {
	in, err := a.input(k, r, ofWhole)
	if err != nil {
		return nil, err
	}
	var chapters []plain.Chapter
	for _, s := range report.Build(in).Sections {
		brief, more := s.Brief, s.Rest()
		if brief == "" {
			brief, more = more, ""
		}
		chapters = append(chapters, plain.Chapter{
			Title: s.Title,
			Brief: func() (string, error) { return a.renderPlain(brief) },
			More:  func() (string, error) { return a.renderPlain(more) },
		})
	}
	return chapters, nil
}

// conversation is how asking ended.
type conversation struct {
	record questions.Record
	err    error
}

// converse asks in the background, since reading a line cannot be interrupted.
func converse(deps plain.Deps, record questions.Record, keep *keeper) <-chan conversation {
	done := make(chan conversation, 1)
	go func() {
		defer func() {
			if what := recover(); what != nil {
				done <- conversation{keep.record(), terminal.Caught(what)}
			}
		}()
		r, err := plain.Ask(deps, record)
		done <- conversation{r, err}
	}()
	return done
}

// hangup waits for the signal of a terminal that went away: reading ends and
// writing fails a moment before it comes, and it alone says why.
func hangup(err error, terminal bool, signals <-chan os.Signal) os.Signal {
	const moment = 100 * time.Millisecond
	stopped := new(plain.Stopped)
	if err == nil || !terminal || errors.As(err, &stopped) && !stopped.EOF {
		return nil
	}
	select {
	case s := <-signals:
		return s
	case <-time.After(moment):
		return nil
	}
}

// afterLines makes the status of how a dialogue ended and, where that came to
// its end, writes the report that it left out.
func (a *app) afterLines(k *knowledge, record questions.Record, err error, place kept, onTerminal bool) error {
	var stopped *plain.Stopped
	crash := new(terminal.Crash)
	switch {
	case errors.As(err, &crash):
		return errCrashed(crash, a.trace(crash), place.path)
	case errors.As(err, &stopped) && place.lost:
		return place.err
	case errors.As(err, &stopped) && stopped.EOF:
		return ending(statusInterrupted, place.err)
	case errors.As(err, &stopped):
		return place.err
	case err != nil:
		return err
	}
	if !onTerminal {
		if err := a.tellReport(k, record); err != nil {
			return err
		}
	}
	return place.err
}

// glance is the result so far in a few plain sentences.
func (k *knowledge) glance(r questions.Record) string {
	s := k.summary(r)
	sentences := slices.DeleteFunc([]string{s.Sentence, s.Lean, s.Known}, func(text string) bool { return text == "" })
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
