package cli

import (
	"os"
	"path/filepath"
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
		if err = e.known.exportable(full, name); err != nil {
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
func (k *knowledge) exportable(path, name string) error {
	var all []string
	for _, f := range formatNames() {
		if f != "term" && f != "adr" {
			all = append(all, "."+f)
		}
		if f == name && name != "term" {
			return nil
		}
	}
	return errExportFormat(filepath.Base(path), append(all, ".yaml"))
}

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
	return filepath.Join(path, reportName(r.Title))
}

// reportName makes the name of a report from the title of a walk.
func reportName(title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			b.WriteRune(r)
		} else if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
			b.WriteByte('-')
		}
	}
	if slug := strings.Trim(b.String(), "-"); slug != "" {
		return slug + ".md"
	}
	return "crossroads.md"
}
