package advice

import (
	"slices"

	"crossroads/questions"
)

// anybody is the For of a risk or step that concerns every decision.
const anybody = "any"

// RisksOf returns the risks of a decision for one alternative, which goes by any
// of these names (its id, its family), under the answers, in the order of the
// content.
func (a *Advice) RisksOf(names []string, answers questions.Answers) []Risk {
	return keep(a.Risks, func(r Risk) bool { return concerns(r.For, names) && r.When.Holds(answers) })
}

// StepsOf returns the first steps after a decision for one alternative, named as
// for [Advice.RisksOf], in the order of the content.
func (a *Advice) StepsOf(names []string, answers questions.Answers) []Step {
	return keep(a.Steps, func(s Step) bool { return concerns(s.For, names) && s.When.Holds(answers) })
}

// WholesOf returns what the system that there is becomes with a decision for one
// alternative, named as for [Advice.RisksOf].
func (a *Advice) WholesOf(names []string, answers questions.Answers) []Step {
	return keep(a.Wholes, func(s Step) bool { return concerns(s.For, names) && s.When.Holds(answers) })
}

func concerns(who string, names []string) bool { return who == anybody || slices.Contains(names, who) }

// CautionsOf returns what is to be said whatever the verdict.
func (a *Advice) CautionsOf(answers questions.Answers) []Caution {
	return keep(a.Cautions, func(c Caution) bool { return c.When.Holds(answers) })
}

// FolkloreOf returns the folklore that touches the answers.
func (a *Advice) FolkloreOf(answers questions.Answers) []Folklore {
	return keep(a.Folklore, func(f Folklore) bool { return f.When.Holds(answers) })
}

// UseCasesOf returns what the sources say of the given kinds of product, in the
// order of the content.
func (a *Advice) UseCasesOf(kinds []string) []UseCase {
	return keep(a.UseCases, func(u UseCase) bool { return slices.Contains(kinds, u.Kind) })
}

// MeasuresOf returns what to measure in two prototypes for the given criteria,
// in the order of the criteria.
func (a *Advice) MeasuresOf(criteria []string) []Measure {
	var measures []Measure
	for _, id := range criteria {
		measures = append(measures, keep(a.Prototype, func(m Measure) bool { return m.Criterion == id })...)
	}
	return measures
}

func keep[T any](list []T, wanted func(T) bool) []T {
	var kept []T
	for _, one := range list {
		if wanted(one) {
			kept = append(kept, one)
		}
	}
	return kept
}
