package scoring

import (
	"slices"
	"sync"

	"crossroads/questions"
)

// odds is what New prepares to draw what nobody has answered: the facts of the
// model, and everything that looks at them, as predicates.
type odds struct {
	words  *vocabulary
	facts  []fact
	cases  [][]predicate // criterion
	keeps  []predicate
	knocks []knock
}

// fact is one question that can be open.
type fact struct {
	when  predicate
	bits  []uint64 // choice
	picks func() []uint8
}

func newOdds(e *Engine) *odds {
	flow := &questions.Flow{}
	for _, f := range e.model.Facts {
		q := questions.Question{ID: f.Question}
		for _, c := range f.Choices {
			q.Choices = append(q.Choices, questions.Choice{ID: c.ID})
		}
		flow.Questions = append(flow.Questions, q)
	}
	for _, c := range e.model.Conditions() {
		for _, id := range c.Questions() {
			if _, ok := flow.Question(id); !ok {
				flow.Questions = append(flow.Questions, questions.Question{ID: id})
			}
		}
	}
	o := &odds{words: newVocabulary(flow)}
	for _, c := range e.model.Criteria {
		var cases []predicate
		for _, one := range c.Cases {
			cases = append(cases, o.words.compile(one.When))
		}
		o.cases = append(o.cases, cases)
	}
	for _, k := range e.keeps {
		o.keeps = append(o.keeps, o.words.compile(k.When))
	}
	o.knocks = e.compileKnocks(o.words)
	for q, f := range e.model.Facts {
		one := fact{when: o.words.compile(f.When)}
		for _, c := range f.Choices {
			one.bits = append(one.bits, bitKnown|o.words.bit(q, c.ID))
		}
		column := e.table.column("fact:" + string(f.Question))
		one.picks = sync.OnceValue(func() []uint8 { return pick(f.Choices, column) })
		o.facts = append(o.facts, one)
	}
	return o
}

// pick draws a choice by its odds in every draw.
func pick(choices []FactChoice, drawn *column) []uint8 {
	var upTo []int64
	total := int64(0)
	for _, c := range choices {
		total += int64(max(1, c.Odds))
		upTo = append(upTo, total)
	}
	picks := make([]uint8, Draws)
	for k, w := range drawn.uniform() {
		at := (int64(w) + half) * total // of 2 half total
		for picks[k] = 0; 2*half*upTo[picks[k]] <= at; picks[k]++ {
		}
	}
	return picks
}

// Conditions are all that the model looks at.
func (m *Model) Conditions() []questions.Condition {
	var all []questions.Condition
	for _, c := range m.Criteria {
		for _, one := range c.Cases {
			all = append(all, one.When)
		}
	}
	for _, must := range m.Musts {
		all = append(all, must.When)
	}
	for _, a := range m.Alternatives {
		if a.Gate != "" {
			all = append(all, questions.Is(a.Gate, a.GateShut...))
		}
	}
	for _, k := range m.Keep {
		all = append(all, k.When)
	}
	for _, f := range m.Facts {
		all = append(all, f.When)
	}
	return all
}

// doubt is what answers leave open of the facts.
type doubt struct {
	*odds
	e        *Engine
	said     []uint64 // question of the vocabulary: what is known
	open     []bool   // likewise: it may apply and is not known
	criteria []*toss  // criterion: its keep share and case; nil where they are settled
	out      *toss    // what is ruled out; nil where that is settled
}

// doubt returns what the active answers leave open; nil where nothing is open
// that matters.
func (e *Engine) doubt(active questions.Answers) *doubt {
	d := &doubt{odds: e.odds, e: e, said: make([]uint64, len(e.odds.words.values)),
		open: make([]bool, len(e.odds.words.values)), criteria: make([]*toss, len(e.criteria))}
	for id, q := range d.words.index {
		one, _ := active.Of(id)
		d.said[q] = d.words.given(q, one)
	}
	some := false
	for q := range d.facts {
		d.open[q] = d.said[q]&bitKnown == 0 && d.facts[q].when.truth(d.said, d.open) != questions.No
		some = some || d.open[q]
	}
	if !some {
		return nil
	}
	found := false
	for i := range d.criteria {
		d.criteria[i] = d.caseToss(i)
		found = found || d.criteria[i] != nil
	}
	d.out = d.outToss()
	if !found && d.out == nil {
		return nil
	}
	return d
}

// caseToss draws the case of a criterion, with the keep share where its derived
// cells depend on that.
func (d *doubt) caseToss(i int) *toss {
	cases, n := d.cases[i], len(d.cases[i])
	lists := [][]predicate{cases}
	if keepMatters(d.e.criteria[i].cells) {
		lists = append(lists, d.keeps)
	}
	return d.toss(lists, func(said []uint64) uint64 {
		keep := len(d.keeps) - 1
		if len(lists) > 1 {
			keep = firstOf(d.keeps, said)
		}
		return uint64(keep*n + firstOf(cases, said))
	})
}

func (d *doubt) outToss() *toss {
	var lists [][]predicate
	for k := range d.knocks {
		lists = append(lists, []predicate{d.knocks[k].when})
	}
	return d.toss(lists, func(said []uint64) uint64 {
		out := uint64(0)
		for k := range d.knocks {
			if d.knocks[k].when.holds(said) {
				out |= d.knocks[k].out
			}
		}
		return out
	})
}

// firstOf returns the place of the first predicate that holds, the last one
// where none does.
func firstOf(list []predicate, said []uint64) int {
	for k := range len(list) - 1 {
		if list[k].holds(said) {
			return k
		}
	}
	return len(list) - 1
}

// toss is something that open facts decide.
type toss struct {
	d      *doubt
	facts  []int // open facts that it depends on, in order
	decide func(said []uint64) uint64
	known  []outcomeOf // by the picks of the facts, as the digits of a number
	said   []uint64
}

type outcomeOf struct {
	known bool
	value uint64
}

// mostKnownTosses bounds what is remembered of one toss.
const mostKnownTosses = 1 << 16

// toss returns what decides which predicate of each list is the first to hold;
// nil where nothing open does.
func (d *doubt) toss(lists [][]predicate, decide func([]uint64) uint64) *toss {
	need := make([]bool, len(d.open))
	for _, list := range lists {
		for k := range list {
			truth := list[k].truth(d.said, d.open)
			if truth == questions.Maybe {
				list[k].visit(func(q int) { need[q] = need[q] || d.open[q] })
			}
			if truth == questions.Yes {
				break
			}
		}
	}
	t := &toss{d: d, decide: decide, said: slices.Clone(d.said)}
	size := 1
	for q := len(d.facts) - 1; q >= 0; q-- {
		if need[q] {
			d.facts[q].when.visit(func(earlier int) { need[earlier] = need[earlier] || d.open[earlier] })
			t.facts = append(t.facts, q)
			size = min(size*len(d.facts[q].bits), mostKnownTosses+1)
		}
	}
	if len(t.facts) == 0 {
		return nil
	}
	slices.Sort(t.facts)
	if size <= mostKnownTosses {
		t.known = make([]outcomeOf, size)
	}
	return t
}

// draw sets to to the outcomes of the draws from the given one on.
func (t *toss) draw(to []uint64, from int) {
	for k := range to {
		at := 0
		for _, q := range t.facts {
			at = at*len(t.d.facts[q].bits) + int(t.d.facts[q].picks()[from+k])
		}
		switch {
		case t.known == nil:
			to[k] = t.outcomeAt(from + k)
		case t.known[at].known:
			to[k] = t.known[at].value
		default:
			to[k] = t.outcomeAt(from + k)
			t.known[at] = outcomeOf{true, to[k]}
		}
	}
}

func (t *toss) outcomeAt(draw int) uint64 {
	return t.outcome(func(k int) int { return int(t.d.facts[t.facts[k]].picks()[draw]) })
}

// outcome decides for a pick of every fact. One that does not apply under
// earlier ones stays as if nobody had been asked.
func (t *toss) outcome(pick func(k int) int) uint64 {
	for k, q := range t.facts {
		f := &t.d.facts[q]
		if t.said[q] = 0; f.when.holds(t.said) {
			t.said[q] = f.bits[pick(k)]
		}
	}
	return t.decide(t.said)
}
