package content

import (
	"slices"

	"crossroads/questions"
	"crossroads/questions/strictyaml"
)

// knownConditions: conditions name questions that exist and choices that these
// have.
func knownConditions(p *pack) {
	ids := p.questionIDs()
	for address, at := range p.places {
		condition, ok := address.(*questions.Condition)
		if !ok {
			continue
		}
		condition.Walk(func(id questions.ID, values []string) {
			q, ok := p.known[id]
			if !ok {
				p.report(at, meant(string(id), ids), "the condition names an unknown question %q", id)
				return
			}
			choices := append(p.choiceIDs(q.Question), questions.ValueAny, questions.ValueUnsure)
			for _, v := range values {
				if !slices.Contains(choices, v) {
					p.report(at, meant(v, choices), "the condition names a choice %q that %s does not have", v, id)
				}
			}
		})
	}
}

// earlierQuestions: whether a question is asked depends on earlier ones only.
func earlierQuestions(p *pack) {
	for q := range p.allQuestions() {
		self, ok := p.known[q.ID]
		if !ok {
			continue
		}
		for _, id := range q.When.Questions() {
			if other, ok := p.known[id]; ok && other.index >= self.index {
				p.report(p.at(&q.When), "move the other question up, or drop the condition",
					"%s depends on %s, which is not asked before it", q.ID, id)
			}
		}
	}
}

// factsOnly: priorities set weights and nothing else, so no case, must or keep
// share depends on one.
func factsOnly(p *pack) {
	check := func(when *questions.Condition, what string) {
		for _, id := range when.Questions() {
			if q, ok := p.known[id]; ok && (q.Kind == questions.Rating || q.Kind == questions.Ranking) {
				p.report(p.at(when), "let it depend on facts", "%s depends on %s, which sets a weight already", what, id)
			}
		}
	}
	for _, c := range p.criteria {
		for i := range c.Cases {
			check(&c.Cases[i].When, "the case")
		}
	}
	for i := range p.guide.Musts {
		check(&p.guide.Musts[i].When, "the must")
	}
	for i := range p.guide.Keep {
		check(&p.guide.Keep[i].When, "the keep share")
	}
}

// lastCase: the last case of a criterion, and the last keep share, hold always,
// and no other does, or those behind it would never be reached.
func lastCase(p *pack) {
	check := func(at strictyaml.Place, when *questions.Condition, last bool, what string) {
		switch {
		case last && !when.Always():
			p.report(p.at(when), "add one without when behind it", "the last %s has a condition, so there may be none that holds", what)
		case !last && when.Always() && p.at(when) == (strictyaml.Place{}):
			p.report(at, "give it a when, or move it to the end", "only the last %s may be without a condition", what)
		}
	}
	for _, c := range p.criteria {
		for i := range c.Cases {
			check(p.at(&c.Cases[i]), &c.Cases[i].When, i == len(c.Cases)-1, "case")
		}
	}
	for i := range p.guide.Keep {
		k := &p.guide.Keep[i]
		check(p.at(k), &k.When, i == len(p.guide.Keep)-1, "keep share")
	}
}

// deadCases: a case with the condition of an earlier one is never reached.
func deadCases(p *pack) {
	for _, c := range p.criteria {
		seen := p.unique("a case when")
		for i := range c.Cases {
			if when := &c.Cases[i].When; !when.Always() {
				seen.add(when.String(), p.at(when))
			}
		}
	}
}
