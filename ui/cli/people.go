package cli

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"crossroads/scoring"
)

// gather reads everybody's answers, in the order of the arguments and, within a
// folder, of the names, and puts them together. A file is read, assessed and
// let go before a worker takes the next one, so that a crowd fits into memory.
// The title is the one that all files with a title share. Where anything is
// wrong with any file, all of it is told, and there is no result.
func (a *app) gather(k *knowledge, paths []string) (r scoring.TeamResult, title string, err error) {
	var files []string
	for _, path := range paths {
		found, err := answersIn(path)
		if err != nil {
			return r, "", err
		}
		files = append(files, found...)
	}
	team := k.engine.Gather(k.Flow, len(files))
	titles, errs := make([]string, len(files)), make([]error, len(files))
	var group sync.WaitGroup
	var next atomic.Int64
	for range min(len(files), runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(files); i = int(next.Add(1)) - 1 {
				record, err := a.open(k, files[i])
				if titles[i], errs[i] = record.Title, err; err == nil {
					team.Put(i, scoring.Member{Name: cmp.Or(record.Person, stem(files[i])), Answers: record.Answers})
				}
			}
		})
	}
	group.Wait()
	a.say()
	if err := together(errs); err != nil {
		return r, "", err
	}
	return team.Result(), shared(titles), nil
}

// shared is the title of all that have one, or none where they differ.
func shared(titles []string) string {
	one := ""
	for _, title := range titles {
		switch {
		case title == "" || title == one:
		case one == "":
			one = title
		default:
			return ""
		}
	}
	return one
}

// isAnswersFile reports whether an entry of a folder looks like one.
func isAnswersFile(e fs.DirEntry) bool {
	known := slices.Contains(answersExtensions(), extensionOf(e.Name()))
	return known && !e.IsDir() && !strings.HasPrefix(e.Name(), ".")
}

func answersExtensions() []string { return []string{"yaml", "yml", "json"} }

// answersIn returns the answers files of a folder, or the file itself.
func answersIn(path string) ([]string, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, errReading(path, err)
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
		if isAnswersFile(e) {
			files = append(files, filepath.Join(path, e.Name()))
		}
	}
	if len(files) == 0 {
		return nil, errEmptyFolder(path)
	}
	return files, nil
}
