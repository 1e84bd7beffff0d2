package whatif

import (
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/predicate"
)

// Plan is the model together with a flow in a form in which thousands of
// changes can be tried. It is read-only once made.
type Plan struct {
	e        *scoring.Engine
	flow     *questions.Flow
	words    *predicate.Vocabulary
	when     []predicate.Predicate // question
	criteria []ruled
	knocks   []scoring.Knock
	keeps    []predicate.Predicate // the last, all of it, holds always

	rated   [][]int // question: the criteria it rates
	picked  [][]int // question: the criteria it picks from
	sites   []sites // question: what it can change, also by way of the questions that hang on it
	cases   []sites // question: the criteria whose cells it can change, likewise
	ratings []sites // question: the criteria whose rating it can change, likewise
	follows [][]int // question: those whose When looks at it, and on from there, in order
}

// ruled is a criterion: its cases, and its cells and their mid values by keep
// share, case and alternative. The last keep share is "all of it".
type ruled struct {
	cases  []predicate.Predicate
	rating int // question; -1 where the flow does not ask it
	picked int // the same of the picks
	cells  [][][]scoring.Cell
	mids   [][][]int
}

// sites is a set of places where answers take effect: bit i for criterion i
// (with more than 63, some share a bit, which costs time and nothing else) and
// the highest bit for what rules alternatives out.
type sites uint64

const siteOut sites = 1 << 63

func siteOf(criterion int) sites { return 1 << (criterion % 63) }

// New returns the plan for an engine and a flow, of which only the questions are
// looked at: they must not change afterwards, but for what is asked first.
func New(e *scoring.Engine, flow *questions.Flow) *Plan {
	v := predicate.NewVocabulary(flow)
	p := &Plan{e: e, flow: flow, words: v}
	for _, q := range flow.Questions {
		p.when = append(p.when, v.Compile(q.When))
	}
	m := e.Model()
	rules := e.Rules(v)
	p.keeps, p.knocks = rules.Keeps, rules.Knocks
	for i := range m.Criteria {
		p.criteria = append(p.criteria, p.rule(i, rules.Cases[i]))
	}
	p.trace()
	return p
}

func (p *Plan) rule(i int, cases []predicate.Predicate) ruled {
	c := p.e.Model().Criteria[i]
	r := ruled{cases: cases, rating: -1, picked: -1, cells: p.e.Cells(i)}
	if q, ok := p.words.Index[c.Rating]; ok {
		r.rating = q
		for _, w := range p.e.Model().Words {
			p.words.Bit(q, w.ID)
		}
		p.words.Bit(q, c.ID)
	}
	if q, ok := p.words.Index[c.Picked]; ok {
		r.picked = q
		p.words.Bit(q, c.ID)
	}
	for _, rows := range r.cells {
		mids := make([][]int, len(rows))
		for k, row := range rows {
			for _, cell := range row {
				mids[k] = append(mids[k], cell.Mid)
			}
		}
		r.mids = append(r.mids, mids)
	}
	return r
}

// trace finds out what every question can change.
func (p *Plan) trace() {
	n := len(p.when)
	p.sites, p.cases, p.ratings = make([]sites, n), make([]sites, n), make([]sites, n)
	p.follows, p.rated, p.picked = make([][]int, n), make([][]int, n), make([][]int, n)
	mark := func(pred *predicate.Predicate, s sites) {
		pred.Visit(func(q int) {
			p.sites[q] |= s
			p.cases[q] |= s &^ siteOut
		})
	}
	var derived sites
	for i := range p.criteria {
		r := &p.criteria[i]
		for k := range r.cases {
			mark(&r.cases[k], siteOf(i))
		}
		if r.rating >= 0 {
			p.sites[r.rating] |= siteOf(i)
			p.ratings[r.rating] |= siteOf(i)
			p.rated[r.rating] = append(p.rated[r.rating], i)
		}
		if r.picked >= 0 {
			p.sites[r.picked] |= siteOf(i)
			p.ratings[r.picked] |= siteOf(i)
			p.picked[r.picked] = append(p.picked[r.picked], i)
		}
		if p.e.KeepMatters(i) {
			derived |= siteOf(i)
		}
	}
	for k := range p.keeps {
		mark(&p.keeps[k], derived)
	}
	for k := range p.knocks {
		mark(&p.knocks[k].When, siteOut)
	}
	// A condition sees earlier questions only, so one pass from behind will do.
	for q := n - 1; q >= 0; q-- {
		p.when[q].Visit(func(earlier int) {
			if earlier >= q {
				return
			}
			p.sites[earlier] |= p.sites[q]
			p.cases[earlier] |= p.cases[q]
			p.ratings[earlier] |= p.ratings[q]
			for _, f := range append([]int{q}, p.follows[q]...) {
				if !slices.Contains(p.follows[earlier], f) {
					p.follows[earlier] = append(p.follows[earlier], f)
				}
			}
		})
	}
	for q := range p.follows {
		slices.Sort(p.follows[q])
	}
}

// Engine is what computes with the plan's model, Flow what asks for it.
func (p *Plan) Engine() *scoring.Engine { return p.e }

// Flow returns the flow that the plan is for.
func (p *Plan) Flow() *questions.Flow { return p.flow }

// Said returns the active answers as bits, one set per question.
func (p *Plan) Said(active questions.Answers) []uint64 {
	said := make([]uint64, len(p.when))
	for one := range active.All() {
		q := p.words.Index[one.Question]
		said[q] = p.words.Given(q, one)
	}
	return said
}

// Rating returns the question that rates a criterion, -1 where the flow does not
// ask it.
func (p *Plan) Rating(criterion int) int { return p.criteria[criterion].rating }

// Picked returns the question by whose picks a criterion is rated where it is not
// rated by itself, -1 where the flow does not ask it.
func (p *Plan) Picked(criterion int) int { return p.criteria[criterion].picked }

// Decides reports whether a condition of a criterion's cases, or of its derived
// cells, looks at a question.
func (p *Plan) Decides(question, criterion int) bool {
	if p.cases[question]&siteOf(criterion) == 0 {
		return false
	}
	lists := [][]predicate.Predicate{p.criteria[criterion].cases}
	if p.e.KeepMatters(criterion) {
		lists = append(lists, p.keeps)
	}
	found := false
	for _, list := range lists {
		for k := range list {
			list[k].Visit(func(q int) { found = found || q == question })
		}
	}
	return found
}

// RulesOut reports whether the condition of a must or a gate looks at a question.
func (p *Plan) RulesOut(question int) bool {
	found := false
	for k := range p.knocks {
		p.knocks[k].When.Visit(func(q int) { found = found || q == question })
	}
	return found
}
