package content

import (
	"slices"
	"strings"

	"crossroads/questions"
)

// stepsOfQuestions: files in questions/ are named after steps, follow their
// order, and hold questions of that step alone.
func stepsOfQuestions(p *pack) {
	steps := idsOf(p.guide.Steps, func(s *questions.Step) string { return s.ID })
	p.wantAll("step", p.guide.Questions, steps)
	before := -1
	for i, file := range p.guide.Questions {
		at := slices.Index(steps, file)
		if at >= 0 && at <= before {
			p.report(p.at(&p.guide.Questions[i]), "put the files in the order of the steps", "%s is asked out of order", file)
		}
		before = max(before, at)
	}
	for q := range p.allQuestions() {
		step, name, ok := strings.Cut(string(q.ID), ".")
		if q.ID != "" && (!ok || step != q.Step || name == "") {
			p.report(p.at(&q.ID), "call it "+q.Step+".something", "the id %q does not belong to the step %q", q.ID, q.Step)
		}
	}
}

// formerNames: what a question or a choice was called is the name of nothing
// else, so that an old answers file can be read in one way only.
func formerNames(p *pack) {
	was := p.unique("former name")
	for i, id := range p.guide.Retired {
		was.add(string(id), p.at(&p.guide.Retired[i]))
	}
	for q := range p.allQuestions() {
		for i, id := range q.Was {
			was.add(string(id), p.at(&q.Was[i]))
		}
		choices := p.unique("former name of a choice of " + string(q.ID) + ",")
		for i := range q.Choices {
			for k, id := range q.Choices[i].Was {
				choices.add(id, p.at(&q.Choices[i].Was[k]))
				if _, ok := q.Choice(id); ok {
					p.report(p.at(&q.Choices[i].Was[k]), "take it off the list", "%q is a choice of %s today", id, q.ID)
				}
			}
		}
	}
	for id, q := range p.known {
		for i, former := range q.Was {
			if _, ok := p.known[former]; ok {
				p.report(p.at(&q.Was[i]), "take it off the list", "%q, which %s was called, is a question today", former, id)
			}
		}
	}
}

// kindsOfQuestions: each kind has what it needs and nothing it cannot use.
func kindsOfQuestions(p *pack) {
	for q := range p.allQuestions() {
		switch q.Kind {
		case "":
		case questions.Single, questions.Scale, questions.Several, questions.Ranking:
			p.choiceQuestion(q)
		case questions.Rating:
			p.ratingQuestion(q)
		case questions.Text:
			if len(q.Choices) > 0 {
				p.report(p.at(&q.Choices), "remove them", "a text has no choices")
			}
		default:
			p.report(p.at(&q.Kind), meant(string(q.Kind), kindsOfQuestion()), "unknown kind of question %q", q.Kind)
		}
		wantKeys(p, "choice", &q.Phrases, p.choiceIDs(q))
		if q.Limit != 0 && (q.Kind != questions.Several && q.Kind != questions.Ranking || q.Limit < 1) {
			p.report(p.at(&q.Limit), "", "limit is for questions of kind several or ranking, and at least 1")
		}
		if turns := []string{string(questions.First), string(questions.Last)}; q.Asked != "" && !slices.Contains(turns, string(q.Asked)) {
			p.report(p.at(&q.Asked), meant(string(q.Asked), turns), "asked is first or last, not %q", q.Asked)
		}
	}
}

func kindsOfQuestion() []string {
	return []string{string(questions.Single), string(questions.Several), string(questions.Scale), string(questions.Rating),
		string(questions.Ranking), string(questions.Text)}
}

func (p *pack) choiceQuestion(q *questions.Question) {
	if len(q.Choices) < 2 {
		p.report(p.at(q), "", "%s has %d choices, it needs two at least", q.ID, len(q.Choices))
	}
	for what, text := range map[string]*string{"from": &q.From, "to": &q.To, "matrix": &q.Matrix} {
		if *text != "" {
			p.report(p.at(text), "remove it", "%s is for questions of kind rating", what)
		}
	}
}

func (p *pack) ratingQuestion(q *questions.Question) {
	if len(q.Choices) > 0 {
		p.report(p.at(&q.Choices), "remove them", "ratings are answered with the words of guide.yaml")
	}
	if q.From == "" || q.To == "" {
		p.report(p.at(q), "say what it is like before and after", "%s needs both ends of its swing, from and to", q.ID)
	}
}

// lastOnlyTunes: what is asked last cannot change the verdict, so nothing that
// scores looks at it.
func lastOnlyTunes(p *pack) {
	looks := map[questions.ID]bool{}
	for _, c := range p.model().Conditions() {
		for _, id := range c.Questions() {
			looks[id] = true
		}
	}
	for q := range p.allQuestions() {
		if q.Asked == questions.Last && (looks[q.ID] || q.Kind == questions.Rating || q.Picks()) {
			p.report(p.at(&q.Asked), "remove it, or ask it first", "%s is asked last, but the verdict depends on it", q.ID)
		}
	}
}

// ratingsOfCriteria: every criterion is rated or ranked by a question.
func ratingsOfCriteria(p *pack) {
	for _, c := range p.criteria {
		q, ok := p.known[p.ratingOf(c.ID)]
		switch {
		case c.ID == "":
		case !ok:
			p.report(p.at(&c.ID), "add it to questions/", "criterion %q has no question %s", c.ID, p.ratingOf(c.ID))
		case q.Kind != "" && q.Kind != questions.Rating && q.Kind != questions.Ranking:
			p.report(p.at(&q.Kind), "", "%s rates a criterion, so its kind is rating", q.ID)
		}
	}
}

// criteriaOfRatings: every rating is of a criterion, and what is ranked are
// criteria that have no rating of their own.
func criteriaOfRatings(p *pack) {
	ids := p.criterionIDs()
	for q := range p.allQuestions() {
		_, name, _ := strings.Cut(string(q.ID), ".")
		if q.ID != "" && q.Kind == questions.Rating && (!slices.Contains(ids, name) || q.ID != p.ratingOf(name)) {
			p.report(p.at(&q.ID), meant(name, ids), "%s rates no criterion", q.ID)
		}
		for i := range q.Choices {
			c := &q.Choices[i]
			if q.Kind != questions.Ranking || c.ID == "" {
				continue
			}
			p.wantOneOf("criterion", &c.ID, ids)
			other := p.ratingOf(c.ID)
			if q.Picks() {
				other = p.pickedBy(c.ID)
			}
			if slices.Contains(ids, c.ID) && other != q.ID {
				p.report(p.at(&c.ID), "keep one of them", "criterion %q is ranked here and weighed by %s", c.ID, other)
			}
		}
	}
}
