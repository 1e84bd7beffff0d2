package content

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"go.yaml.in/yaml/v3"
)

// readExamples reads examples/: answers files with a title and a line about
// them. A pack without examples has no such folder.
func readExamples(fsys fs.FS) ([]Example, error) {
	s := newSource(fsys)
	examples := s.examples()
	return examples, s.problems.sorted().err()
}

func (s *source) examples() []Example {
	var list []Example
	for _, file := range s.list("examples") {
		data, err := s.read(file)
		if err != nil {
			s.report(place{file: file}, "", "cannot be read: %v", bare(err))
			continue
		}
		var head struct{ Title, About string }
		if err := yaml.Unmarshal(data, &head); err != nil {
			var mismatch *yaml.TypeError
			if errors.As(err, &mismatch) {
				s.report(place{file: file}, "", "title and about have to be text")
			} else {
				s.problems = append(s.problems, *syntaxProblem(file, data, err))
			}
			continue
		}
		name := strings.TrimSuffix(path.Base(file), ".yaml")
		for key, value := range map[string]string{"title": head.Title, "about": head.About} {
			if value == "" {
				s.report(place{file: file}, "", "%q is missing", key)
			}
		}
		list = append(list, Example{Name: name, Title: head.Title, About: head.About, File: data})
	}
	return list
}
