package content

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
)

// unique reports ids that occur twice in one kind of thing.
type unique struct {
	*pack
	what string
	seen map[string]strictyaml.Place
}

func (p *pack) unique(what string) unique { return unique{p, what, map[string]strictyaml.Place{}} }

func (u unique) add(id string, at strictyaml.Place) {
	if id == "" {
		return // reported as missing
	}
	if first, twice := u.seen[id]; twice {
		u.report(at, fmt.Sprintf("it is also at %s:%d", first.File, first.Line), "%s %q exists already", u.what, id)
		return
	}
	u.seen[id] = at
}

// uniqueList checks the ids of one list.
func uniqueList[T any](p *pack, what string, list []T, id func(*T) *string) {
	u := p.unique(what)
	for i := range list {
		u.add(*id(&list[i]), p.at(id(&list[i])))
	}
}

// coreIDs: no two steps, alternatives, branches, musts, words, questions,
// choices of a question, or criteria share an id.
func coreIDs(p *pack) {
	g := &p.guide
	uniqueList(p, "step", g.Steps, func(s *questions.Step) *string { return &s.ID })
	uniqueList(p, "alternative", g.Alternatives, func(a *scoring.Alternative) *string { return &a.ID })
	uniqueList(p, "branch", g.Branches, func(b *scoring.Branch) *string { return &b.ID })
	uniqueList(p, "must", g.Musts, func(m *scoring.Must) *string { return &m.ID })
	uniqueList(p, "word", g.Words, func(w *wordFormat) *string { return &w.ID })
	all := p.unique("question")
	for q := range p.allQuestions() {
		all.add(string(q.ID), p.at(&q.ID))
		uniqueList(p, "choice", q.Choices, func(c *questions.Choice) *string { return &c.ID })
	}
	criteria := p.unique("criterion")
	for _, c := range p.criteria {
		criteria.add(c.ID, p.at(&c.ID))
	}
}

// restIDs: no two claims, contradictions or pieces of advice of a kind share
// an id.
func restIDs(p *pack) {
	claims := p.unique("claim")
	for c := range p.allClaims() {
		claims.add(c.ID, p.at(&c.ID))
	}
	a := &p.advice
	uniqueList(p, "contradiction", p.contradictions, func(c *evidence.Contradiction) *string { return &c.ID })
	uniqueList(p, "framework", a.Frameworks, func(o *advice.Option) *string { return &o.ID })
	uniqueList(p, "risk", a.Risks, func(r *advice.Risk) *string { return &r.ID })
	uniqueList(p, "caution", a.Cautions, func(c *advice.Caution) *string { return &c.ID })
	uniqueList(p, "folklore", a.Folklore, func(f *advice.Folklore) *string { return &f.ID })
	uniqueList(p, "step", a.Steps, func(s *advice.Step) *string { return &s.ID })
	uniqueList(p, "whole", a.Wholes, func(s *advice.Step) *string { return &s.ID })
	uniqueList(p, "measure", a.Prototype, func(m *advice.Measure) *string { return &m.ID })
	uniqueList(p, "frequent question", a.FAQ, func(e *advice.Entry) *string { return &e.ID })
	patterns := p.unique("pattern")
	for i := range a.Patterns { // one name may stand for a pattern of each alternative
		one := &a.Patterns[i]
		if one.ID == "" {
			continue
		}
		patterns.add(one.ID+" for "+one.For, p.at(&one.ID))
	}
}

// idForm: ids that stand in conditions and answers files are plain words.
func idForm(p *pack) {
	check := func(id string, at strictyaml.Place) {
		if id != "" && !plainWord(id) {
			p.report(at, "lower-case letters, digits and single hyphens", "%q cannot be an id", id)
		}
	}
	for i := range p.guide.Alternatives {
		a := &p.guide.Alternatives[i]
		if want := a.Main + "+" + a.Part; a.Combines() && a.ID != want {
			p.report(p.at(&a.ID), "call it "+want, "the id of a combination is its main, a plus and its part, not %q", a.ID)
		} else if !a.Combines() {
			check(a.ID, p.at(&a.ID))
		}
	}
	for i := range p.guide.Words {
		check(p.guide.Words[i].ID, p.at(&p.guide.Words[i].ID))
	}
	for _, c := range p.criteria {
		check(c.ID, p.at(&c.ID))
	}
	for q := range p.allQuestions() {
		_, name, _ := strings.Cut(string(q.ID), ".")
		check(name, p.at(&q.ID))
		for i := range q.Choices {
			check(q.Choices[i].ID, p.at(&q.Choices[i].ID))
		}
	}
}

// reservedChoices: words with a meaning of their own in conditions and answers
// files are no choices.
func reservedChoices(p *pack) {
	reserved := []string{questions.ValueAny, questions.ValueUnsure, string(questions.Skipped), "and", "or", "not"}
	for q := range p.allQuestions() {
		for i := range q.Choices {
			if c := &q.Choices[i]; slices.Contains(reserved, c.ID) {
				p.report(p.at(&c.ID), "choose another word", "%q has a meaning of its own and cannot be a choice", c.ID)
			}
		}
	}
	for i := range p.guide.Words {
		if w := &p.guide.Words[i]; slices.Contains(reserved, w.ID) {
			p.report(p.at(&w.ID), "choose another word", "%q has a meaning of its own and cannot be a word", w.ID)
		}
	}
}

// plainWord reports whether a text is made of lower-case letters and digits
// joined by single hyphens.
func plainWord(id string) bool {
	for part := range strings.SplitSeq(id, "-") {
		if part == "" || strings.Trim(part, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}
