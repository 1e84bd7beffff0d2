package scoring

import (
	"slices"

	"crossroads/questions"
)

// plan is the model together with a flow in a form in which thousands of
// changes can be tried. It is read-only once made.
type plan struct {
	e        *Engine
	flow     *questions.Flow
	words    *vocabulary
	when     []predicate // question
	criteria []ruled
	musts    []knock // and gates
	keeps    []predicate

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
	cases  []predicate
	rating int // question; -1 where the flow does not ask it
	picked int // the same of the picks
	cells  [][][]Cell
	mids   [][][]int
}

// knock rules alternatives out.
type knock struct {
	when predicate
	out  uint64 // alternatives by bit
	gate bool   // of the one combination in out
}

// sites is a set of places where answers take effect: bit i for criterion i
// (with more than 63, some share a bit, which costs time and nothing else) and
// the highest bit for what rules alternatives out.
type sites uint64

const siteOut sites = 1 << 63

func siteOf(criterion int) sites { return 1 << (criterion % 63) }

// planFor returns the plan for a flow, made on first use.
func (e *Engine) planFor(flow *questions.Flow) *plan {
	if p := e.compiled.Load(); p != nil && p.flow == flow {
		return p
	}
	p := newPlan(e, flow)
	e.compiled.Store(p)
	return p
}

func newPlan(e *Engine, flow *questions.Flow) *plan {
	v := newVocabulary(flow)
	p := &plan{e: e, flow: flow, words: v}
	for _, q := range flow.Questions {
		p.when = append(p.when, v.compile(q.When))
	}
	for _, k := range e.model.Keep {
		p.keeps = append(p.keeps, v.compile(k.When))
	}
	for i := range e.model.Criteria {
		p.criteria = append(p.criteria, p.rule(i))
	}
	p.musts = e.compileKnocks(v)
	p.trace()
	return p
}

// compileKnocks translates what rules alternatives out.
func (e *Engine) compileKnocks(v *vocabulary) []knock {
	var list []knock
	for _, m := range e.knocks {
		one := knock{when: v.compile(m.When), gate: m.ID == mustGate}
		for a, alt := range e.model.Alternatives {
			if slices.Contains(m.KnockOut, alt.ID) {
				one.out |= 1 << a
			}
		}
		list = append(list, one)
	}
	return list
}

func (p *plan) rule(i int) ruled {
	c := p.e.model.Criteria[i]
	r := ruled{rating: -1, picked: -1, cells: p.e.criteria[i].cells}
	if q, ok := p.words.index[c.Rating]; ok {
		r.rating = q
		for _, w := range p.e.model.Words {
			p.words.bit(q, w.ID)
		}
		p.words.bit(q, c.ID)
	}
	if q, ok := p.words.index[c.Picked]; ok {
		r.picked = q
		p.words.bit(q, c.ID)
	}
	for _, one := range c.Cases {
		r.cases = append(r.cases, p.words.compile(one.When))
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
func (p *plan) trace() {
	n := len(p.when)
	p.sites, p.cases, p.ratings = make([]sites, n), make([]sites, n), make([]sites, n)
	p.follows, p.rated, p.picked = make([][]int, n), make([][]int, n), make([][]int, n)
	mark := func(pred *predicate, s sites) {
		pred.visit(func(q int) {
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
		if keepMatters(r.cells) {
			derived |= siteOf(i)
		}
	}
	for k := range p.keeps {
		mark(&p.keeps[k], derived)
	}
	for k := range p.musts {
		mark(&p.musts[k].when, siteOut)
	}
	// A condition sees earlier questions only, so one pass from behind will do.
	for q := n - 1; q >= 0; q-- {
		p.when[q].visit(func(earlier int) {
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

// keepMatters reports whether a criterion, given by its cells by keep share and
// case, has derived cells that the keep share can change.
func keepMatters(cells [][][]Cell) bool {
	for _, rows := range cells[1:] {
		for k, row := range rows {
			for a := range row {
				if b := &cells[0][k][a]; row[a].Low != b.Low || row[a].Mid != b.Mid || row[a].High != b.High {
					return true
				}
			}
		}
	}
	return false
}
