package content

import (
	"io/fs"
	"path"
	"strings"

	"crossroads/questions/strictyaml"
)

// readExamples reads examples/: answers files with a title and a line about
// them. A pack without examples has no such folder.
func readExamples(fsys fs.FS) ([]Example, error) {
	s := newSource(fsys)
	examples := s.examples()
	return examples, s.problems.Sorted().Err()
}

func (s *source) examples() []Example {
	var list []Example
	for _, file := range s.list("examples") {
		data, ok := s.read(file)
		if !ok {
			continue
		}
		e := Example{Name: strings.TrimSuffix(path.Base(file), ".yaml"), File: data}
		d, root := s.parse(file, data, nil)
		if root == nil {
			continue
		}
		for _, entry := range strictyaml.Entries(root) {
			switch entry.Name() {
			case "title":
				e.Title = entry.Value.Value
			case "about":
				e.About = entry.Value.Value
			}
		}
		for key, value := range map[string]string{"title": e.Title, "about": e.About} {
			if value == "" {
				s.report(d.Place(root), "", "%q is missing", key)
			}
		}
		list = append(list, e)
	}
	return list
}
