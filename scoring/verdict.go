package scoring

import (
	"math"
	"slices"

	"crossroads/questions"
)

// The least share, in whole percent, at which each word may be used. A
// convention, not a law: method and calibration are in the package comment.
const (
	leastStrong  = 90
	leastLeaning = 75
	leastSlight  = 60
)

// words are the verdict words, strongest first.
func words() []Word { return []Word{Certain, Strong, Leaning, Slight, Close} }

// verdict names the leader and says how sure that is.
func (e *Engine) verdict(r *Result, s situation, sums []int, d *doubt) Verdict {
	out := ruledOut(r.Standings)
	race := Outcome{Sums: sums, Out: out}
	v := Verdict{Leader: e.Leader(&race), Runner: -1, Word: Close, Close: true}
	if v.Leader < 0 {
		return v
	}
	race.Out |= 1 << v.Leader
	v.Runner = e.Leader(&race)
	v.Tie = v.Runner >= 0 && sums[v.Leader] == sums[v.Runner]
	v.Share = percent(r.Standings[v.Leader].Share)
	v.Word = word(v.Share)
	switch {
	case v.Tie:
		v.Word = Close
	case v.Share == 100 && e.certain(r.Lines, v.Leader, race.Out, d):
		v.Word = Certain
	}
	if v.Runner >= 0 {
		v.Word = weaker(v.Word, e.unratedWord(r, s, v.Leader, out))
	}
	if v.Hinges = d.hinges(v.Leader); v.Hinges != "" {
		v.Word = weaker(v.Word, Leaning)
	}
	if v.Runner >= 0 && v.Word != Close && e.shaky(s, r.Lines, v.Leader, v.Runner) {
		v.Word = words()[slices.Index(words(), v.Word)+1]
		v.Downgraded = true
	}
	v.Close = v.Word == Close
	return v
}

// hinges returns the first open fact of which a single answer would rule an
// alternative out; "" where there is none.
func (d *doubt) hinges(alternative int) questions.ID {
	if d == nil || d.out == nil {
		return ""
	}
	said := slices.Clone(d.said)
	for _, q := range d.out.facts {
		for _, bits := range d.facts[q].bits {
			said[q] = bits
			if d.out.decide(said)>>alternative&1 == 1 {
				return d.e.model.Facts[q].Question
			}
		}
		said[q] = d.said[q]
	}
	return ""
}

// percent rounds a share to whole percent, but says 0 and 100 only where they
// are exact.
func percent(share float64) int {
	p := int(math.Round(100 * share))
	switch {
	case p == 100 && share < 1:
		return 99
	case p == 0 && share > 0:
		return 1
	}
	return p
}

// word is the strongest word a share allows.
func word(percent int) Word {
	switch {
	case percent >= leastStrong:
		return Strong
	case percent >= leastLeaning:
		return Leaning
	case percent >= leastSlight:
		return Slight
	}
	return Close
}

// weaker returns the weaker of two words.
func weaker(a, b Word) Word {
	return words()[max(slices.Index(words(), a), slices.Index(words(), b))]
}

// certain reports whether the leader is ahead of all that are not out, itself
// among these, for every admissible rating and cell, whatever is answered to what
// is open: where that can change a cell or rule the leader out, it does not say
// so; who may yet come in, counts. One that is ahead leads in every draw too, so
// that only then is it worth asking.
func (e *Engine) certain(lines []Line, leader int, out uint64, d *doubt) bool {
	if d != nil {
		if slices.ContainsFunc(d.criteria, func(t *toss) bool { return t != nil }) {
			return false
		}
		out = 1 << leader
		for k := range d.Knocks {
			switch d.Knocks[k].When.Truth(d.said, d.open) {
			case questions.Yes:
				out |= d.Knocks[k].Out
			case questions.Maybe:
				if d.Knocks[k].Out>>leader&1 == 1 {
					return false
				}
			}
		}
	}
	return e.ahead(lines, leader, out)
}

func (e *Engine) ahead(lines []Line, leader int, out uint64) bool {
	ratings, cells := make([]Interval, len(lines)), make([][]Cell, len(lines))
	for i, l := range lines {
		ratings[i], cells[i] = l.Rating, l.Cells
	}
	for other := range e.model.Alternatives {
		if out>>other&1 == 0 && !newHeadToHead(ratings, cells, leader, other).ahead() {
			return false
		}
	}
	return true
}

// unratedWord bounds the verdict where not one rating is known of a criterion
// on which competing alternatives differ: it may then not say more than the
// share over any priorities does. Combinations are not in that lens and are not
// bounded by it.
func (e *Engine) unratedWord(r *Result, s situation, leader int, out uint64) Word {
	known := slices.ContainsFunc(r.Lines, func(l Line) bool {
		return !l.Rating.Unsure && TellApart(l.Cells, out)
	})
	if known || !slices.Contains(e.plain, leader) {
		return Certain
	}
	if share := e.lens.of(e, s)[leader] / 100; share < 1 {
		return word(percent(share))
	}
	return Certain
}

// shaky reports whether more than half of the net margin between two comes
// from criteria on which a cell of either is contested or thin.
func (e *Engine) shaky(s situation, lines []Line, leader, runner int) bool {
	net, doubtful := 0, 0
	for i, l := range lines {
		won := l.Rating.DoubledMid() * (l.Cells[leader].Mid - l.Cells[runner].Mid)
		net += won
		if e.doubtful(s.cells[i], leader) || e.doubtful(s.cells[i], runner) {
			doubtful += won
		}
	}
	return 2*doubtful > net
}

// doubtful reports whether a cell rests on a contested claim or on thin
// evidence; a derived cell does where one of the two it is derived from does.
func (e *Engine) doubtful(row []Cell, a int) bool {
	for _, c := range e.combined {
		if c.index == a && row[a].Takes == TakesBlend {
			return e.doubtful(row, c.main) || e.doubtful(row, c.part)
		}
	}
	return row[a].Thin || row[a].Uncertainty != ""
}
