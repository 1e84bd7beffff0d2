package cli

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"crossroads/questions"
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
// report, or the answers themselves as yaml. A folder, or no name at all, gets
// a report with a name of its own. It returns the whole path.
func (e *exports) write(r questions.Record, path string) (string, error) {
	path = e.named(r, path)
	full, err := filepath.Abs(path)
	if err != nil {
		return "", errWriting(path, err)
	}
	if err := (target{path: full}).check(); err != nil {
		return "", err
	}
	switch name := strings.TrimPrefix(filepath.Ext(full), "."); name {
	case "yaml", "yml":
		err = e.keep.copyTo(full, r)
	default:
		if err = exportable(full, name); err != nil {
			return "", err
		}
		var text []byte
		if text, err = e.app.report(e.known, r, name); err == nil {
			err = writeFile(full, text, false)
		}
	}
	if err != nil {
		return "", err
	}
	e.paths = append(e.paths, full)
	return full, nil
}

// exportable refuses an extension that no format has.
func exportable(path, name string) error {
	if name != "term" && slices.Contains(formatNames(), name) {
		return nil
	}
	return errFormatOfName(path, "end it with "+orList(append(extensions(formatNames()), ".yaml")))
}

// nameLength is how many characters of a title the name of a report keeps at
// most.
const nameLength = 48

// named is the path to write to: a folder gets a file named after the decision.
func (e *exports) named(r questions.Record, path string) string {
	if rest, ok := strings.CutPrefix(path, "~/"); ok {
		if home := e.app.env.get("HOME"); home != "" {
			path = filepath.Join(home, rest)
		}
	}
	info, err := os.Stat(path)
	if path != "" && (err != nil || !info.IsDir()) {
		return path
	}
	return filepath.Join(path, cmp.Or(questions.Slug(r.Title, nameLength), "crossroads-report")+".md")
}
