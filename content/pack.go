package content

import (
	"iter"
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/advice"
	"crossroads/scoring/evidence"
)

// pack is everything the files of a content pack say, as written. Rules look
// at it; [pack.model] and [pack.flow] make the domain values of it.
type pack struct {
	*source
	guide     guideFormat
	questions []*questionFile
	criteria  []*criterionFormat

	claims, facts  []evidence.Claim
	contradictions []evidence.Contradiction
	advice         advice.Advice

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

// index fills known and gives ratings their choices and questions their step.
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

// ratingOf is the question that says how much the swing of a criterion matters:
// one of its own, performance.ID, or the first ranking that it is a choice of.
func (p *pack) ratingOf(criterion string) questions.ID {
	own := questions.ID("performance." + criterion)
	if _, ok := p.known[own]; ok {
		return own
	}
	for q := range p.allQuestions() {
		if _, ok := q.Choice(criterion); ok && q.Kind == questions.Ranking {
			return q.ID
		}
	}
	return own
}

// flow makes the questionnaire.
func (p *pack) flow() *questions.Flow {
	flow := &questions.Flow{Steps: p.guide.Steps}
	for q := range p.allQuestions() {
		one := *q
		one.Choices = p.choices(q)
		flow.Questions = append(flow.Questions, one)
	}
	return flow
}

// choices returns what a question can be answered with; ratings share the
// words of the guide.
func (p *pack) choices(q *questions.Question) []questions.Choice {
	if q.Kind != questions.Rating {
		return q.Choices
	}
	list := make([]questions.Choice, len(p.guide.Words))
	for i, w := range p.guide.Words {
		list[i] = questions.Choice{ID: w.ID, Label: w.Label, Help: w.Help}
	}
	return list
}

// model makes what the engine computes with.
func (p *pack) model() *scoring.Model {
	m := &scoring.Model{Content: p.guide.Version, Alternatives: p.guide.Alternatives,
		Branches: p.guide.Branches, Musts: p.guide.Musts}
	for _, k := range p.guide.Keep {
		m.Keep = append(m.Keep, scoring.Keep{When: k.When, Low: k.Share[0], Mid: k.Share[1], High: k.Share[2],
			Reason: k.Reason})
	}
	for _, c := range p.criteria {
		m.Criteria = append(m.Criteria, p.criterion(c))
	}
	for _, x := range p.contradictions {
		if depended(m.Criteria, x.ID) {
			m.Contested = append(m.Contested, scoring.Contested{ID: x.ID, Title: x.Title})
		}
	}
	for _, w := range p.guide.Words {
		m.Words = append(m.Words, scoring.RatingWord{ID: w.ID, Low: w.Low, High: w.High})
	}
	return m
}

// depended reports whether a cell depends on the contradiction.
func depended(criteria []scoring.Criterion, contradiction string) bool {
	for _, c := range criteria {
		for _, one := range c.Cases {
			for _, cell := range one.Cells {
				if cell.Uncertainty == contradiction {
					return true
				}
			}
		}
	}
	return false
}

func (p *pack) criterion(c *criterionFormat) scoring.Criterion {
	out := scoring.Criterion{ID: c.ID, Branch: c.Branch, Title: c.Title, Rating: p.ratingOf(c.ID)}
	for i, level := range levels() {
		out.Levels[i] = c.Levels[level]
	}
	for _, one := range c.Cases {
		cells := map[string]scoring.Cell{}
		for alternative, cell := range one.Cells {
			cells[alternative] = p.cell(c, alternative, cell)
		}
		out.Cases = append(out.Cases, scoring.Case{When: one.When, Reason: one.Reason, Cells: cells})
	}
	return out
}

// cell joins what a cell says with the defaults of its criterion. A derived
// cell has no evidence of its own, and a single number nothing to dispute.
func (p *pack) cell(c *criterionFormat, alternative string, f *cellFormat) scoring.Cell {
	out := scoring.Cell{Low: f.Value[0], Mid: f.Value[1], High: f.Value[2], Direction: 1, Thin: f.Thin, Keep: f.Keep}
	if f.Keep {
		return out
	}
	out.Claims = p.restsOn(c, alternative, f)
	if disputed := c.contestedOf(alternative, f); disputed != "" && f.Value.width() > 0 {
		out.Uncertainty, out.Direction = direction(disputed)
	}
	return out
}

// restsOn returns the claims behind a cell. A combination that cites nothing of
// its own rests on what the two it combines rest on.
func (p *pack) restsOn(c *criterionFormat, alternative string, f *cellFormat) []string {
	claims := c.claimsOf(alternative, f)
	if combination := p.combination(); len(claims) == 0 && combination != nil && combination.ID == alternative {
		for _, part := range combination.Combines {
			claims = append(claims, c.Claims[part]...)
		}
	}
	return claims
}

// claimsOf returns what a cell cites.
func (c *criterionFormat) claimsOf(alternative string, f *cellFormat) []string {
	if f.Claims != nil {
		return f.Claims
	}
	return c.Claims[alternative]
}

// contestedOf returns the contradiction a cell depends on, as written.
func (c *criterionFormat) contestedOf(alternative string, f *cellFormat) string {
	switch f.Contested {
	case "":
		return c.Contested[alternative]
	case "none":
		return ""
	}
	return f.Contested
}

// levels are the points of the scale that are worded.
func levels() [5]string { return [5]string{"0", "25", "50", "75", "100"} }
