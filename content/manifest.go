package content

import (
	"bytes"
	"fmt"
	"io/fs"

	"go.yaml.in/yaml/v3"

	"crossroads/questions/strictyaml"
	"crossroads/scoring/prototype"
)

// Manifest reads prototype.yaml and contract.yaml of a folder that prototypes
// were written to. The error is of type [strictyaml.Problems] where they are not as they
// have to be.
func Manifest(fsys fs.FS) (*prototype.Manifest, error) {
	s := newSource(fsys)
	m := &prototype.Manifest{}
	if s.decode(prototype.ManifestFile, m, prototypeShapes()) && s.decode(prototype.ContractFile, &m.Part.Contract, prototypeShapes()) {
		s.checkManifest(m)
	}
	return m, s.problems.Sorted().Err()
}

func (s *source) checkManifest(m *prototype.Manifest) {
	s.decoded = true
	if m.Prototype != prototype.Schema {
		s.report(s.at(&m.Prototype), "write the prototypes again, or use the version of the program that wrote them",
			"the form is version %d, this program reads %d", m.Prototype, prototype.Schema)
	}
	if len(m.Between) != 2 {
		s.report(s.at(&m.Between), "", "two prototypes are compared, not %d", len(m.Between))
	}
	for i := range m.Between {
		if _, ok := m.Part.In(m.Between[i]); !ok && m.Between[i] != "" {
			s.report(s.at(&m.Between[i]), "", "there is no language for %q", m.Between[i])
		}
	}
	s.checkPart(&m.Part)
}

// WriteManifest returns prototype.yaml for two prototypes of a part: what was
// written, and part.yaml with its comments.
func WriteManifest(m prototype.Manifest) ([]byte, error) {
	r := strictyaml.Reader{File: partFile}
	part := r.Parse([]byte(m.Part.Source))
	if err := r.Problems.Err(); err != nil {
		return nil, err
	}
	head := struct {
		Prototype            int
		Pack, Written, Title string
		Between              []string
		Part                 *yaml.Node
	}{m.Prototype, m.Pack, m.Written, m.Title, m.Between, part}
	b := bytes.NewBufferString(manifestHead)
	e := yaml.NewEncoder(b)
	e.SetIndent(2)
	if err := e.Encode(head); err != nil {
		return nil, fmt.Errorf("%s cannot be written: %w", prototype.ManifestFile, err)
	}
	return b.Bytes(), nil
}

const manifestHead = `# What was written here, and how it is run: crossroads measure reads it.
# The part is as in the content pack. {runtime} is the program of the runtime that is found, {venv} the folder of the
# programs of .venv; every command runs in the folder of its language, without a shell.
`
