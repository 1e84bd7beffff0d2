package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"crossroads/questions"
	"crossroads/scoring/report/adr"
)

// checkedRecord is the decision record that a check was given in place of an
// answers file.
type checkedRecord struct {
	path    string
	head    adr.Head
	answers string // the file that its answers are in
}

// isRecord reports whether a file is taken for a decision record.
func isRecord(path string) bool { return strings.EqualFold(filepath.Ext(path), ".md") }

// fromRecord takes from a record which answers to check, and against what where
// that is not said.
func (o *checkOptions) fromRecord(answers string) error {
	path := o.source.file
	text, err := os.ReadFile(path)
	if err != nil {
		return errReading(path, err)
	}
	r := &checkedRecord{path: path, head: adr.Parse(string(text)), answers: answers}
	switch {
	case r.head.Style == "":
		return errNotRecord(path)
	case answers == "" && r.head.Answers == "":
		return errRecordNamesNothing(path)
	case o.expect == "" && o.minWord == "" && r.head.Decision == "":
		return errUndecidedRecord(path)
	}
	o.record, o.source.file = r, ""
	if answers == "" {
		r.answers = filepath.FromSlash(r.head.Answers)
		if !filepath.IsAbs(r.answers) {
			r.answers = filepath.Join(filepath.Dir(path), r.answers)
		}
		o.source.file = r.answers
	}
	if o.expect == "" {
		o.expect = r.head.Decision
	}
	return nil
}

// remarks are what has changed about a record besides what follows from the
// answers.
func (r *checkedRecord) remarks(record questions.Record, changed bool, today string) []string {
	if r == nil {
		return nil
	}
	list := r.measured(record.Measured)
	record.Measured.Digest = r.head.Digest // that was told
	if !changed && r.head.Hash != "" && adr.Fingerprint(record) != r.head.Hash {
		list = append(list, fmt.Sprintf("%s has changed since %s was written", r.answers, r.path))
	}
	switch r.head.Status {
	case "superseded", "deprecated", "rejected":
		list = append(list, fmt.Sprintf("%s says that it is %s", r.path, r.head.Status))
	}
	if r.head.Review != "" && today > r.head.Review {
		list = append(list, fmt.Sprintf("%s was to be looked at again by %s", r.path, r.head.Review))
	}
	return list
}

// measured says where the answers count another measurement than the record does.
func (r *checkedRecord) measured(now questions.Measured) []string {
	named := ""
	if r.head.Measured != "" {
		named = ", " + strconv.Quote(r.head.Measured)
	}
	switch {
	case now.Digest == r.head.Digest:
		return nil
	case now.Digest == "":
		return []string{fmt.Sprintf("%s no longer counts the measurement that %s rests on%s", r.answers, r.path, named)}
	case r.head.Digest == "":
		return []string{fmt.Sprintf("%s counts a measurement, %q, which %s does not", r.answers, now.File, r.path)}
	}
	return []string{fmt.Sprintf("%s counts another measurement, %q, than %s%s", r.answers, now.File, r.path, named)}
}
