package team

import (
	"cmp"
	"math"
	"slices"

	"crossroads/questions"
)

// Moved is what a further round changed.
type Moved struct {
	// Before is the round before, of those who were in it.
	Before Result
	// From is, for each member of the later round, their place in Before.Members;
	// -1 where they came later.
	From []int
	// Shifts are the questions that somebody answered differently, those that
	// moved the mixture most first.
	Shifts []Shift
	// Rest is how the mixture changed beside the shifts, by alternative: by
	// changes that only act together, and by people who came or went.
	Rest []float64
}

// Shift is what the changed answers to one question did to the mixture: for each
// person the mean of what the change does alone, before all others, and last,
// after all others. Where one question was changed that is exact; what several do
// only together is in [Moved].Rest.
type Shift struct {
	Question questions.ID
	People   int       // how many changed it
	First    int       // of them, how many had not answered it before
	Mixture  []float64 // change of the mixture, by alternative
}

// putBefore assesses what a member said in the round before, if they were in it.
func (g *Gathering) putBefore(k int, m Member) {
	if m.Before == nil {
		return
	}
	g.mutex.Lock()
	if g.before == nil {
		g.before = Gather(g.plan, len(g.members))
		g.before.draws = g.draws
	}
	g.mutex.Unlock()
	g.before.Put(k, Member{Name: m.Name, Answers: *m.Before})
	g.moves[k] = g.shifts(*m.Before, m.Answers, g.before.members[k].Shares, g.members[k].Shares)
}

// move is what one person's change of one answer does to their own shares.
type move struct {
	shares []float64
	first  bool // it was open before
}

// shifts works out what each change of one person's answers does to their own
// shares.
func (g *Gathering) shifts(before, after questions.Answers, from, to []float64) map[questions.ID]move {
	all := map[questions.ID]move{}
	for _, q := range g.plan.Flow().Questions {
		id := q.ID
		was, _ := before.Get(id)
		is, _ := after.Get(id)
		if sameAnswer(was, is) {
			continue
		}
		first := g.shares(replaced(before, id, after))
		last := g.shares(replaced(after, id, before))
		shift := make([]float64, len(from))
		for a := range shift {
			shift[a] = (first[a] - from[a] + to[a] - last[a]) / 2
		}
		all[id] = move{shift, was.Open()}
	}
	return all
}

// shares are those that follow from answers.
func (g *Gathering) shares(given questions.Answers) []float64 {
	r := g.plan.Engine().AssessFirst(g.draws, g.plan.Flow().Active(given))
	return brief("", &r).Shares
}

// replaced returns answers with the one to a question taken from others.
func replaced(a questions.Answers, id questions.ID, from questions.Answers) questions.Answers {
	if one, ok := from.Get(id); ok {
		return a.With(one)
	}
	return a.Without(id)
}

// sameAnswer is [questions.Answer.Same], all open ones being alike.
func sameAnswer(a, b questions.Answer) bool { return a.Open() && b.Open() || a.Same(b) }

// moved compares the result with the round before.
func (g *Gathering) moved(r *Result) *Moved {
	if g.before == nil {
		return nil
	}
	m := &Moved{From: make([]int, len(g.moves)), Rest: slices.Clone(r.Mixture)}
	was := Gathering{plan: g.plan, draws: g.draws, replies: g.before.replies}
	for k, moves := range g.moves {
		m.From[k] = -1
		if moves != nil {
			m.From[k] = len(was.members)
			was.members, was.views = append(was.members, g.before.members[k]), append(was.views, g.before.views[k])
		}
	}
	m.Before = was.Result()
	for _, q := range g.plan.Flow().Questions {
		if s := g.shift(q.ID); s.People > 0 {
			m.Shifts = append(m.Shifts, s)
		}
	}
	for a := range m.Rest {
		m.Rest[a] -= m.Before.Mixture[a]
		for _, s := range m.Shifts {
			m.Rest[a] -= s.Mixture[a]
		}
	}
	slices.SortStableFunc(m.Shifts, func(a, b Shift) int { return cmp.Compare(b.most(), a.most()) })
	return m
}

// shift adds up what everybody's changed answers to one question did.
func (g *Gathering) shift(id questions.ID) Shift {
	s := Shift{Question: id, Mixture: make([]float64, len(g.plan.Engine().Model().Alternatives))}
	for _, moves := range g.moves {
		one, ok := moves[id]
		if ok {
			s.People++
		}
		if one.first {
			s.First++
		}
		for a, share := range one.shares {
			s.Mixture[a] += share / float64(len(g.moves))
		}
	}
	return s
}

// most is how far the mixture moved for any alternative.
func (s Shift) most() float64 {
	most := 0.0
	for _, m := range s.Mixture {
		most = max(most, math.Abs(m))
	}
	return most
}
