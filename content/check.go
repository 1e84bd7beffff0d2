package content

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"crossroads/questions/answersfile"
	"crossroads/questions/strictyaml"
)

// rule looks at a pack and reports what is inconsistent. Rules do not depend
// on each other and cope with whatever could be decoded.
type rule func(*pack)

// coreRules are about what is asked and scored. A pack that breaks one cannot
// be used, so [Load] applies them.
func coreRules() []rule {
	return []rule{
		coreIDs, idForm, reservedChoices, fileOrder,
		knownConditions, earlierQuestions, factsOnly, lastCase, deadCases,
		stepsOfQuestions, formerNames, kindsOfQuestions, ratingsOfCriteria, criteriaOfRatings, someQuestions,
		fewAlternatives, gates, keepShares, musts, branches, ratingWords,
		everyCell, cellBounds, takenCells, carried, wordedLevels, contestedCells,
	}
}

// restRules are about the references of evidence and advice; they are applied
// when either is read.
func restRules() []rule {
	return []rule{
		restIDs, citedClaims, statuses, references,
		owners, oneDefault, knownStarters, splits, folkloreStatus, measures, useCases,
	}
}

// editorialRules are about whether a pack deserves to be believed. It works
// without, so they are for [Check] alone.
func editorialRules() []rule {
	return []rule{
		reasoning, handfulOfCriteria, wideCells, thinCells, soundCells, ownGrounds,
		soundSupport, grounds, earnedStrength, sides, accounted, kindsOfFacts,
		fitWeights, usedStarters, measuredParts, narrowDiagrams,
		neutralPriorities, swapPairs, evenQuestions, lastOnlyTunes,
	}
}

// check applies rules to what has been read. Where a file could not be read at
// all there is nothing they could rightly say.
func (p *pack) check(lists ...[]rule) {
	p.decoded = true
	if len(p.unread) > 0 {
		return
	}
	for _, rules := range lists {
		for _, r := range rules {
			r(p)
		}
	}
}

// Check reads a whole pack and returns everything that is wrong with it or
// worth a look, in the order of files and lines; none where all is well.
func Check(fsys fs.FS) []strictyaml.Problem {
	p := readAll(fsys)
	p.readPrototypes()
	p.check(coreRules(), restRules(), prototypeRules(), editorialRules())
	if len(p.unread) > 0 {
		p.checkCore()
	}
	p.checkExamples()
	return p.problems.Sorted()
}

// checkCore adds the problems of the core, which may be whole where a file of
// evidence or advice is not.
func (p *pack) checkCore() {
	c := &pack{source: newSource(p.fsys)}
	c.readCore()
	c.check(coreRules())
	p.add(c.problems...)
}

// checkExamples: worked examples are answers files to the questions of the
// pack. Where not all of these could be read, right answers would look wrong.
func (p *pack) checkExamples() {
	if slices.ContainsFunc(p.unread, asks) {
		return
	}
	flow := p.flow()
	for _, e := range p.source.examples() {
		file := "examples/" + e.Name + ".yaml"
		var wrong strictyaml.Problems
		if _, err := answersfile.Decode(file, e.File, flow); errors.As(err, &wrong) {
			p.add(wrong...)
		}
	}
}

// asks reports whether a file says which questions there are.
func asks(file string) bool { return file == guideFile || strings.HasPrefix(file, "questions/") }

func sortedKeys[T any](m map[string]T) []string { return slices.Sorted(maps.Keys(m)) }
