package content

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"

	"go.yaml.in/yaml/v3"

	"crossroads/questions"
	"crossroads/questions/answersfile"
)

// source reads the files of one pack and remembers what was wrong and where
// every value was written.
type source struct {
	fsys     fs.FS
	problems Problems
	// places maps the address of a decoded value, or a mapKey, to where it was
	// written. Decoded values therefore stay where they are: lists of several
	// files are walked, not joined, until all rules have run.
	places     map[any]place
	conditions []written
	broken     map[place]bool // what could not be decoded; rules add nothing there
	unread     []string       // files that could not be read at all
	decoded    bool           // everything is read, rules are running
}

// place is a position in a file of the pack.
type place struct {
	file         string
	line, column int
}

// mapKey stands for one key of a map: the address of the map and the key.
type mapKey struct {
	owner any
	key   string
}

// written is a condition with its place and what it decides about.
type written struct {
	condition *questions.Condition
	at        place
}

func newSource(fsys fs.FS) *source {
	return &source{fsys: fsys, places: map[any]place{}, broken: map[place]bool{}}
}

// at returns where the first of the values with the given addresses was
// written; name the whole behind a part that may be missing.
func (s *source) at(addresses ...any) place {
	for _, address := range addresses {
		if at, ok := s.places[address]; ok {
			return at
		}
	}
	return place{}
}

// report adds a problem. What could not be decoded is reported once, and not
// again by the rules that stumble over it. What nobody wrote anywhere is missed
// in the guide.
func (s *source) report(at place, hint, format string, args ...any) {
	if s.decoded && s.broken[at] {
		return
	}
	s.broken[at] = s.broken[at] || !s.decoded
	s.problems = append(s.problems, Problem{File: cmp.Or(at.file, guideFile), Line: max(at.line, 1), Column: max(at.column, 1),
		Message: fmt.Sprintf(format, args...), Hint: hint})
}

// warn adds a warning.
func (s *source) warn(at place, hint, format string, args ...any) {
	before := len(s.problems)
	s.report(at, hint, format, args...)
	for i := range s.problems[before:] {
		s.problems[before+i].Warning = true
	}
}

// maxFile is the size above which a file is refused, in bytes.
const maxFile = 4 << 20

// node reads a file and returns its root node; nil, with the problem reported,
// where there is none.
func (s *source) node(file string) *yaml.Node {
	data, err := s.read(file)
	if err != nil {
		s.report(place{file: file}, "", "cannot be read: %v", bare(err))
		s.unread = append(s.unread, file)
		return nil
	}
	root, problem := parse(file, data)
	if problem != nil {
		s.problems = append(s.problems, *problem)
		s.unread = append(s.unread, file)
	}
	return root
}

func (s *source) read(file string) ([]byte, error) {
	info, err := fs.Stat(s.fsys, file)
	if err != nil {
		return nil, err
	}
	if info.Size() > maxFile {
		return nil, fmt.Errorf("larger than %d MiB", maxFile>>20)
	}
	return fs.ReadFile(s.fsys, file)
}

// parse returns the root node of a document. The YAML package panics on some
// malformed input; that is a problem of the file like any other.
func parse(file string, data []byte) (root *yaml.Node, problem *Problem) {
	defer func() {
		if r := recover(); r != nil {
			root, problem = nil, &Problem{File: file, Line: 1, Column: 1, Message: "is not YAML that can be read"}
		}
	}()
	var document, second yaml.Node
	d := yaml.NewDecoder(bytes.NewReader(data))
	switch err := d.Decode(&document); {
	case errors.Is(err, io.EOF):
		return nil, &Problem{File: file, Line: 1, Column: 1, Message: "is empty"}
	case err != nil:
		return nil, syntaxProblem(file, data, err)
	}
	switch err := d.Decode(&second); {
	case err == nil:
		return nil, &Problem{File: file, Line: max(second.Line, 1), Column: max(second.Column, 1),
			Message: "holds a second document", Hint: "one file is one document: remove the line of three dashes"}
	case !errors.Is(err, io.EOF):
		return nil, syntaxProblem(file, data, err)
	}
	if len(document.Content) == 0 {
		return nil, &Problem{File: file, Line: 1, Column: 1, Message: "is empty"}
	}
	return document.Content[0], nil
}

// syntaxProblem is a file that the YAML reader gave up on.
func syntaxProblem(file string, data []byte, err error) *Problem {
	why := answersfile.Syntax(data, err)
	return &Problem{File: file, Line: why.Line, Column: why.Column, Message: "is not valid YAML: " + why.Message, Hint: why.Hint}
}

// bare strips the path from an error of the file system: the problem names it.
func bare(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

// list returns the YAML files of a folder, sorted; none where it is missing.
func (s *source) list(folder string) []string {
	entries, err := fs.ReadDir(s.fsys, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		s.report(place{file: folder}, "", "cannot be read: %v", bare(err))
	}
	var files []string
	for _, e := range entries {
		if !e.IsDir() && path.Ext(e.Name()) == ".yaml" {
			files = append(files, path.Join(folder, e.Name()))
		}
	}
	return files
}

// exists reports whether the pack has the file.
func (s *source) exists(file string) bool {
	_, err := fs.Stat(s.fsys, file)
	return err == nil
}
