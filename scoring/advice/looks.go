package advice

import (
	"slices"

	"crossroads/questions"
)

// Questions returns the questions that the advice looks at, each once, in the
// order in which they are met. Folklore and use cases do not count: nobody is
// asked for their sake.
func (a *Advice) Questions() []questions.ID {
	var ids []questions.ID
	look := func(c questions.Condition) {
		for _, id := range c.Questions() {
			if !slices.Contains(ids, id) {
				ids = append(ids, id)
			}
		}
	}
	fits := func(fits []Fit) {
		for _, f := range fits {
			look(f.When)
		}
	}
	for _, o := range a.Frameworks {
		look(o.Needs)
		fits(o.Fit)
	}
	for _, p := range a.Patterns {
		fits(p.Fit)
	}
	for _, r := range a.Risks {
		look(r.When)
	}
	for _, c := range a.Cautions {
		look(c.When)
	}
	for _, s := range slices.Concat(a.Steps, a.Wholes) {
		look(s.When)
	}
	return ids
}
