package scoring

import (
	"slices"

	"crossroads/questions"
)

// Assess works out what follows from the active answers (see
// [questions.Flow.Active]). It is a pure function of the model and the
// answers: the same give the same result to the last bit.
func (e *Engine) Assess(active questions.Answers) Result {
	return e.AssessFirst(Draws, active)
}

// AssessFirst is Assess on the first draws alone. Where these are not all, for a
// crowd, what nobody is told is left out: the lens of any priorities, and what is
// made of pairs.
func (e *Engine) AssessFirst(draws int, active questions.Answers) Result {
	s, ratings := e.situation(active), e.ratings(active)
	standings := e.knockedOut(active)
	competes := make([]bool, len(standings))
	for a := range standings {
		competes[a] = !standings[a].KnockedOut
	}
	whole := draws == Draws
	d := e.doubt(active)
	drawn := e.sample(ratings, s.cells, competes, d, draws)

	r := Result{
		Versions:  Versions{Engine: Version, Content: e.model.Content, Draws: draws, Seed: Seed},
		Standings: standings,
		Lines:     e.lines(s, ratings, active),
	}
	if whole {
		r.AnyPriorities, r.Lean = slices.Clone(e.lens.of(e, s)), slices.Clone(e.lean())
	}
	sums, weight := e.weigh(s.cells, ratings)
	for a := range r.Standings {
		one := &r.Standings[a]
		one.Points = points(sums[a], weight)
		one.WouldShare = drawn.all.first(a)
		one.Share = drawn.competing.first(a)
		if k := slices.Index(drawn.competing.members, a); k >= 0 {
			one.RankShares = drawn.competing.shares(k)
		}
	}
	r.Verdict = e.verdict(&r, s, sums, d)
	if !whole {
		return r
	}
	r.Pairs = e.pairs(s, ratings, sums, weight, drawn.all)
	r.Combinations = e.combinations(&r, s.keep, active)
	r.Weakest = weakest(&r)
	return r
}

// weigh returns the sums of twice the mid rating times the mid value, one per
// alternative, and the sum of twice the mid ratings. All are whole numbers, so
// equal points are equal.
func (e *Engine) weigh(cells [][]Cell, ratings []Interval) (sums []int, weight int) {
	sums = make([]int, len(e.model.Alternatives))
	for i, row := range cells {
		doubled := ratings[i].DoubledMid()
		weight += doubled
		for a, c := range row {
			sums[a] += doubled * c.Mid
		}
	}
	return sums, weight
}

// points is a weighted sum on the scale of 0 to 100.
func points(sum, weight int) float64 {
	if weight == 0 {
		return 0
	}
	return float64(sum) / float64(weight)
}

// lines explains every criterion.
func (e *Engine) lines(s situation, ratings []Interval, active questions.Answers) []Line {
	weight := 0
	for _, r := range ratings {
		weight += r.DoubledMid()
	}
	lines := make([]Line, len(e.criteria))
	for i := range lines {
		l := Line{Criterion: i, Case: s.cases[i], Rating: ratings[i], Cells: slices.Clone(s.cells[i])}
		l.Weight = points(ratings[i].DoubledMid(), weight)
		for _, c := range l.Cells {
			l.Points = append(l.Points, points(ratings[i].DoubledMid()*c.Mid, weight))
		}
		for _, id := range e.criteria[i].facts[s.cases[i]] {
			if one, _ := active.Get(id); one.Known() {
				l.Answers = append(l.Answers, id)
			}
		}
		rated := e.model.Criteria[i].Rating
		if e.Said(i, active).Unsure && !ratings[i].Unsure {
			rated = e.model.Criteria[i].Picked
		}
		if one, _ := active.Get(rated); one.Known() && !slices.Contains(l.Answers, rated) {
			l.Answers = append(l.Answers, rated)
		}
		lines[i] = l
	}
	return lines
}

// pairs compares every two alternatives.
func (e *Engine) pairs(s situation, ratings []Interval, sums []int, weight int, t *tally) []Pair {
	var pairs []Pair
	for a := range sums {
		for b := a + 1; b < len(sums); b++ {
			pairs = append(pairs, Pair{
				A: a, B: b,
				Share:      float64(t.beats[a][b]) / float64(2*t.draws),
				MarginLow:  newHeadToHead(ratings, s.cells, a, b).least(),
				MarginMid:  points(sums[a]-sums[b], weight),
				MarginHigh: 0 - newHeadToHead(ratings, s.cells, b, a).least(),
			})
		}
	}
	return pairs
}

// weakest returns the line on which the leader trails the best other competing
// alternative most, the first of equal ones; -1 where it trails nowhere.
func weakest(r *Result) int {
	worst, most := -1, 0
	if r.Verdict.Leader < 0 {
		return worst
	}
	for i, l := range r.Lines {
		for a, c := range l.Cells {
			behind := l.Rating.DoubledMid() * (c.Mid - l.Cells[r.Verdict.Leader].Mid)
			if behind > most && !r.Standings[a].KnockedOut {
				worst, most = i, behind
			}
		}
	}
	return worst
}
