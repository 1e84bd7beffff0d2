package cli

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"crossroads/ui/workshop"
)

// isAnswersFile reports whether an entry of a folder looks like one.
func isAnswersFile(e fs.DirEntry) bool {
	return isAnswersName(e.Name()) && (e.Type().IsRegular() || e.Type()&fs.ModeSymlink != 0)
}

// isAnswersName reports whether a file of a name may hold answers, and not what
// was measured for some.
func isAnswersName(name string) bool {
	return slices.Contains(answersExtensions(), extensionOf(name)) && !strings.HasPrefix(name, ".") && !strings.HasSuffix(name, measuredEnding)
}

func answersExtensions() []string { return []string{"yaml", "yml", "json"} }

// answersIn returns the answers files of a folder, or the file itself. What the
// program has written into the folder itself is left out, and so is what is no
// file.
func (a *app) answersIn(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, errReading(path, err)
	}
	if err := workshop.Allow(path); err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return []string{path}, nil
	}
	entries, err := os.ReadDir(path)
	if err != nil {
		return nil, errReadingFolder(path, err)
	}
	var files []string
	for _, e := range entries {
		file := filepath.Join(path, e.Name())
		info, err := os.Stat(file)
		switch {
		case !isAnswersName(e.Name()) || e.IsDir():
		case err == nil && !info.Mode().IsRegular():
			a.warn(fmt.Sprintf("%q is left out: it is not a file", file))
		case extensionOf(file) == "json" && ours(file):
			a.warn(fmt.Sprintf("%q is left out: it holds no answers but what crossroads wrote", file))
		default:
			files = append(files, file)
		}
	}
	if len(files) == 0 {
		a.say()
		return nil, errEmptyFolder(path)
	}
	return files, nil
}

// ours reports whether a file of JSON is a result or a schema.
func ours(path string) bool {
	data, err := contents(path)
	var fields map[string]json.RawMessage
	if err != nil || json.Unmarshal(data, &fields) != nil {
		return false
	}
	_, answers := fields["crossroads"]
	_, result := fields["schema"]
	_, schema := fields["$schema"]
	return !answers && (result || schema)
}

// once leaves out files that are given twice, by whatever name.
func (a *app) once(files []string) []string {
	var kept []string
	alike := map[traits][]string{} // only those can be the same, so that a crowd is not compared with itself
	for _, path := range files {
		info, err := os.Stat(path)
		if err != nil {
			kept = append(kept, path) // reading it says what is wrong
			continue
		}
		t := traits{info.Size(), info.ModTime().UnixNano()}
		same := slices.IndexFunc(alike[t], func(other string) bool {
			seen, err := os.Stat(other)
			return err == nil && os.SameFile(info, seen)
		})
		if same >= 0 {
			before, why := alike[t][same], "it is given twice"
			if filepath.Clean(path) != filepath.Clean(before) {
				why = fmt.Sprintf("it is the same file as %q", before)
			}
			a.warn(fmt.Sprintf("%q is counted once: %s", path, why))
			continue
		}
		kept, alike[t] = append(kept, path), append(alike[t], path)
	}
	return kept
}

// traits is what the same file has in common under every name.
type traits struct{ size, modified int64 }
