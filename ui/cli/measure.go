package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"crossroads/content"
	"crossroads/questions"
	"crossroads/scoring/advice"
	"crossroads/scoring/measured"
	"crossroads/scoring/prototype"
	"crossroads/ui/measure"
)

// measureOptions is what to measure and what to do with it.
type measureOptions struct {
	from   string // a folder with prototypes, or a result
	source source
	apply  bool
	yes    bool
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
			"both with the same load by turns, and says what that settles. It takes under two minutes and installs nothing. " +
			"The result goes into a file beside the answers, NAME.measured.yaml, or into DIR where there are none. " +
			"With --apply the answers name that file, and from then on it counts: it moves values within what the evidence leaves open. " +
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
	if o.apply {
		if err := a.count(k, m); err != nil {
			return err
		}
	}
	return a.print(found(&before, k, r, m, a.flags.answers, o.apply))
}

// measureInto measures the prototypes of a folder and returns the file that
// holds the result.
func (a *app) measureInto(k *knowledge, r questions.Record, o measureOptions) (path string, err error) {
	manifest, err := content.Manifest(os.DirFS(o.from))
	if _, missing := os.Stat(filepath.Join(o.from, prototype.ManifestFile)); missing != nil {
		return "", errNoPrototype(o.from)
	}
	if err != nil {
		return "", inFolder(o.from, err)
	}
	if path = o.target.path; o.target.stdout() {
		path = resultBeside(o.from, a.flags.answers)
	}
	if _, err := os.Stat(path); err == nil && !o.target.force {
		return "", errExists(path) // before anybody waits for it
	}
	if err := a.allowed(o, manifest); err != nil {
		return "", err
	}
	ctx, stop := untilSignalled(a.ctx)
	defer stop()
	plan, err := planOf(ctx, o.from, manifest)
	if err != nil {
		return "", err
	}
	progress := a.stages()
	plan.Tell = progress.tell
	result, err := measure.Result(ctx, plan)
	progress.end()
	if err != nil {
		return "", errMeasuring(err)
	}
	result.Date, result.Pack, result.Answers = a.env.today(), manifest.Pack, facts(k, r)
	result.Command = "crossroads measure " + shellWord(o.from)
	if a.flags.answers != "" {
		result.Command += " --answers " + shellWord(a.flags.answers)
	}
	if result.Bears, err = bears(k, manifest.Part, result); err != nil {
		return "", err
	}
	m := &measurement{Result: result, file: path}
	k.with(m)
	return path, writeFile(path, content.WriteMeasured(result, m.taken.Lines(nil)), o.target.force)
}

// resultBeside is where a result is kept.
func resultBeside(folder, answers string) string {
	if answers == "" || answers == stdinName {
		return filepath.Join(folder, "measured.yaml")
	}
	return strings.TrimSuffix(answers, filepath.Ext(answers)) + measuredEnding
}

const measuredEnding = ".measured.yaml"

// mostClients is how many a machine can be expected to drive beside a prototype.
const mostClients = 5000

// planOf looks for what both prototypes need; all that is missing is named.
func planOf(ctx context.Context, folder string, m *prototype.Manifest) (measure.Plan, error) {
	plan := measure.Plan{Part: m.Part, Rounds: measure.Rounds, Times: measure.Usual()}
	if m.Part.Load.Clients > mostClients {
		return plan, failed(statusFailed, fmt.Sprintf("the load has %d clients, and at most %d are driven", m.Part.Load.Clients, mostClients),
			"lower load.clients in "+prototype.ManifestFile)
	}
	var missing []error
	for i, id := range m.Between {
		l, _ := m.Part.In(id)
		side, err := measure.Find(ctx, filepath.Join(folder, id), l)
		plan.Sides[i] = side
		if err != nil {
			missing = append(missing, errMeasuring(err))
		}
	}
	if len(missing) > 0 {
		return plan, errMissing(missing)
	}
	return plan, nil
}

// allowed asks before it runs what no built-in pack says.
func (a *app) allowed(o measureOptions, m *prototype.Manifest) error {
	builtin, err := content.Builtin()
	if err != nil {
		return err
	}
	parts, err := builtin.Prototypes()
	if err != nil {
		return err
	}
	for i := range parts {
		if parts[i].ID == m.Part.ID && measure.Same(&parts[i], &m.Part, m.Between) {
			return nil
		}
	}
	commands := measure.Commands(o.from, &m.Part, m.Between)
	switch {
	case o.yes:
		return nil
	case a.flags.noInput || !isTerminal(a.stdin) || !isTerminal(a.stderr):
		return errNotAllowed(commands)
	}
	for _, line := range commands {
		a.note("would run in " + line)
	}
	if !a.confirm("These are not the commands of the built-in pack. Run them?", false) {
		return errNotAllowed(nil)
	}
	return nil
}

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
	return measured.Bearing{Criterion: m.Criterion, Figure: m.Figure.ID, Matters: m.Figure.Matters, Settles: m.Figure.Settles,
		Enough: m.Figure.Will(answers)}
}

// count has the answers file name a measurement, and touches nothing else in it.
func (a *app) count(k *knowledge, m *measurement) error {
	file := a.flags.answers
	keep := relative(filepath.Dir(file), m.file)
	if keep == "" {
		return errElsewhere(m.file, file)
	}
	return a.edit(k, file, func(r *questions.Record) {
		r.Measured = questions.Measured{File: keep, Digest: m.digest}
	})
}
