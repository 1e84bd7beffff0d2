package cli

import (
	"fmt"

	"crossroads/questions/phrase"
)

// This file holds the wording of what fails about decision records.

func errOpenAccepted() error {
	return failed(statusFailed, "nothing is decided yet, so the record cannot be accepted",
		"leave --status out: it is proposed, and says what would decide it")
}

func errSameAnswers(path string) error {
	return failed(statusFailed, fmt.Sprintf("%q holds these answers already", path),
		"it was left as it is; crossroads report --format adr --force writes it again, with --status and --decider")
}

func errNoRecord(folder, wanted string, found []string) error {
	if len(found) > 1 {
		return failed(statusFailed, fmt.Sprintf("several records in %q may be %q", folder, wanted), "name one of them: "+phrase.List(found, "or"))
	}
	return failed(statusFailed, fmt.Sprintf("there is no record %q in %q", wanted, folder),
		"name it by its number or by its file, and its folder with -o")
}

func errNotSuperseded(path string, err error) error {
	return failed(statusFailed, fmt.Sprintf("%q cannot be superseded: %v", path, err), "leave --supersedes out, and link the two by hand")
}

func errNotRecord(path string) error {
	return failed(statusFailed, fmt.Sprintf("%q is not a decision record", path), "name an answers file, or a record that crossroads report --format adr wrote")
}

func errUndecidedRecord(path string) error {
	return failed(statusUsage, fmt.Sprintf("the record %q decides nothing yet", path),
		"say what is to hold: --expect ALTERNATIVE, or --min-word close")
}

func errRecordNamesNothing(path string) error {
	return failed(statusFailed, fmt.Sprintf("the record %q names no answers file", path), "give it: --answers FILE")
}
