package content

import (
	"encoding/json"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"crossroads/questions/strictyaml"
	"crossroads/scoring/prototype"
)

// prototypeRules are about prototypes; they are applied when these are read.
func prototypeRules() []rule { return []rule{partIDs, partReferences, parts, languageFolders} }

// partIDs: a part is called as its folder.
func partIDs(p *pack) {
	for _, part := range p.prototypes {
		folder := path.Base(path.Dir(p.at(&part.ID, part).File))
		if part.ID != folder && part.ID != "" {
			p.report(p.at(&part.ID), "call both alike", "the part %q lies in the folder %q", part.ID, folder)
		}
	}
}

// partReferences: a part bears on criteria that exist and is written for
// alternatives that can be built alone, for each once.
func partReferences(p *pack) {
	for _, part := range p.prototypes {
		p.wantAll("criterion", part.Criteria, p.criterionIDs())
		p.wantAll("criterion", part.People, p.criterionIDs())
		languages := p.unique("code for")
		for i := range part.Languages {
			of := &part.Languages[i].Alternative
			p.wantOneOf("alternative", of, p.plain())
			languages.add(*of, p.at(of))
		}
	}
}

// measuredParts: what a part bears on is what a program can measure.
func measuredParts(p *pack) {
	figures, known := map[string]bool{}, p.criterionIDs()
	for i := range p.advice.Prototype {
		if m := &p.advice.Prototype[i]; m.Figure.ID != "" {
			figures[m.Criterion] = true
		}
	}
	for _, part := range p.prototypes {
		for i := range part.Criteria {
			if id := &part.Criteria[i]; slices.Contains(known, *id) && !figures[*id] {
				p.report(p.at(id), "name one in advice/prototype.yaml, or take the criterion off", "no figure decides on %q", *id)
			}
		}
	}
}

// parts: what a part promises and is driven with can be sent and compared.
func parts(p *pack) {
	for _, part := range p.prototypes {
		p.checkPart(part)
	}
}

// languageFolders: each language has its folder of code, and no file lies unused.
func languageFolders(p *pack) {
	for _, part := range p.prototypes {
		at := p.at(part)
		folder := path.Dir(at.File)
		known := map[string]bool{partFile: true, prototype.ContractFile: true}
		for i := range part.Languages {
			l := &part.Languages[i]
			known[l.Alternative] = true
			if len(l.Files) == 0 {
				p.report(p.at(&l.Alternative, part), "put its code there", "there are no files in %s/%s", folder, l.Alternative)
			}
		}
		if !p.exists(path.Join(folder, prototype.ContractFile)) {
			p.report(at, "say in it what both promise", "%s/%s does not exist", folder, prototype.ContractFile)
		}
		for _, file := range filesBelow(p.fsys, folder) {
			if name, _, _ := strings.Cut(strings.TrimPrefix(file, folder+"/"), "/"); !known[name] {
				p.report(strictyaml.Place{File: file}, "remove it, or name its folder as the alternative of a language", "belongs to no language of %q", part.ID)
			}
		}
	}
}

// checkPart reports what of a part could not be run.
func (s *source) checkPart(part *prototype.Part) {
	if len(part.Languages) == 1 {
		s.report(s.at(&part.Languages), "", "%q is in one language, and two are compared", part.ID)
	}
	for i := range part.Languages {
		s.checkLanguage(&part.Languages[i])
	}
	s.checkLoad(&part.Load)
	if part.StandIn.Reply != "" {
		s.wantJSON(&part.StandIn.Reply, false)
	}
	for i := range part.StandIn.Events {
		s.wantJSON(&part.StandIn.Events[i], false)
	}
	for i := range part.Contract.Exchanges {
		e := &part.Contract.Exchanges[i]
		opened := map[string]bool{}
		for j := range e.Steps {
			s.checkStep(&e.Steps[j], opened)
		}
	}
}

// checkLanguage: its folder lies beside the others, commands hold known
// placeholders, and paths begin with a slash.
func (s *source) checkLanguage(l *prototype.Language) {
	for _, name := range []*string{&l.Alternative, &l.Installed} {
		if *name != "" && !filepath.IsLocal(*name) {
			s.report(s.at(name), "", "%q leads out of the folder", *name)
		}
	}
	commands := append([]prototype.Command{l.Runtime.Version, l.Start}, l.Install...)
	for _, command := range commands {
		for i := range command {
			s.wantPlaceholders(&command[i], prototype.CommandPlaceholders())
		}
	}
	s.wantPath(&l.Ready)
	if get := &l.Runtime.Get; *get != "" && !address.MatchString(*get) {
		s.report(s.at(get), "", "an address begins with https://, not %q", *get)
	}
	if len(l.Install) > 0 && l.Installed == "" {
		s.report(s.at(&l.Install), `name under "installed" a file or folder that is there then`,
			"nobody can see whether %q is installed", l.Alternative)
	}
}

func (s *source) checkLoad(load *prototype.Load) {
	s.wantOneOf("kind of load", &load.Kind, prototype.Kinds())
	for _, n := range []*int{&load.Clients, &load.Repeats, &load.Limit} {
		if at := s.at(n); *n < 1 && at.Line > 0 {
			s.report(at, "", "want 1 at least, got %d", *n)
		}
	}
	opened := map[string]bool{}
	for _, steps := range [][]prototype.Step{load.Begin, load.Repeat} {
		for i := range steps {
			s.checkStep(&steps[i], opened)
			for _, text := range []*string{&steps[i].Path, &steps[i].Open} {
				s.wantPlaceholders(text, prototype.LoadPlaceholders())
			}
		}
	}
}

// checkStep: a step is about a request or about a socket that is open.
func (s *source) checkStep(step *prototype.Step, opened map[string]bool) {
	at := s.at(step)
	if step.Socket == "" {
		if step.Path == "" {
			s.report(at, "", `a step needs a "path" or a "socket"`)
			return
		}
		s.wantPath(&step.Path)
		s.wantJSON(&step.Body, false)
		s.wantJSON(&step.Reply.Body, true)
		for i := range step.Reply.Events {
			s.wantJSON(&step.Reply.Events[i].Data, true)
		}
		return
	}
	if step.Open != "" {
		opened[step.Socket] = true
		s.wantPath(&step.Open)
	} else if !opened[step.Socket] {
		s.report(s.at(&step.Socket), "", "the socket %q is not open yet", step.Socket)
	}
	s.wantJSON(&step.Send, false)
	s.wantJSON(&step.Receive, true)
}

func (s *source) wantPath(text *string) {
	if *text != "" && !strings.HasPrefix(*text, "/") {
		s.report(s.at(text), "", "a path begins with a slash, not %q", *text)
	}
}

// wantJSON reports text that is not JSON, and words in angle brackets that stand
// for nothing.
func (s *source) wantJSON(text *string, expected bool) {
	if *text == "" {
		return
	}
	var value any
	if err := json.Unmarshal([]byte(*text), &value); err != nil {
		s.report(s.at(text), "", "is not JSON: %v", err)
		return
	}
	if expected {
		s.wantStandsFor(s.at(text), value)
	}
}

func (s *source) wantStandsFor(at strictyaml.Place, value any) {
	switch v := value.(type) {
	case string:
		if known := prototype.AnyValues(); strings.HasPrefix(v, "<") && strings.HasSuffix(v, ">") && !slices.Contains(known, v) {
			s.report(at, meant(v, known), "%s stands for nothing", v)
		}
	case []any:
		for _, one := range v {
			s.wantStandsFor(at, one)
		}
	case map[string]any:
		for _, key := range sortedKeys(v) {
			s.wantStandsFor(at, v[key])
		}
	}
}

// address is one that can be shown, and opened, as it is.
var address = regexp.MustCompile(`^https?://[!-;=?-~]+$`)

// placeholder is what looks like one.
var placeholder = regexp.MustCompile(`\{[a-z]+\}`)

func (s *source) wantPlaceholders(text *string, known []string) {
	for _, word := range placeholder.FindAllString(*text, -1) {
		if !slices.Contains(known, word) {
			s.report(s.at(text), meant(word, known), "%s stands for nothing", word)
		}
	}
}
