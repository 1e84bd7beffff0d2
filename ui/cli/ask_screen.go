package cli

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"crossroads/questions"
	"crossroads/scoring/report"
	"crossroads/scoring/whatif"
	"crossroads/ui/terminal"
	"crossroads/ui/wizard"
)

// askOnScreen runs the wizard and tells afterwards, on the screen that stays,
// what came of it.
func (a *app) askOnScreen(k *knowledge, keep *keeper, record questions.Record) error {
	out := &exports{app: a, known: k, keep: keep}
	duels := a.duels(k, keep)
	deps := a.deps(k, keep, out)
	deps.Result.Duel = duels.wired()
	w := wizard.New(deps, record)
	p := a.program(w)
	stop := leaveOnSignal(p, a.forEditor, func(status int) { p.Send(wizard.Leave{Status: status}) })
	err := p.Run()
	duels.end()
	return a.afterScreen(k, keep, out, w, stop(), err)
}

// program runs a model on the terminal. Signals are watched outside, since what
// they mean depends on what there is to save.
func (a *app) program(m tea.Model) *terminal.Program {
	a.deferGC(often)
	return terminal.New(m, terminal.Config{
		Context: a.ctx, Input: a.stdin, Output: a.stdout, Environment: a.env, Profile: a.profile(a.stdout),
	})
}

// deps wires the wizard. Evidence and advice are read when the first result is
// shown, not before the first question.
func (a *app) deps(k *knowledge, keep *keeper, out *exports) wizard.Deps {
	return wizard.Deps{
		Title:    k.Title,
		Flow:     k.Flow,
		Complete: a.flags.complete,
		Result: wizard.ResultDeps{
			Summary:     k.summary,
			Report:      func(r questions.Record) report.Document { return a.document(k, r) },
			Refine:      func(r questions.Record) whatif.Refinement { return k.of(r).refine(r.Answers) },
			Offers:      out.offers,
			Export:      out.writeAs,
			NoClipboard: a.env.noClipboard(),
		},
		CanChange:      func(r questions.Record) int { return k.of(r).canChange(r.Answers) },
		Why:            k.why,
		Save:           keep.save,
		Place:          keep.place,
		FallbackReason: keep.fallbackReason,
		File:           keep.file,
		Since:          k.since,
		Unfinished:     func() []wizard.Unfinished { return k.resumable(keep, a.warn) },
		Compose:        a.compose,
		Notice:         a.said,
		Plain:          k.Model.Plain(),
		Theme:          a.flags.theme,
		Background:     a.env.background(),
		ASCII:          a.ascii(),
		Mouse:          !a.flags.noMouse,
	}
}

// document is the report to browse. Where evidence and advice cannot be read, the
// verdict needs neither.
func (a *app) document(k *knowledge, r questions.Record) report.Document {
	in, err := a.input(k, r, ofWhole)
	if err != nil {
		in = k.quick(r)
	}
	return report.Build(in)
}

// afterScreen sees to it that the newest answers are on the disk, however the
// program was left, puts them in their place and says where that is.
func (a *app) afterScreen(k *knowledge, keep *keeper, out *exports, w *wizard.Wizard, status int, err error) error {
	stopped := errors.Is(err, terminal.ErrStopped) // whoever writes to it hangs
	killed := errors.Is(err, tea.ErrProgramKilled)
	crash := new(terminal.Crash)
	place := keep.end(newest(w))
	if place.lost && status != statusHungUp && !stopped {
		fmt.Fprint(a.out(), k.unsavedAnswers(keep.record()))
	}
	if status == statusDone {
		status = w.Status()
	}
	switch {
	case stopped:
		return silently(max(status, statusFailed))
	case errors.As(err, &crash):
		return errCrashed(crash, a.trace(crash), place.path)
	case err != nil && !killed:
		return err
	case killed && status == statusDone:
		return errCrashed(err, "", place.path)
	}
	if status != statusHungUp {
		a.farewell(k, keep.record(), place, out)
		a.say()
	}
	return ending(status, place.err)
}

// newest is the record of the wizard; nil where even that fails.
func newest(w *wizard.Wizard) (r *questions.Record) {
	defer func() {
		if recover() != nil {
			r = nil
		}
	}()
	record := w.Record()
	return &record
}
