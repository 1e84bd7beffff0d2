package cli

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os/exec"
	"sync"
	"sync/atomic"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"crossroads/questions"
	"crossroads/ui/atomicfile"
	"crossroads/ui/terminal"
)

// Run runs the program with the arguments after its name and returns the exit
// status: 0 done, 1 failed, 2 wrong usage or nobody to ask, 3 the checked
// decision no longer holds, 130 interrupted, 143 terminated, 129 hung up.
// Streams that are files may be terminals. env is name=value.
func Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, env []string) int {
	a := &app{ctx: ctx, stdin: stdin, stdout: stdout, stderr: stderr, env: env}
	a.deferGC(usually)
	root := newRoot(a)
	root.SetArgs(args)
	err := cmp.Or(a.execute(root), a.unhelped)
	if err == nil {
		return statusDone
	}
	f := asFailure(err)
	printComplaints(a.err(), "error", f.complaints, mostComplaints)
	return f.status
}

// execute runs a command. A panic of it is an error.
func (a *app) execute(c *cobra.Command) (err error) {
	defer func() {
		if what := recover(); what != nil {
			crash := terminal.Caught(what)
			err = errCrashed(crash, a.trace(crash), "")
		}
	}()
	return c.ExecuteContext(a.ctx)
}

// app is one run of the program: its streams, its environment, the flags that
// all commands share, and the content, once somebody needed it.
type app struct {
	ctx      context.Context
	stdin    io.Reader
	stdout   io.Writer
	stderr   io.Writer
	env      environment
	flags    globals
	known    *knowledge
	files    atomicfile.Writer
	editing  atomic.Pointer[exec.Cmd] // the editor that has the terminal
	noting   sync.Mutex
	notices  []complaint
	said     string // the first notice
	unhelped error  // why help could not be written, which Cobra does not pass on
}

// explainFlag turns what the flag library says into our words.
func explainFlag(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var own *failure // see choice
	switch {
	case errors.As(err, &own):
		return own
	case !errors.As(err, &unknown):
		return errFlagValue(c.CommandPath(), err.Error())
	}
	var names []string
	collect := func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	}
	c.LocalFlags().VisitAll(collect)
	c.InheritedFlags().VisitAll(collect)
	name, dashes := unknown.GetSpecifiedName(), "--"
	near := ""
	if unknown.GetSpecifiedShortnames() != "" {
		dashes = "-"
	} else if match := questions.Nearest(name, names); match != "" {
		near = "--" + match
	}
	return errUnknownFlag(c.CommandPath(), dashes+name, near)
}
