package cli

import (
	"context"
	"fmt"
	"os"
	"path/filepath"

	"crossroads/content"
	"crossroads/scoring/prototype"
	"crossroads/ui/measure"
)

// pair is two prototypes in a folder.
type pair struct {
	folder string
	*prototype.Manifest
}

// pairAt reads what a folder says that it holds.
func pairAt(folder string) (pair, error) {
	manifest, err := content.Manifest(os.DirFS(folder))
	if _, missing := os.Stat(filepath.Join(folder, prototype.ManifestFile)); missing != nil {
		return pair{}, errNoPrototype(folder)
	}
	return pair{folder, manifest}, inFolder(folder, err)
}

// mostClients is how many a machine can be expected to drive beside a prototype.
const mostClients = 5000

// plan is how both are measured; all that is missing for it is named.
func (p pair) plan(ctx context.Context) (measure.Plan, error) {
	plan := measure.Plan{Part: p.Part, Rounds: measure.Rounds, Times: measure.Usual()}
	if p.Part.Load.Clients > mostClients {
		return plan, failed(statusFailed, fmt.Sprintf("the load has %d clients, and at most %d are driven", p.Part.Load.Clients, mostClients),
			"lower load.clients in "+prototype.ManifestFile)
	}
	var missing []error
	if plan.Sides, missing = p.find(ctx); len(missing) > 0 {
		return plan, errMissing(missing)
	}
	return plan, nil
}

// find looks for what both prototypes need.
func (p pair) find(ctx context.Context) (sides [2]measure.Side, missing []error) {
	for i, id := range p.Between {
		l, _ := p.Part.In(id)
		side, err := measure.Find(ctx, filepath.Join(p.folder, id), l)
		sides[i] = side
		if err != nil {
			missing = append(missing, errMeasuring(err))
		}
	}
	return sides, missing
}

// unusual are the commands that would run, where they are not those of the
// built-in pack.
func (p pair) unusual() ([]string, error) {
	builtin, err := content.Builtin()
	if err != nil {
		return nil, err
	}
	parts, err := builtin.Prototypes()
	if err != nil {
		return nil, err
	}
	for i := range parts {
		if parts[i].ID == p.Part.ID && measure.Same(&parts[i], &p.Part, p.Between) {
			return nil, nil
		}
	}
	return measure.Commands(p.folder, &p.Part, p.Between), nil
}

// allowed asks before it runs what no built-in pack says.
func (a *app) allowed(p pair, yes, images bool) error {
	commands, err := p.unusual()
	if len(commands) > 0 && images {
		for _, id := range p.Between {
			commands = append(commands, filepath.Join(p.folder, id)+": what "+measure.ContainerFile+" says, in a container")
		}
	}
	switch {
	case err != nil || len(commands) == 0 || yes:
		return err
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
