package content

import (
	"slices"
	"strings"
	"unicode/utf8"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
	"crossroads/scoring/measured"

	"crossroads/scoring"
)

// anyAlternative, as the owner of a piece of advice, means all of them.
const anyAlternative = "any"

// owners: advice belongs to alternatives that exist.
func owners(p *pack) {
	known := p.families()
	orAny := append(known[:len(known):len(known)], anyAlternative)
	a := &p.advice
	ofStep := func(s *advice.Step) *string { return &s.For }
	for _, who := range slices.Concat(each(a.Frameworks, func(o *advice.Option) *string { return &o.For }),
		each(a.Patterns, func(o *advice.Pattern) *string { return &o.For })) {
		p.wantOneOf("alternative", who, known)
	}
	for _, who := range slices.Concat(each(a.Risks, func(r *advice.Risk) *string { return &r.For }),
		each(a.Steps, ofStep), each(a.Wholes, ofStep)) {
		p.wantOneOf("alternative", who, orAny)
	}
}

// oneDefault: at most one framework is the default of a role of an
// alternative, and one pattern that of an alternative.
func oneDefault(p *pack) {
	frameworks, patterns := p.unique("a default framework for"), p.unique("a default pattern for")
	for i := range p.advice.Frameworks {
		if o := &p.advice.Frameworks[i]; o.Default {
			frameworks.add(o.For+", "+o.Role, p.at(&o.Default))
		}
	}
	for i := range p.advice.Patterns {
		if o := &p.advice.Patterns[i]; o.Default {
			patterns.add(o.For, p.at(&o.Default))
		}
	}
}

// fitWeights: a rule speaks for or against something, with 1 to 3, or with 4
// where it should outweigh any other.
func fitWeights(p *pack) {
	const most = 4
	for _, rules := range slices.Concat(each(p.advice.Frameworks, func(o *advice.Option) *[]advice.Fit { return &o.Fit }),
		each(p.advice.Patterns, func(o *advice.Pattern) *[]advice.Fit { return &o.Fit })) {
		for i := range *rules {
			fit := &(*rules)[i]
			if w := fit.Weight; w == 0 || w > most || w < -most {
				p.report(p.at(&fit.Weight, fit), "", "the weight is 1 to %d, or negative, not %d", most, w)
			}
		}
	}
}

// starterNames returns the addresses of all names of starters.
func (p *pack) starterNames() []*string {
	return slices.Concat(each(p.advice.Frameworks, func(o *advice.Option) *string { return &o.Starter }),
		each(p.advice.Patterns, func(o *advice.Pattern) *string { return &o.Starter }))
}

// knownStarters: starter code that is named exists.
func knownStarters(p *pack) {
	known := sortedKeys(p.advice.Starters)
	for _, name := range p.starterNames() {
		p.wantOneOf("starter", name, known)
	}
}

// usedStarters: no starter code lies unused.
func usedStarters(p *pack) {
	used := map[string]bool{}
	for _, name := range p.starterNames() {
		used[*name] = true
	}
	for _, name := range sortedKeys(p.advice.Starters) {
		if file := p.advice.Starters[name].Files[0].Path; !used[name] {
			p.report(strictyaml.Place{File: "starters/" + name + "/" + file}, "name it in a framework or pattern, or remove it",
				"the starter %q is named by nothing", name)
		}
	}
}

// narrowDiagrams: diagrams fit a terminal and are plain ASCII.
func narrowDiagrams(p *pack) {
	const most = 76
	for i := range p.advice.Patterns {
		diagram := &p.advice.Patterns[i].Diagram
		number := 0
		for line := range strings.SplitSeq(*diagram, "\n") {
			number++
			if n := utf8.RuneCountInString(line); n > most {
				p.report(p.at(diagram), "", "line %d of the diagram is %d columns wide, %d fit", number, n, most)
			}
			if strings.ContainsFunc(line, func(r rune) bool { return r > '~' || r < ' ' }) {
				p.report(p.at(diagram), "draw it with + - | > <", "line %d of the diagram is not plain ASCII", number)
			}
		}
	}
}

// splits: a pattern of a combination says what each part does, and no other
// pattern does.
func splits(p *pack) {
	for i := range p.advice.Patterns {
		o := &p.advice.Patterns[i]
		var parts []string
		for _, a := range p.combinations() {
			if o.For == a.ID || o.For == scoring.FamilyHybrid {
				parts = append(parts, a.Main, a.Part)
			}
		}
		if len(parts) == 0 && len(o.Split) > 0 {
			p.report(p.at(&o.Split), "remove it", "%q is one service, there is nothing to split", o.ID)
			continue
		}
		wantKeys(p, "part", &o.Split, parts)
		for k, part := range parts {
			if o.Split[part] == "" && !slices.Contains(parts[:k], part) {
				p.report(p.at(o), "add it under split", "%q does not say what %q does in it", o.ID, part)
			}
		}
	}
}

// folkloreStatus: folklore is what does not hold as people say it.
func folkloreStatus(p *pack) {
	known := []string{string(evidence.Outdated), string(evidence.Wrong), string(evidence.Qualified)}
	for i := range p.advice.Folklore {
		p.wantOneOf("status of folklore", &p.advice.Folklore[i].Status, known)
	}
}

// measures: what prototypes measure bears on a criterion, and what decides is a
// figure that a program makes, one for each criterion.
func measures(p *pack) {
	decided := p.unique("figure for")
	for i := range p.advice.Prototype {
		m := &p.advice.Prototype[i]
		p.wantOneOf("criterion", &m.Criterion, p.criterionIDs())
		f := &m.Figure
		if f.ID == "" {
			continue
		}
		p.wantOneOf("figure", &f.ID, measured.Figures())
		decided.add(m.Criterion, p.at(f))
		if f.Matters <= 100 || f.Settles <= f.Matters {
			p.report(p.at(&f.Settles, f), "", "want 100 < matters < settles, in percent, got %d and %d", f.Matters, f.Settles)
		}
		for k := range f.Enough {
			if f.Enough[k].Value < 1 {
				p.report(p.at(&f.Enough[k].Value), "", "want 1 at least, got %d", f.Enough[k].Value)
			}
		}
	}
}

// useCases: use cases are about something that a question with several answers
// offers, such as the kinds of a product. That is where reports look.
func useCases(p *pack) {
	var kinds []string
	for q := range p.allQuestions() {
		if q.Kind == questions.Several {
			kinds = append(kinds, p.choiceIDs(q)...)
		}
	}
	list := p.advice.UseCases
	if len(kinds) == 0 && len(list) > 0 {
		p.report(p.at(&list[0].Kind, &list[0]), "", "use cases need a question of kind several")
		return
	}
	for i := range list {
		p.wantOneOf("kind of use case", &list[i].Kind, kinds)
	}
}
