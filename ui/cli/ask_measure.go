package cli

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"crossroads/questions"
	"crossroads/questions/phrase"
	"crossroads/scoring/prototype"
	"crossroads/scoring/report/prototypepage"
	"crossroads/ui/measure"
	"crossroads/ui/wizard"
)

// duels writes and measures prototypes for somebody who looks at the result, as
// the commands do. What runs is ended with the program.
type duels struct {
	app   *app
	known *knowledge
	keep  *keeper
	until context.Context
	stop  context.CancelFunc

	mu      sync.Mutex
	ended   bool
	running sync.WaitGroup
}

func (a *app) duels(k *knowledge, keep *keeper) *duels {
	d := &duels{app: a, known: k, keep: keep}
	d.until, d.stop = context.WithCancel(a.ctx)
	return d
}

// wired are its functions as the wizard takes them.
func (d *duels) wired() *wizard.Duel {
	return &wizard.Duel{Plan: d.plan, Prepare: d.prepare, Run: d.run}
}

// end ends what runs, and waits until it is gone.
func (d *duels) end() {
	d.mu.Lock()
	d.ended = true
	d.mu.Unlock()
	d.stop()
	d.running.Wait()
}

// plan says which part would be built, and finds a folder for it: beside the
// answers, and free, unless prototypes are in it already.
func (d *duels) plan(r questions.Record) (plan wizard.DuelPlan, err error) {
	in, err := d.known.of(r).toBuild(r, "")
	switch {
	case err != nil:
		return plan, withHints(err)
	case in.Part == nil:
		return plan, errors.New(strings.Join(prototypepage.Can(in), " ") + " What people can judge: crossroads prototype DIR")
	}
	for n := 1; ; n++ {
		plan.Folder = d.beside(r, numbered("-prototypes", n))
		if _, err := os.Stat(filepath.Join(plan.Folder, prototype.ManifestFile)); err == nil {
			plan.There = true
			break
		}
		if vacant(plan.Folder, false) == nil || n > mostNumbered {
			break
		}
	}
	names := in.Model.Alternatives
	plan.About = fmt.Sprintf("%s, in %s and in %s.", in.Part.Title, names[in.Choice.Between[0]].Name, names[in.Choice.Between[1]].Name)
	plan.Says, plan.Needs = prototypepage.Can(in), prototypepage.Needs(in)
	ready := prototypepage.Ready(in)
	plan.Open, plan.Counts = ready.Open, len(ready.Counts) > 0 || len(ready.Open) == 0
	return plan, nil
}

// mostNumbered is how many names are tried.
const mostNumbered = 99

// numbered tells the second of a name from the first, and so on.
func numbered(name string, n int) string {
	if n == 1 {
		return name
	}
	return fmt.Sprintf("%s-%d", name, n)
}

// beside is a path beside the answers, or in this folder where they are in no
// file.
func (d *duels) beside(r questions.Record, ending string) string {
	if file := d.keep.file; file != "" {
		return strings.TrimSuffix(file, filepath.Ext(file)) + ending
	}
	return cmp.Or(phrase.Slug(r.Title, nameLength), "crossroads") + ending
}

// prepare writes prototypes into a folder that is free, and looks for what they
// need.
func (d *duels) prepare(r questions.Record, folder string) (ready wizard.Prepared, err error) {
	folder = d.app.expanded(folder)
	if _, err := os.Stat(filepath.Join(folder, prototype.ManifestFile)); err != nil {
		in, err := d.known.of(r).toBuild(r, "")
		if err == nil {
			err = d.app.build(d.known, in, folder, false)
		}
		if err != nil {
			return ready, withHints(err)
		}
	}
	p, err := pairAt(folder)
	if err == nil {
		err = takes(filepath.Dir(d.result(r, folder).path))
	}
	if err != nil {
		return ready, withHints(err)
	}
	_, missing := p.find(d.until)
	for _, one := range missing {
		ready.Missing = append(ready.Missing, withHints(one).Error())
	}
	if ready.Unusual, err = p.unusual(); err != nil {
		return ready, withHints(err)
	}
	return ready, nil
}

// result is where a result goes: beside the answers, and never over another one.
func (d *duels) result(r questions.Record, folder string) target {
	for n := 1; ; n++ {
		path := filepath.Join(folder, numbered("measured", n)+".yaml")
		if d.keep.file != "" {
			path = d.beside(r, numbered("", n)+measuredEnding)
		}
		if _, err := os.Lstat(path); err != nil || n > mostNumbered {
			return target{path: path}
		}
	}
}

// run measures.
func (d *duels) run(ctx context.Context, r questions.Record, folder string, tell func(string, float64)) (found wizard.Found, err error) {
	d.mu.Lock()
	if d.ended {
		d.mu.Unlock()
		return found, context.Canceled
	}
	d.running.Add(1)
	d.mu.Unlock()
	defer d.running.Done()
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	defer context.AfterFunc(d.until, func() { cancel(context.Cause(d.until)) })()

	p, err := pairAt(d.app.expanded(folder))
	if err != nil {
		return found, withHints(err)
	}
	plan, err := p.plan(ctx)
	if err != nil {
		return found, withHints(err)
	}
	began := time.Now()
	plan.Tell = func(what string, done float64) { tell(what+timeLeft(", ", began, done), done) }
	result, err := measure.Result(ctx, plan)
	switch {
	case errors.Is(err, context.Canceled):
		return found, errors.New("nothing was measured, and everything that was started has been stopped")
	case err != nil:
		return found, withHints(errMeasuring(err))
	}
	to := d.result(r, p.folder)
	if err := d.app.keep(d.known, r, p, result, to, d.keep.file); err != nil {
		return found, withHints(err)
	}
	m, err := measurementAt(to.path, "")
	if err != nil {
		return found, withHints(err)
	}
	return d.found(r, m), nil
}

// found says what was measured, and what would follow from it.
func (d *duels) found(r questions.Record, m *measurement) wizard.Found {
	f := wizard.Found{Counts: questions.Measured{File: nameBeside(d.keep.file, m.file), Digest: m.digest}}
	k := d.known.learn(f.Counts, m)
	f.Says, f.Sides, f.Open = m.says(k.Flow), m.Names(k.Model), m.taken.Open()
	for _, row := range figureRows(m.Result) {
		f.Figures = append(f.Figures, [3]string{strings.TrimSuffix(row[0]+", "+row[1], ", "), row[2], row[3]})
	}
	with := r
	with.Measured = f.Counts
	follows := fmt.Sprintf("The verdict is: %s. With this it would be: %s. It counts once you say so.",
		verdictText(d.known.of(r), d.known.verdict(r).Verdict), verdictText(k, k.verdict(with).Verdict))
	switch {
	case !m.taken.Counts():
		f.Counts = questions.Measured{}
		follows = "It cannot count. " + k.measureOnce(m)
	case f.Counts.File == "":
		f.Counts = questions.Measured{}
		follows = "The answers cannot name that file, so it cannot count."
	}
	f.Notes = append(strings.Split(m.circumstances(), "\n"), m.file+" holds the result. "+follows)
	return f
}
