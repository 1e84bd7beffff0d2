package cli

import (
	"cmp"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/questions/phrase"
)

// exports writes what somebody asks for on the result screen and remembers
// where it is.
type exports struct {
	app   *app
	known *knowledge
	keep  *keeper
	paths []string
}

// write writes a record to a path, in the format that the name tells: a
// report, or the answers themselves as yaml; "record" is a decision record where
// the project keeps them. A folder, or no name at all, gets
// a report with a name of its own. It returns the whole path. An error names
// the path as it was typed and says what to do, since nothing else will.
func (e *exports) write(r questions.Record, path string) (string, error) {
	if path == kindRecord {
		return e.writeAs(r, kindRecord, recordsFolder())
	}
	path = e.named(r, path)
	full, err := filepath.Abs(path)
	if err != nil {
		return "", withHints(errWriting(path, err))
	}
	if err := e.put(r, path); err != nil {
		return "", withHints(err)
	}
	e.paths = append(e.paths, full)
	return full, nil
}

func (e *exports) put(r questions.Record, path string) error {
	if info, err := os.Stat(path); err == nil && !info.IsDir() && !through(path) {
		return errTaken(path)
	}
	if err := (target{path: path}).check(); err != nil {
		return err
	}
	name := extensionOf(path)
	if name == "yaml" || name == "yml" {
		return e.keep.copyTo(path, r)
	}
	if err := exportable(path, name); err != nil {
		return err
	}
	text, err := e.app.report(e.known, r, name)
	if err != nil {
		return err
	}
	return writeFile(path, outgoing(text, false), false)
}

// errTaken is a file in the way, where no flag can be given.
func errTaken(path string) error {
	return failed(statusFailed, fmt.Sprintf("%q exists already", path), "choose another name")
}

// withHints is a failure as one line: each complaint and what to do about it.
func withHints(err error) error {
	var parts []string
	for _, c := range asFailure(err).complaints {
		parts = append(parts, strings.Join(append([]string{c.message}, c.hints...), ": "))
	}
	return errors.New(strings.Join(parts, "; "))
}

// exportable refuses an extension that no format has.
func exportable(path, name string) error {
	if slices.Contains(extensions(formatNames()), "."+name) {
		return nil
	}
	return errFormatOfName(path, "end it with "+phrase.List(append(extensions(formatNames()), ".yaml"), "or"))
}

// nameLength is how many characters of a title the name of a report keeps at
// most.
const nameLength = 48

// expanded is a path as a shell would read it.
func (a *app) expanded(path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if home := a.env.get("HOME"); home != "" {
			return filepath.Join(home, rest)
		}
	}
	return path
}

// named is the path to write to: a folder gets a file named after the decision.
func (e *exports) named(r questions.Record, path string) string {
	path = e.app.expanded(path)
	info, err := os.Stat(path)
	if path != "" && (err != nil || !info.IsDir()) {
		return path
	}
	return filepath.Join(path, cmp.Or(phrase.Slug(r.Title, nameLength), "crossroads-report")+".md")
}
