package content

import (
	"io/fs"
	"path"
	"reflect"
	"strings"
	"sync"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
)

// toGuide makes the guide of a pack whose core has been read and checked.
func (p *pack) toGuide() *Guide {
	flow, fsys := p.flow(), p.fsys
	g := newGuide(fsys, core{Title: p.guide.Title, Version: p.guide.Version, Steps: flow.Steps, Questions: flow.Questions,
		Retired: flow.Retired, Model: *p.model()})
	whole := sync.OnceValues(func() (*pack, error) {
		full := readAll(fsys)
		full.check(coreRules(), restRules())
		return full, full.problems.Sorted().Err()
	})
	g.evidence = sync.OnceValues(func() (*evidence.Base, error) {
		full, err := whole()
		return full.base(), err
	})
	g.advice = func() (*advice.Advice, error) {
		full, err := whole()
		return &full.advice, err
	}
	g.advised = sync.OnceValue(func() []questions.ID {
		full, err := whole()
		if err != nil {
			return nil
		}
		return full.advice.Questions()
	})
	return g
}

// readAll reads every file of a pack but the examples and the prototypes.
func readAll(fsys fs.FS) *pack {
	p := &pack{source: newSource(fsys)}
	p.readCore()
	p.readEvidence()
	p.readAdvice()
	p.readStarters()
	return p
}

// readEvidence reads evidence/: articles, claims and facts. A pack without
// evidence has no such folder.
func (p *pack) readEvidence() {
	if file := "evidence/articles.yaml"; p.exists(file) {
		p.decodeList([]string{file}, &p.articles, claimShapes())
	}
	p.decodeList(p.list("evidence/claims"), &p.claims, claimShapes())
	p.decodeList(p.list("evidence/facts"), &p.facts, factShapes())
	for i := range p.facts {
		p.facts[i].Fact, p.facts[i].Status = true, evidence.Holds
	}
}

// fileOrFolder returns the files that hold a list: name.yaml, those in the
// folder of that name, or none.
func (p *pack) fileOrFolder(name string) []string {
	files := p.list(name)
	if file := name + ".yaml"; p.exists(file) {
		files = append([]string{file}, files...)
	}
	return files
}

// readAdvice reads advice/; each of its lists may be missing.
func (p *pack) readAdvice() {
	a, exceptions := &p.advice, adviceShapes()
	for _, list := range []struct {
		name   string
		target any
	}{
		{"frameworks", &a.Frameworks}, {"patterns", &a.Patterns}, {"risks", &a.Risks}, {"cautions", &a.Cautions},
		{"folklore", &a.Folklore}, {"steps", &a.Steps}, {"wholes", &a.Wholes}, {"prototype", &a.Prototype}, {"faq", &a.FAQ},
		{"usecases", &a.UseCases},
	} {
		p.decodeList(p.fileOrFolder(path.Join("advice", list.name)), list.target, exceptions)
	}
}

// readStarters reads the folders of starters/ as they are.
func (p *pack) readStarters() {
	starters, err := readStarters(p.fsys)
	if err != nil {
		p.report(strictyaml.Place{File: "starters"}, "", "cannot be read: %v", bare(err))
	}
	p.advice.Starters = starters
}

func readStarters(fsys fs.FS) (map[string]advice.Starter, error) {
	starters := map[string]advice.Starter{}
	if _, err := fs.Stat(fsys, "starters"); err != nil {
		return starters, nil
	}
	err := fs.WalkDir(fsys, "starters", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, inside, ok := strings.Cut(strings.TrimPrefix(file, "starters/"), "/")
		if !ok {
			return nil
		}
		data, err := fs.ReadFile(fsys, file)
		if err != nil {
			return err
		}
		s := starters[name]
		s.Name = name
		s.Files = append(s.Files, advice.File{Path: inside, Text: string(data)})
		starters[name] = s
		return nil
	})
	return starters, err
}

// claimShapes is how the claims of the source articles are written.
func claimShapes() strictyaml.Shapes {
	return strictyaml.Shapes{
		reflect.TypeFor[evidence.Claim](): {
			Required: []string{"id", "says", "status", "favours", "checked", "finding"},
			Hidden:   []string{"Fact", "UsedIn", "Figure", "Caveat", "Kind", "Checked", "Versions"},
			Renamed:  map[string]string{"Date": "checked"},
		},
		reflect.TypeFor[evidence.Source]():        {Required: []string{"title"}},
		reflect.TypeFor[evidence.Contradiction](): {Required: []string{"id", "title", "side_a", "side_b", "resolution"}},
		reflect.TypeFor[evidence.Side]():          {Required: []string{"says"}},
	}
}

// factShapes is how dated facts are written.
func factShapes() strictyaml.Shapes {
	return strictyaml.Shapes{
		reflect.TypeFor[evidence.Claim](): {
			Required: []string{"id", "says", "favours", "date", "sources"},
			Hidden:   []string{"Fact", "UsedIn", "Status", "Finding", "RestsOn", "Seeds", "Contradiction"},
		},
		reflect.TypeFor[evidence.Source](): {Required: []string{"title"}},
	}
}

// adviceShapes is how the files of advice/ are written.
func adviceShapes() strictyaml.Shapes {
	return strictyaml.Shapes{
		reflect.TypeFor[advice.Option]():   {Required: []string{"id", "name", "for", "role", "about"}},
		reflect.TypeFor[advice.Fit]():      {Required: []string{"when", "weight", "because"}},
		reflect.TypeFor[advice.Pattern]():  {Required: []string{"id", "name", "for", "about", "pays", "costs", "diagram"}},
		reflect.TypeFor[advice.Risk]():     {Required: []string{"id", "for", "risk", "mitigation"}},
		reflect.TypeFor[advice.Caution]():  {Required: []string{"id", "when", "says", "advice"}},
		reflect.TypeFor[advice.Folklore](): {Required: []string{"id", "says", "correction", "status"}},
		reflect.TypeFor[advice.Step]():     {Required: []string{"id", "for", "says"}},
		reflect.TypeFor[advice.Measure]():  {Required: []string{"id", "measure", "how", "decides"}},
		reflect.TypeFor[advice.Figure]():   {Required: []string{"id", "matters", "settles"}},
		reflect.TypeFor[advice.Enough]():   {Required: []string{"value"}},
		reflect.TypeFor[advice.Entry]():    {Required: []string{"id", "question", "answer"}},
		reflect.TypeFor[advice.UseCase]():  {Required: []string{"kind", "says"}},
	}
}
