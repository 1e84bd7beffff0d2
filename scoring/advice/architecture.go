package advice

import (
	"slices"

	"crossroads/questions"
)

// Architecture is a pattern chosen for an alternative, with the reasons of the
// rules that fired.
type Architecture struct {
	Pattern Pattern
	Score   int       // sum of the weights of the rules that fired
	Because []string  // reasons for it, heaviest first
	Against []string  // reasons against it, heaviest first
	Others  []Pattern // further patterns with a score above 0, in the order of the content
}

// Architecture picks the pattern for an alternative, named as for
// [Advice.RisksOf]; ok is false where no rule speaks for one and none is the
// default.
func (a *Advice) Architecture(names []string, answers questions.Answers) (Architecture, bool) {
	var all []Architecture
	for _, p := range a.Patterns {
		if !slices.Contains(names, p.For) {
			continue
		}
		one := Architecture{Pattern: p}
		one.Score, one.Because, one.Against = weigh(p.Fit, answers)
		all = append(all, one)
	}
	i := choose(len(all), func(i int) (int, bool) { return all[i].Score, all[i].Pattern.Default })
	if i < 0 {
		return Architecture{}, false
	}
	best := all[i]
	for j, other := range all {
		if j != i && other.Score > 0 {
			best.Others = append(best.Others, other.Pattern)
		}
	}
	return best, true
}
