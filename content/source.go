package content

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"reflect"

	"go.yaml.in/yaml/v3"

	"crossroads/questions/strictyaml"
)

// source reads the files of one pack and remembers what was wrong and where
// every value was written.
type source struct {
	fsys     fs.FS
	problems strictyaml.Problems
	// places is where every value was written. Lists of several files are walked,
	// not joined, until all rules have run, so that values keep their addresses.
	places  strictyaml.Places
	broken  map[strictyaml.Place]bool // what could not be decoded; rules add nothing there
	unread  []string                  // files that could not be read at all
	decoded bool                      // everything is read, rules are running
}

func newSource(fsys fs.FS) *source {
	return &source{fsys: fsys, places: strictyaml.Places{}, broken: map[strictyaml.Place]bool{}}
}

// at returns where the first of the values with the given addresses was
// written; name the whole behind a part that may be missing.
func (s *source) at(addresses ...any) strictyaml.Place {
	for _, address := range addresses {
		if at, ok := s.places[address]; ok {
			return at
		}
	}
	return strictyaml.Place{}
}

// report adds a problem. What could not be decoded is reported once, and not
// again by the rules that stumble over it. What nobody wrote anywhere is missed
// in the guide.
func (s *source) report(at strictyaml.Place, hint, format string, args ...any) {
	if !s.decoded || !s.broken[at] {
		s.add(strictyaml.NewProblem(at, hint, format, args...))
	}
}

// warn adds a warning.
func (s *source) warn(at strictyaml.Place, hint, format string, args ...any) {
	before := len(s.problems)
	s.report(at, hint, format, args...)
	for i := range s.problems[before:] {
		s.problems[before+i].Warning = true
	}
}

// add takes problems as they are, but for a place that they lack.
func (s *source) add(problems ...strictyaml.Problem) {
	for _, p := range problems {
		s.broken[p.Place] = s.broken[p.Place] || !s.decoded
		p.File, p.Line, p.Column = cmp.Or(p.File, guideFile), max(p.Line, 1), max(p.Column, 1)
		s.problems = append(s.problems, p)
	}
}

// take adds what a decoder has found.
func (s *source) take(d *strictyaml.Decoder) {
	s.add(d.Problems...)
	d.Problems = nil
}

// maxFile is the size above which a file is refused, in bytes.
const maxFile = 4 << 20

// parse returns the root node of a file and what can decode it. The node is nil,
// and the problem reported, where it cannot be used.
func (s *source) parse(file string, data []byte, shapes strictyaml.Shapes) (*strictyaml.Decoder, *yaml.Node) {
	d := &strictyaml.Decoder{Reader: &strictyaml.Reader{File: file}, Shapes: shapes, Places: s.places}
	root := d.Parse(data)
	if root == nil {
		s.unread = append(s.unread, file)
		if len(d.Problems) == 0 {
			s.report(strictyaml.Place{File: file}, "", "the file is empty")
		}
	}
	s.take(d)
	return d, root
}

func (s *source) open(file string, shapes strictyaml.Shapes) (d *strictyaml.Decoder, root *yaml.Node) {
	if data, ok := s.read(file); ok {
		d, root = s.parse(file, data, shapes)
	}
	return d, root
}

// decode reads a file into the value that target points to; false where the
// file cannot be read at all. What is wrong in it is reported.
func (s *source) decode(file string, target any, shapes strictyaml.Shapes) bool {
	d, root := s.open(file, shapes)
	if root != nil {
		d.Decode(root, target)
		s.take(d)
	}
	return root != nil
}

// decodeList reads files of one list each into one list. It is made at its full
// length, because places are remembered by address.
func (s *source) decodeList(files []string, target any, shapes strictyaml.Shapes) {
	type item struct {
		*strictyaml.Decoder
		node *yaml.Node
	}
	var items []item
	for _, file := range files {
		d, root := s.open(file, shapes)
		switch {
		case root == nil:
		case root.Kind != yaml.SequenceNode:
			d.Mismatch(root, "a list")
			s.take(d)
		default:
			for _, n := range root.Content {
				items = append(items, item{d, n})
			}
		}
	}
	list := reflect.ValueOf(target).Elem()
	list.Set(reflect.MakeSlice(list.Type(), len(items), len(items)))
	for i, one := range items {
		one.Decode(one.node, list.Index(i).Addr().Interface())
		s.take(one.Decoder)
	}
}

// read returns the bytes of a file; false, with the problem reported, where it
// cannot.
func (s *source) read(file string) ([]byte, bool) {
	info, err := fs.Stat(s.fsys, file)
	if err == nil && info.Size() > maxFile {
		err = fmt.Errorf("larger than %d MiB", maxFile>>20)
	}
	var data []byte
	if err == nil {
		data, err = fs.ReadFile(s.fsys, file)
	}
	if err != nil {
		s.report(strictyaml.Place{File: file}, "", "cannot be read: %v", bare(err))
		s.unread = append(s.unread, file)
	}
	return data, err == nil
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
		s.report(strictyaml.Place{File: folder}, "", "cannot be read: %v", bare(err))
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
