package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"crossroads/questions/strictyaml"
	"crossroads/ui/cells"
)

// The exit statuses.
const (
	statusDone        = 0
	statusFailed      = 1
	statusUsage       = 2 // wrong usage, or nobody to ask
	statusChanged     = 3 // check: the decision no longer holds
	statusHungUp      = 129
	statusInterrupted = 130
	statusTerminated  = 143
)

// failure is why a command did not do what was asked, as one or more
// complaints. A failure without complaints ends the program silently with its
// status.
type failure struct {
	status     int
	complaints []complaint
}

// complaint is one thing that is wrong and what to do about it.
type complaint struct {
	message string
	hints   []string
}

// Error implements error.
func (f *failure) Error() string {
	lines := make([]string, len(f.complaints))
	for i, c := range f.complaints {
		lines[i] = c.message
	}
	return strings.Join(lines, "\n")
}

// failed returns a failure with one complaint. Hints that are empty are left
// out.
func failed(status int, message string, hints ...string) *failure {
	return &failure{status: status, complaints: []complaint{complaintOf(message, hints...)}}
}

func complaintOf(message string, hints ...string) complaint {
	return complaint{message, slices.DeleteFunc(hints, func(hint string) bool { return hint == "" })}
}

// silently returns a failure that says nothing.
func silently(status int) error { return &failure{status: status} }

// ending is how a program ends that was told to end with a status and may have
// an error to tell besides; nil where there is neither.
func ending(status int, err error) error {
	if err == nil && status == statusDone {
		return nil
	}
	if err == nil {
		return silently(status)
	}
	f := *asFailure(err)
	if status != statusDone {
		f.status = status
	}
	return &f
}

// joinFailures makes one failure of all errors, and nil of none.
func joinFailures(errs []error) error {
	all := &failure{status: statusFailed}
	for _, err := range errs {
		if err != nil {
			all.complaints = append(all.complaints, asFailure(err).complaints...)
		}
	}
	if len(all.complaints) == 0 {
		return nil
	}
	return all
}

// asFailure turns any error into a failure.
func asFailure(err error) *failure {
	var own *failure
	if errors.As(err, &own) {
		return own
	}
	return &failure{status: statusFailed, complaints: complaints(err)}
}

// complaints are one for each problem, and for each error that is joined in one,
// with its hint where it has one.
func complaints(err error) (list []complaint) {
	var problems strictyaml.Problems
	var helpful interface{ Hint() string }
	joined, many := err.(interface{ Unwrap() []error })
	switch _, helps := err.(interface{ Hint() string }); {
	case errors.As(err, &problems):
		for _, p := range problems {
			list = append(list, complaintOf(p.Error(), p.Hint))
		}
		return list
	case many && !helps:
		for _, one := range joined.Unwrap() {
			list = append(list, asFailure(one).complaints...)
		}
		return list
	case errors.As(err, &helpful):
		return []complaint{complaintOf(err.Error(), helpful.Hint())}
	}
	return []complaint{complaintOf(err.Error())}
}

// hinted adds to every complaint of an error what else to do about it.
func hinted(err error, hint string) error {
	f := *asFailure(err)
	f.complaints = slices.Clone(f.complaints)
	for i, c := range f.complaints {
		f.complaints[i].hints = append(slices.Clip(c.hints), hint)
	}
	return &f
}

// mostComplaints is how many are printed: more help nobody.
const mostComplaints = 50

// printComplaints writes what is wrong, a line for each message and each hint, of
// very many the first. A line break inside one would look like another complaint,
// so there are none.
func printComplaints(w io.Writer, kind string, list []complaint, most int) {
	for i, c := range list {
		if i == most {
			fmt.Fprintf(w, "crossroads: %s: and %d more\n", kind, len(list)-i)
			break
		}
		fmt.Fprintf(w, "crossroads: %s: %s\n", kind, cells.Line(c.message))
		for _, hint := range c.hints {
			fmt.Fprintf(w, hintLine, cells.Line(hint))
		}
	}
}

const hintLine = "crossroads: hint: %s\n"

// note tells what was done where that is not what was asked for word by word.
func (a *app) note(text string) { fmt.Fprintf(a.err(), "crossroads: note: %s\n", cells.Line(text)) }

// hint says what to do while nothing is wrong.
func (a *app) hint(text string) { fmt.Fprintf(a.err(), hintLine, text) }
