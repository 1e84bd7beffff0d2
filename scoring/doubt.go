package scoring

import (
	"crossroads/questions"
	"crossroads/scoring/predicate"
)

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
	d := &doubt{odds: e.odds, e: e, said: make([]uint64, len(e.odds.words.Index)),
		open: make([]bool, len(e.odds.words.Index)), criteria: make([]*toss, len(e.criteria))}
	for id, q := range d.words.Index {
		one, _ := active.Get(id)
		d.said[q] = d.words.Given(q, one)
	}
	some := false
	for q := range d.facts {
		d.open[q] = d.said[q]&predicate.Known == 0 && d.facts[q].when.Truth(d.said, d.open) != questions.No
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
	cases, n := d.Cases[i], len(d.Cases[i])
	lists := [][]predicate.Predicate{cases}
	if d.e.criteria[i].kept {
		lists = append(lists, d.Keeps)
	}
	return d.toss(lists, func(said []uint64) uint64 {
		keep := len(d.Keeps) - 1
		if len(lists) > 1 {
			keep = predicate.First(d.Keeps, said)
		}
		return uint64(keep*n + predicate.First(cases, said))
	})
}

func (d *doubt) outToss() *toss {
	var lists [][]predicate.Predicate
	for k := range d.Knocks {
		lists = append(lists, []predicate.Predicate{d.Knocks[k].When})
	}
	return d.toss(lists, func(said []uint64) uint64 {
		out := uint64(0)
		for k := range d.Knocks {
			if d.Knocks[k].When.Holds(said) {
				out |= d.Knocks[k].Out
			}
		}
		return out
	})
}
