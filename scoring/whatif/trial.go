package whatif

import (
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/predicate"
)

// trial is a set of answers under a plan, in which single answers can be
// changed on trial.
type trial struct {
	p       *Plan
	raw     []uint64 // question: what was answered, whether it applies or not
	active  []uint64 // question: the same where it applies
	said    []int    // criterion: twice the mid of the rating given, whether it applies or not
	picked  []int    // criterion: twice the mid that the picks give it, whether they apply or not
	doubled []int    // criterion: the same where it applies, and unsure elsewhere
	mids    [][]int  // criterion: the mid values in force
	scoring.Outcome

	undo struct { // what a trial changed
		raw, active []saved
		said        []saved
		picked      []saved
	}
}

type saved struct {
	at   int
	bits uint64
}

func (p *Plan) trial(a questions.Answers) *trial {
	n, m := len(p.when), len(p.e.Model().Alternatives)
	t := &trial{
		p: p, raw: make([]uint64, n), active: make([]uint64, n),
		said: make([]int, len(p.criteria)), picked: make([]int, len(p.criteria)),
		doubled: make([]int, len(p.criteria)),
		mids:    make([][]int, len(p.criteria)), Outcome: scoring.Outcome{Sums: make([]int, m)},
	}
	for one := range a.All() {
		if q, ok := p.words.Index[one.Question]; ok {
			t.raw[q] = p.words.Given(q, one)
		}
	}
	for i := range p.criteria {
		t.said[i], t.picked[i] = p.e.Said(i, a).DoubledMid(), p.e.Picked(i, a).DoubledMid()
	}
	for q := range p.when {
		t.apply(q)
	}
	keep := t.keep()
	for i := range p.criteria {
		t.doubled[i], t.mids[i] = t.rating(i), t.values(i, keep)
		t.Weight += t.doubled[i]
		for a, v := range t.mids[i] {
			t.Sums[a] += t.doubled[i] * v
		}
	}
	t.Out = t.ruledOut()
	return t
}

// apply makes the answer to a question active where it applies.
func (t *trial) apply(q int) {
	t.active[q] = 0
	if t.raw[q] != 0 && t.p.when[q].Holds(t.active) {
		t.active[q] = t.raw[q]
	}
}

// keep returns the index of the keep share in force.
func (t *trial) keep() int {
	return predicate.First(t.p.keeps, t.active)
}

// cells returns the cells in force by criterion and alternative.
func (t *trial) cells() [][]scoring.Cell {
	keep, list := t.keep(), make([][]scoring.Cell, len(t.mids))
	for i := range list {
		r := &t.p.criteria[i]
		list[i] = r.cells[keep][predicate.First(r.cases, t.active)]
	}
	return list
}

func (t *trial) rating(i int) int {
	if q := t.p.criteria[i].rating; q >= 0 && t.active[q]&predicate.Known != 0 {
		return t.said[i]
	}
	if q := t.p.criteria[i].picked; q >= 0 && t.active[q]&predicate.Known != 0 {
		return t.picked[i]
	}
	return scoring.Unsure().DoubledMid()
}

func (t *trial) values(i, keep int) []int {
	r := &t.p.criteria[i]
	return r.mids[keep][predicate.First(r.cases, t.active)]
}

func (t *trial) ruledOut() uint64 {
	out := uint64(0)
	for k := range t.p.knocks {
		if t.p.knocks[k].When.Holds(t.active) {
			out |= t.p.knocks[k].Out
		}
	}
	return out
}

// with returns into to what follows from a few changed options. The trial is
// afterwards as it was.
func (t *trial) with(to *scoring.Outcome, changes ...*option) {
	to.Sums = append(to.Sums[:0], t.Sums...)
	to.Weight, to.Out = t.Weight, t.Out
	touched, moved := sites(0), sites(0)
	for _, o := range changes {
		touched |= t.p.sites[o.question]
		moved |= t.p.cases[o.question]
		t.change(o)
	}
	t.reapply(changes)
	keep := t.keep()
	for i := range t.mids {
		if touched&siteOf(i) == 0 {
			continue
		}
		doubled, mids := t.rating(i), t.mids[i]
		if moved&siteOf(i) != 0 {
			mids = t.values(i, keep)
		}
		to.Weight += doubled - t.doubled[i]
		for a, v := range mids {
			to.Sums[a] += doubled*v - t.doubled[i]*t.mids[i][a]
		}
	}
	if touched&siteOut != 0 {
		to.Out = t.ruledOut()
	}
	t.restore()
}

func (t *trial) change(o *option) {
	t.undo.raw = append(t.undo.raw, saved{o.question, t.raw[o.question]})
	t.raw[o.question] = o.bits
	for _, i := range t.p.rated[o.question] {
		t.undo.said = append(t.undo.said, saved{i, uint64(t.said[i])})
		t.said[i] = o.doubled
	}
	for _, i := range t.p.picked[o.question] {
		t.undo.picked = append(t.undo.picked, saved{i, uint64(t.picked[i])})
		t.picked[i] = t.p.e.Pick(slices.Index(o.to, t.p.e.Model().Criteria[i].ID)).DoubledMid()
	}
}

// reapply works out anew which of the changed answers, and of those that hang
// on them, apply.
func (t *trial) reapply(changes []*option) {
	var room [32]int
	again := room[:0]
	for _, o := range changes {
		again = append(again, o.question)
		again = append(again, t.p.follows[o.question]...)
	}
	if len(again) > 1 {
		slices.Sort(again)
		again = slices.Compact(again)
	}
	for _, q := range again {
		t.undo.active = append(t.undo.active, saved{q, t.active[q]})
		t.active[q] = 0
	}
	for _, q := range again {
		t.apply(q)
	}
}

func (t *trial) restore() {
	for _, s := range t.undo.raw {
		t.raw[s.at] = s.bits
	}
	for _, s := range t.undo.active {
		t.active[s.at] = s.bits
	}
	for _, s := range t.undo.said {
		t.said[s.at] = int(s.bits)
	}
	for _, s := range t.undo.picked {
		t.picked[s.at] = int(s.bits)
	}
	t.undo.raw, t.undo.active = t.undo.raw[:0], t.undo.active[:0]
	t.undo.said, t.undo.picked = t.undo.said[:0], t.undo.picked[:0]
}
