package workshop

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// Folder is the folder of a workshop as others than its host see it.
type Folder struct {
	Dir    string
	Title  string
	Phases []Phase // of each round
	Named  bool    // everybody agrees to names
	// Files are everybody's answers file of each round, in the order in which
	// people came. Whoever has none in a round has "" there.
	Files [][]string
	Names []string
	Joint string // the file of the joint answers; "" where there is none
}

// Look reads the folder of a workshop, hosted at the moment or not. The error is
// [fs.ErrNotExist] where it is none, or a *[BrokenError].
func Look(dir string) (*Folder, error) {
	kept, err := readState(dir)
	if err != nil {
		return nil, err
	}
	f := &Folder{Dir: dir, Title: kept.Title, Named: len(kept.People) > 0, Files: make([][]string, len(kept.Rounds))}
	for n, one := range kept.Rounds {
		f.Phases = append(f.Phases, one.Phase)
		for _, p := range kept.People {
			path := filepath.Join(dir, fmt.Sprintf("round-%d", n+1), p.ID+extension)
			if !exists(path) {
				path = ""
			}
			f.Files[n] = append(f.Files[n], path)
		}
	}
	if joint := filepath.Join(dir, jointName); exists(joint) {
		f.Joint = joint
	}
	for _, p := range kept.People {
		f.Names = append(f.Names, p.Name)
		f.Named = f.Named && p.Named
	}
	return f, nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// Allow returns an *[OpenError] where a round may not be shown yet; 0 is the last
// one.
func (f *Folder) Allow(round int) error {
	if round == 0 {
		round = len(f.Phases)
	}
	if round <= len(f.Phases) && f.Phases[round-1] != PhaseRevealed {
		return &OpenError{Dir: f.Dir, Round: round, Phase: f.Phases[round-1]}
	}
	return nil
}

// Allow refuses a file, or a folder of files, with the answers of a round that may
// not be shown yet: the error is an *[OpenError], or says why that cannot be
// told. Everything else is allowed.
func Allow(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil // reading it says what is wrong
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	for _, folder := range []string{path, filepath.Dir(path)} {
		number, ok := roundOf(filepath.Base(folder))
		if !ok {
			continue
		}
		f, err := Look(filepath.Dir(folder))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return err
		case number > len(f.Phases):
			return &OpenError{Dir: f.Dir, Round: number, Phase: PhaseOpen}
		}
		return f.Allow(number)
	}
	return nil
}

// roundOf is the number of a round by the name of its folder.
func roundOf(name string) (int, bool) {
	text, ok := strings.CutPrefix(name, "round-")
	number, err := strconv.Atoi(text)
	return number, ok && err == nil && number > 0
}
