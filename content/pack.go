package content

import (
	"iter"
	"slices"

	"crossroads/questions"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
	"crossroads/scoring/prototype"
)

// pack is everything the files of a content pack say, as written. Rules look
// at it; [pack.model] and [pack.flow] make the domain values of it.
type pack struct {
	*source
	guide     guideFormat
	questions []*questionFile
	criteria  []*criterionFormat

	claims, facts  []evidence.Claim
	articles       []evidence.Source
	contradictions []evidence.Contradiction
	advice         advice.Advice
	prototypes     []*prototype.Part

	known map[questions.ID]asked // every question, once
}

// questionFile is one file of questions/: the questions of a step.
type questionFile struct {
	step string
	list []questions.Question
}

// asked is a question with its place in the walk, counted from 0.
type asked struct {
	*questions.Question
	index int
}

const guideFile = "guide.yaml"

// readCore reads guide, questions, criteria and the names of contradictions:
// all that is needed to ask and to score. It reports what cannot be decoded.
func (p *pack) readCore() {
	exceptions := coreShapes()
	p.decode(guideFile, &p.guide, exceptions)
	for i, step := range p.guide.Questions {
		f := &questionFile{step: step}
		if file := p.listed("questions", p.guide.Questions, i); file != "" && p.decode(file, &f.list, exceptions) {
			p.questions = append(p.questions, f)
		}
	}
	for i := range p.guide.Criteria {
		c := &criterionFormat{}
		if file := p.listed("criteria", p.guide.Criteria, i); file != "" && p.decode(file, c, exceptions) {
			p.criteria = append(p.criteria, c)
		}
	}
	p.decodeList(p.fileOrFolder("evidence/contradictions"), &p.contradictions, claimShapes())
	p.index()
}

// listed returns the file that an entry of an order list names, or "" where
// there is none or where it has been read already.
func (p *pack) listed(folder string, list []string, i int) string {
	name := list[i]
	file := folder + "/" + name + ".yaml"
	switch {
	case slices.Contains(list[:i], name):
		return ""
	case !plainWord(name):
		p.report(p.at(&list[i]), "lower-case letters, digits and single hyphens", "%q cannot be the name of a file", name)
		return ""
	case !p.exists(file):
		p.report(p.at(&list[i]), "create the file or take the name off the list", "%s does not exist", file)
		return ""
	}
	return file
}

// index fills known and tells questions their step.
func (p *pack) index() {
	p.known = map[questions.ID]asked{}
	for _, f := range p.questions {
		for i := range f.list {
			q := &f.list[i]
			q.Step = f.step
			if _, twice := p.known[q.ID]; !twice {
				p.known[q.ID] = asked{q, len(p.known)}
			}
		}
	}
}

// allQuestions yields every question in the order of the walk.
func (p *pack) allQuestions() iter.Seq[*questions.Question] {
	return func(yield func(*questions.Question) bool) {
		for _, f := range p.questions {
			for i := range f.list {
				if !yield(&f.list[i]) {
					return
				}
			}
		}
	}
}
