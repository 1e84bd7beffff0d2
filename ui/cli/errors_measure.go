package cli

import (
	"errors"
	"fmt"
	"strings"

	"crossroads/questions/phrase"
	"crossroads/ui/measure"
)

// The wording of what keeps a measurement from being made, or from counting.

const measureAgain = "measure again, crossroads measure DIR --answers FILE --apply, or take the line measured: out of the answers"

func errNamedMeasurement(answers string, err error) error {
	f := asFailure(hinted(err, measureAgain))
	for i, c := range f.complaints {
		f.complaints[i].message = fmt.Sprintf("%q counts a measurement: %s", answers, c.message)
	}
	return f
}

func errNotResult(folder string) error {
	return failed(statusFailed, fmt.Sprintf("%q is a folder, not a result of measuring", folder))
}

func errOtherMeasurement(answers, path string) error {
	return failed(statusFailed, fmt.Sprintf("%q has changed since %q began to count it", path, answers),
		"look at what it says: crossroads measure "+shellWord(path),
		"let it count as it is: crossroads measure "+shellWord(path)+" --answers "+shellWord(answers)+" --apply", measureAgain)
}

func errNoPrototype(folder string) error {
	return failed(statusFailed, fmt.Sprintf("there are no prototypes in %q", folder),
		"write two: crossroads prototype DIR --answers FILE")
}

func errMissing(list []error) error {
	f := *asFailure(joinFailures(list))
	last := &f.complaints[len(f.complaints)-1]
	last.hints = append(last.hints, "nothing was started; then measure again")
	return &f
}

func errNeedsAnswers() error {
	return failed(statusUsage, "--apply needs the answers for which the measurement is to count", "add --answers FILE")
}

func errCountsForNothing(answers string, open []string) error {
	if len(open) == 0 {
		return failed(statusFailed, "nothing of this measurement can count: it bears on no criterion of these answers")
	}
	return failed(statusFailed, "nothing of this measurement can count, because of what is not answered: "+phrase.List(open, "and"),
		"answer that: crossroads "+shellWord(answers), "then measure")
}

func errNotAllowed(commands []string) error {
	return failed(statusUsage, "these prototypes are not those of the built-in pack, and nobody has allowed to run them",
		append(commands, "look at them, then add --yes")...)
}

// errMeasuring is why a measurement was given up.
func errMeasuring(err error) error {
	var missing *measure.MissingError
	var broken *measure.ContractError
	var signalled *signalError
	switch {
	case errors.As(err, &signalled):
		return failed(signalled.status, "nothing was measured: a signal ended it", "everything that was started has been stopped")
	case errors.As(err, &broken):
		return failed(statusFailed, broken.Error(), broken.Hint())
	case errors.As(err, &missing):
		return failed(statusFailed, missing.Error(), missing.Hint())
	}
	hints := []string{"everything that was started has been stopped"}
	if errors.Is(err, measure.ErrTooLong) {
		hints = append(hints, "measure again when this machine has less else to do")
	}
	return failed(statusFailed, strings.TrimSpace("nothing was measured: "+err.Error()), hints...)
}

func errElsewhere(result, answers string) error {
	return failed(statusFailed, fmt.Sprintf("%q is where %q cannot refer to it", result, answers), "move it beside the answers")
}

func errByHand(file, line string) error {
	_, line, _ = strings.Cut(line, "\n") // behind that of the schema
	line, _, _ = strings.Cut(line, "\n")
	return failed(statusFailed, fmt.Sprintf("%q cannot be changed in place", file), "put this line into it by hand: "+line)
}
