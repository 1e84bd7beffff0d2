package content

import (
	"errors"
	"io/fs"
	"maps"
	"slices"

	"crossroads/questions/answersfile"
)

// rule looks at a pack and reports what is inconsistent. Rules do not depend
// on each other and cope with whatever could be decoded.
type rule func(*pack)

// coreRules are about what is asked and scored; [Load] applies them.
func coreRules() []rule {
	return []rule{
		coreIDs, idForm, reservedChoices, fileOrder,
		knownConditions, earlierQuestions, factsOnly, lastCase,
		stepsOfQuestions, kindsOfQuestions, ratingsOfCriteria, someQuestions,
		fewAlternatives, gates, keepShares, musts, branches, handfulOfCriteria, ratingWords,
		everyCell, cellBounds, keepCells, wideCells, thinCells, wordedLevels,
		neutralPriorities, swapPairs, evenQuestions,
	}
}

// allRules are the core rules and those about evidence and advice.
func allRules() []rule {
	return append(coreRules(),
		restIDs, soundCells, contestedCells,
		citedClaims, soundSupport, statuses, grounds, references, sides, accounted,
		owners, oneDefault, fitWeights, knownStarters, narrowDiagrams, splits, folkloreStatus, measures, useCases,
	)
}

func (p *pack) check(rules []rule) {
	for _, r := range rules {
		r(p)
	}
}

// Check reads a whole pack and returns everything that is wrong with it or
// worth a look, in the order of files and lines; none where all is well.
func Check(fsys fs.FS) []Problem {
	p := readAll(fsys)
	p.checkExamples()
	return p.problems.sorted()
}

// checkExamples: worked examples are answers files to the questions of the
// pack.
func (p *pack) checkExamples() {
	flow := p.flow()
	for _, e := range p.source.examples() {
		file := "examples/" + e.Name + ".yaml"
		_, err := answersfile.Decode(file, e.File, flow)
		var wrong answersfile.Problems
		switch {
		case errors.As(err, &wrong):
			for _, w := range wrong {
				p.report(place{file, w.Line, w.Column}, w.Hint, "%s", w.Message)
			}
		case err != nil:
			p.report(place{file: file}, "", "%v", err)
		}
	}
}

func sortedKeys[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }
