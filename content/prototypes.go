package content

import (
	"io/fs"
	"path"
	"reflect"
	"strings"

	"crossroads/questions/answersfile"
	"crossroads/questions/strictyaml"
	"crossroads/scoring/prototype"
)

const (
	prototypesFolder = "prototypes"
	partFile         = "part.yaml"
)

// Prototypes returns the parts that can be built twice and measured, in the
// order of their folders; none where the pack has none. They are read on first
// use.
func (g *Guide) Prototypes() ([]prototype.Part, error) { return g.prototypes() }

func loadPrototypes(fsys fs.FS) ([]prototype.Part, error) {
	p := &pack{source: newSource(fsys)}
	p.readCore()
	p.readPrototypes()
	p.check(coreRules(), prototypeRules())
	if err := p.problems.Sorted().Err(); err != nil {
		return nil, err
	}
	var parts []prototype.Part
	for _, part := range p.prototypes {
		parts = append(parts, *part)
	}
	return parts, nil
}

// readPrototypes reads prototypes/: a folder for each part, with part.yaml,
// contract.yaml and a folder of code for each language.
func (p *pack) readPrototypes() {
	entries, err := fs.ReadDir(p.fsys, prototypesFolder)
	if err != nil {
		return // a pack may have none
	}
	for _, e := range entries {
		folder := path.Join(prototypesFolder, e.Name())
		file := path.Join(folder, partFile)
		if !e.IsDir() {
			continue
		}
		if !p.exists(file) {
			p.report(strictyaml.Place{File: file}, "describe the part in it, or remove the folder", "does not exist")
			continue
		}
		part := &prototype.Part{}
		if !p.decode(file, part, prototypeShapes()) {
			continue
		}
		p.prototypes = append(p.prototypes, part)
		part.Source = p.text(file)
		if contract := path.Join(folder, prototype.ContractFile); p.exists(contract) {
			p.decode(contract, &part.Contract, prototypeShapes())
			part.Contract.Source = p.text(contract)
		}
		for i := range part.Languages {
			part.Languages[i].Files = p.languageFiles(path.Join(folder, part.Languages[i].Alternative))
		}
	}
}

// text is a file as it is, without the line that names its schema within the pack;
// "" where it cannot be read, which is reported where it is decoded.
func (s *source) text(file string) string {
	data, _ := s.read(file)
	first, rest, _ := strings.Cut(string(data), "\n")
	if strings.HasPrefix(first, strings.TrimSpace(answersfile.Modeline(""))) {
		return rest
	}
	return string(data)
}

// languageFiles reads the code of one language as it is.
func (p *pack) languageFiles(folder string) []prototype.File {
	var files []prototype.File
	for _, name := range filesBelow(p.fsys, folder) {
		data, err := fs.ReadFile(p.fsys, name)
		if err != nil {
			continue // a language without its folder has no files, which a rule reports
		}
		files = append(files, prototype.File{Path: strings.TrimPrefix(name, folder+"/"), Text: string(data)})
	}
	return files
}

// prototypeShapes is how part.yaml, contract.yaml and manifests are written.
func prototypeShapes() strictyaml.Shapes {
	return strictyaml.Shapes{
		reflect.TypeFor[prototype.Manifest](): {Required: []string{"prototype", "pack", "written", "between", "part"}},
		reflect.TypeFor[prototype.Part](): {Required: []string{"id", "title", "criteria", "about", "load", "languages"},
			Hidden: []string{"Contract", "Source"}},
		reflect.TypeFor[prototype.Language](): {Required: []string{"alternative", "about", "runtime", "start", "ready"},
			Hidden: []string{"Files"}},
		reflect.TypeFor[prototype.Runtime]():  {Required: []string{"name", "tried", "version", "at_least", "get"}},
		reflect.TypeFor[prototype.Load]():     {Required: []string{"kind", "clients", "repeats", "limit", "repeat"}},
		reflect.TypeFor[prototype.Contract](): {Required: []string{"about", "exchanges"}, Hidden: []string{"Source"}},
		reflect.TypeFor[prototype.Exchange](): {Required: []string{"name", "steps"}},
		reflect.TypeFor[prototype.Event]():    {Required: []string{"data"}},
	}
}
