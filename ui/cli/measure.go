package cli

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring/advice"
	"crossroads/scoring/measured"
	"crossroads/scoring/prototype"
	"crossroads/scoring/report/prototypepage"
	"crossroads/ui/measure"
)

// measureOptions is what to measure and what to do with it.
type measureOptions struct {
	from   string // a folder with prototypes, or a result
	source source
	apply  bool
	yes    bool
	image  bool
	schema bool
	target target
}

// newMeasure returns the command that measures two prototypes.
func newMeasure(a *app) *cobra.Command {
	var o measureOptions
	c := &cobra.Command{
		Use:     "measure DIR|RESULT",
		Short:   "Measure two prototypes side by side; with --apply the result counts",
		GroupID: groupResult,
		Long: "Measure starts the two prototypes in DIR on this machine, one at a time, checks that both keep their contract, drives " +
			"both in turn with the same load, and says what that settles. It takes under two minutes and installs nothing. " +
			"The result goes into a file beside the answers, NAME.measured.yaml, or into DIR where there are none. " +
			"With --apply the answers name that file, and from then on it counts: it moves values within what the evidence leaves open. " +
			"With --image it also builds the container images of both, with docker, podman or nerdctl: that fetches what they are " +
			"based on, and takes longer. " +
			"Given a result in place of DIR it shows that one and measures nothing.",
		Example: `crossroads measure duel --answers support-chat.yaml
crossroads measure duel --answers support-chat.yaml --apply
crossroads measure support-chat.measured.yaml --answers support-chat.yaml --apply`,
		Args:              atMost(1),
		ValidArgsFunction: upTo(1, completeFolders),
		RunE: func(c *cobra.Command, args []string) error {
			if o.from = first(args); o.from == "" && !o.schema {
				return errTooFew(c.CommandPath(), "the folder that crossroads prototype wrote, or a result")
			}
			return runMeasure(a, o)
		},
	}
	c.Flags().BoolVar(&o.apply, "apply", false, "have the result count for the answers")
	c.Flags().BoolVar(&o.yes, "yes", false, "run commands that are not those of the built-in pack without asking")
	c.Flags().BoolVar(&o.image, "image", false, "build the container images too, for their sizes; this fetches what they are based on")
	c.Flags().BoolVar(&o.schema, "schema", false, "print the JSON schema of a result and end")
	o.target.register(c)
	return c
}

func runMeasure(a *app, o measureOptions) error {
	if o.schema {
		return a.deliver(o.target, content.MeasuredSchema())
	}
	info, err := os.Stat(o.from)
	switch {
	case err != nil:
		return errReading(o.from, err)
	case o.apply && (a.flags.answers == "" || a.flags.answers == stdinName):
		return errNeedsAnswers()
	}
	k, err := a.knowledge()
	if err != nil {
		return err
	}
	r, err := a.base(k, o.source) // not what counts so far: it is about to change
	a.say()
	if err != nil {
		return err
	}
	path := o.from
	if info.IsDir() {
		if path, err = a.measureInto(k, r, o); err != nil {
			return err
		}
	}
	m, err := measurementAt(path, "")
	if err != nil {
		return err
	}
	before := *k
	k.take(m)
	counts := o.apply && m.taken.Counts()
	if counts {
		if err := a.count(k, m); err != nil {
			return err
		}
	}
	err = a.print(found(&before, k, r, m, a.flags.answers, counts))
	if o.apply && !counts && err == nil {
		err = errCountsForNothing(a.flags.answers, k.Flow.Names(m.taken.Open()))
	}
	return err
}

// measureInto measures the prototypes of a folder and returns the file that
// holds the result.
func (a *app) measureInto(k *knowledge, r questions.Record, o measureOptions) (path string, err error) {
	p, err := pairAt(o.from)
	if err != nil {
		return "", err
	}
	to := o.target
	if to.stdout() {
		to.path = resultBeside(o.from, a.flags.answers)
	}
	err = to.check()
	if err == nil {
		err = takes(filepath.Dir(to.path))
	}
	if err != nil {
		return "", err // before anybody waits for it
	}
	if err := a.ready(k, r, p, o.apply); err != nil {
		return "", err
	}
	if err := a.allowed(p, o.yes, o.image); err != nil {
		return "", err
	}
	ctx, stop := untilSignalled(a.ctx)
	defer stop()
	plan, err := p.plan(ctx)
	if err != nil {
		return "", err
	}
	progress := a.progress(0)
	if plan.Tell = progress.tell; progress == nil {
		plan.Tell = func(what string, _ float64) { a.note(what) }
	} else {
		a.hint("Ctrl-C ends it, and leaves nothing running")
	}
	var images measure.Images
	var noImages error
	if o.image {
		images, noImages = measure.BuildImages(ctx, plan)
	}
	result, err := measure.Result(ctx, plan)
	progress.end()
	if err != nil {
		return "", errMeasuring(err)
	}
	if images.AddTo(result); noImages != nil {
		a.note("the container images were not measured: " + noImages.Error())
	}
	return to.path, a.keep(k, r, p, result, to, a.flags.answers)
}

// ready says what keeps a measurement from counting before anybody waits for it, and
// fails where it has to count and cannot.
func (a *app) ready(k *knowledge, r questions.Record, p pair, apply bool) error {
	tips, err := k.Advice()
	if err != nil {
		return err
	}
	var criteria []string
	for _, m := range tips.MeasuresOf(p.Part.Criteria) {
		criteria = append(criteria, m.Criterion)
	}
	ready := measured.Ready(k.Model, criteria, facts(k, r))
	names := k.Flow.Names(ready.Open)
	switch about := "it"; {
	case len(names) == 0 || a.flags.answers == "":
		return nil
	case apply && len(ready.Counts) == 0:
		return errCountsForNothing(a.flags.answers, names)
	default:
		if len(ready.Counts) > 0 {
			about = "all of it"
		}
		a.note(prototypepage.Waits(about, names))
	}
	return nil
}

// keep writes what was measured into a file, with what it bears on and for which
// answers.
func (a *app) keep(k *knowledge, r questions.Record, p pair, result *measured.Result, to target, answers string) (err error) {
	result.Date, result.Pack, result.Answers = a.env.today(), p.Pack, facts(k, r)
	result.Command = "crossroads measure " + shellWord(p.folder)
	if result.Images != "" {
		result.Command += " --image"
	}
	if answers != "" {
		result.Command += " --answers " + shellWord(answers)
	}
	if result.Bears, err = bears(k, p.Part, result); err != nil {
		return err
	}
	m := &measurement{Result: result, file: to.path}
	k.with(m)
	return writeFile(to.path, content.WriteMeasured(result, m.taken.Lines(k.Flow, nil)), to.force)
}

// resultBeside is where a result is kept.
func resultBeside(folder, answers string) string {
	if answers == "" || answers == stdinName {
		return filepath.Join(folder, "measured.yaml")
	}
	return strings.TrimSuffix(answers, filepath.Ext(answers)) + measuredEnding
}

const measuredEnding = ".measured.yaml"

// facts are the answers that are known and decide situations.
func facts(k *knowledge, r questions.Record) questions.Answers {
	active := k.Flow.Active(r.Answers)
	var known questions.Answers
	for _, f := range k.Model.Facts {
		if one, ok := active.Get(f.Question); ok && one.Known() && one.Text == "" {
			one.Note = ""
			known = known.With(one)
		}
	}
	return known
}

// bears says which figure decides for each criterion that a part bears on.
func bears(k *knowledge, part prototype.Part, r *measured.Result) ([]measured.Bearing, error) {
	tips, err := k.Advice()
	if err != nil {
		return nil, err
	}
	var list []measured.Bearing
	for _, m := range tips.MeasuresOf(part.Criteria) {
		if r.Has(m.Figure.ID) {
			list = append(list, bearing(m, r.Answers))
		}
	}
	return list, nil
}

func bearing(m advice.Measure, answers questions.Answers) measured.Bearing {
	enough, while := m.Figure.Will(answers)
	return measured.Bearing{Criterion: m.Criterion, Figure: m.Figure.ID, Matters: m.Figure.Matters, Settles: m.Figure.Settles,
		Enough: enough, While: while}
}

// takes reports why a folder takes no file.
func takes(folder string) error {
	file, err := os.CreateTemp(folder, ".crossroads-*")
	if err != nil {
		return errWriting(folder, err)
	}
	return errors.Join(file.Close(), os.Remove(file.Name()))
}

// nameBeside is a file as answers can name it; "" where they cannot.
func nameBeside(answers, file string) string {
	name := relative(filepath.Dir(answers), file)
	if strings.HasPrefix(name, "/") || strings.ContainsAny(name, `\:`) {
		return ""
	}
	return name
}

// count has the answers file name a measurement, and touches nothing else in it.
func (a *app) count(k *knowledge, m *measurement) error {
	file := a.flags.answers
	keep := nameBeside(file, m.file)
	if keep == "" {
		return errElsewhere(m.file, file)
	}
	return a.edit(k, file, func(r *questions.Record) {
		r.Measured = questions.Measured{File: keep, Digest: m.digest}
	})
}
