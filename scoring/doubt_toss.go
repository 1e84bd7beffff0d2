package scoring

import (
	"slices"

	"crossroads/questions"
	"crossroads/scoring/predicate"
)

// toss is something that open facts decide.
type toss struct {
	d      *doubt
	facts  []int     // open facts that it depends on, in order
	picks  [][]uint8 // of these, by draw
	decide func(said []uint64) uint64
	said   []uint64
	found  []uint64 // outcomes, in the order in which they were met
	known  []uint16 // by the picks as digits of a number: place in found, counted from 1; 0 is not known yet
}

// mostKnownTosses bounds what is remembered of one toss.
const mostKnownTosses = 1 << 16

// toss returns what decides which predicate of each list is the first to hold;
// nil where nothing open does.
func (d *doubt) toss(lists [][]predicate.Predicate, decide func([]uint64) uint64) *toss {
	need := make([]bool, len(d.open))
	for _, list := range lists {
		for k := range list {
			truth := list[k].Truth(d.said, d.open)
			if truth == questions.Maybe {
				list[k].Visit(func(q int) { need[q] = need[q] || d.open[q] })
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
			d.facts[q].when.Visit(func(earlier int) { need[earlier] = need[earlier] || d.open[earlier] })
			t.facts = append(t.facts, q)
			size = min(size*len(d.facts[q].bits), mostKnownTosses+1)
		}
	}
	if len(t.facts) == 0 {
		return nil
	}
	slices.Sort(t.facts)
	for _, q := range t.facts {
		t.picks = append(t.picks, d.facts[q].picks())
	}
	if size <= mostKnownTosses {
		t.known = make([]uint16, size)
	}
	return t
}

// draw sets to to the outcomes of the draws from the given one on.
func (t *toss) draw(to []uint64, from int) {
	for k := range to {
		draw := from + k
		pick := func(f int) int { return int(t.picks[f][draw]) }
		if t.known == nil {
			to[k] = t.outcome(pick)
			continue
		}
		at := 0
		for f, q := range t.facts {
			at = at*len(t.d.facts[q].bits) + int(t.picks[f][draw])
		}
		if t.known[at] == 0 {
			t.known[at] = t.place(t.outcome(pick))
		}
		to[k] = t.found[t.known[at]-1]
	}
}

// place files an outcome; there are far fewer of them than of picks.
func (t *toss) place(outcome uint64) uint16 {
	i := slices.Index(t.found, outcome)
	if i < 0 {
		i = len(t.found)
		t.found = append(t.found, outcome)
	}
	return uint16(i + 1)
}

// outcome decides for a pick of every fact. One that does not apply under
// earlier ones stays as if nobody had been asked.
func (t *toss) outcome(pick func(k int) int) uint64 {
	for k, q := range t.facts {
		f := &t.d.facts[q]
		if t.said[q] = 0; f.when.Holds(t.said) {
			t.said[q] = f.bits[pick(k)]
		}
	}
	return t.decide(t.said)
}
