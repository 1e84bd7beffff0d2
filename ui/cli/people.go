package cli

import (
	"cmp"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"

	"crossroads/questions"
	"crossroads/scoring"
)

// person is one answers file of a team.
type person struct {
	name   string
	record questions.Record
}

// people reads everybody's answers, in the order of the arguments and, within
// a folder, of the names. It names everything that is wrong with any file.
func (a *app) people(k *knowledge, paths []string) ([]person, error) {
	var files []string
	for _, path := range paths {
		found, err := answersIn(path)
		if err != nil {
			return nil, err
		}
		files = append(files, found...)
	}
	people, errs := make([]person, len(files)), make([]error, len(files))
	var group sync.WaitGroup
	next := make(chan int)
	for range min(len(files), runtime.GOMAXPROCS(0)) {
		group.Go(func() {
			for i := range next {
				people[i], errs[i] = a.person(k, files[i])
			}
		})
	}
	for i := range files {
		next <- i
	}
	close(next)
	group.Wait()
	all := &failure{status: statusFailed}
	for _, err := range errs {
		if err != nil {
			all.complaints = append(all.complaints, asFailure(err).complaints...)
		}
	}
	if len(all.complaints) > 0 {
		return nil, all
	}
	return people, nil
}

// person reads one file. Who did not say who it is, is called like the file.
func (a *app) person(k *knowledge, file string) (person, error) {
	r, err := a.open(k, file)
	if err != nil {
		return person{}, err
	}
	return person{cmp.Or(r.Person, stem(file)), r}, nil
}

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
		return nil, errReading(path, err)
	}
	var files []string
	for _, e := range entries {
		name := e.Name()
		known := slices.Contains([]string{".yaml", ".yml", ".json"}, filepath.Ext(name))
		if known && !e.IsDir() && !strings.HasPrefix(name, ".") {
			files = append(files, filepath.Join(path, name))
		}
	}
	if len(files) == 0 {
		return nil, errEmptyFolder(path)
	}
	return files, nil
}

// inOrder returns the members as they are to be shown: as given where they are
// named, otherwise numbered by their margins.
func inOrder(members []scoring.MemberResult, named bool) []scoring.MemberResult {
	if named {
		return members
	}
	sorted := slices.Clone(members)
	slices.SortStableFunc(sorted, func(a, b scoring.MemberResult) int { return cmp.Compare(b.Margin, a.Margin) })
	for i := range sorted {
		sorted[i].Name = strconv.Itoa(i + 1)
	}
	return sorted
}

func idOf(m *scoring.Model, i int) string {
	if i < 0 {
		return ""
	}
	return m.Alternatives[i].ID
}

func byID(m *scoring.Model, values []float64, scale float64) map[string]float64 {
	out := map[string]float64{}
	for i, v := range values {
		out[idOf(m, i)] = rounded(v * scale)
	}
	return out
}

// rounded leaves two decimals, and NaN as it is.
func rounded(v float64) float64 { return math.Round(v*100) / 100 }
