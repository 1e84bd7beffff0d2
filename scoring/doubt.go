package scoring

import "crossroads/questions"

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
