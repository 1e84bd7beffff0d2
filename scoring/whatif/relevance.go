package whatif

import (
	"slices"
	"sync/atomic"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/predicate"
)

// Relevance returns a function for [questions.Flow.Relevant]: false for a
// question no answer to which can change who leads, any share or margin's sign,
// any case, or which further questions are worth asking, whatever is answered
// to the others. What it says of alternatives that are ruled out for good, who
// comes second with the step down for what the lead over that rests on, the
// step from strong to certain, and the scale to which points are normalised, do
// not count.
//
//   - A rating is irrelevant where in every case that its criterion can still
//     be in, all alternatives in the race have the same cell without any width.
//   - A fact is irrelevant where everything that looks at it is settled.
//   - The gate of a combination is irrelevant where it is behind its main in
//     any case, because its part can lead nowhere.
//
// Conditions outside the model that look at answers, such as the rules of an
// advice, are given in elsewhere: the facts they look at stay relevant. Texts
// always are. A rating or a gate is never asked for the sake of anything but the
// verdict.
// The function remembers its last answers, so that asking it about every
// question in turn costs one evaluation.
func (p *Plan) Relevance(elsewhere ...questions.Condition) func(questions.Answers, questions.Question) bool {
	wanted := make([]bool, len(p.when))
	gates := map[questions.ID]bool{}
	for _, a := range p.e.Model().Alternatives {
		gates[a.Gate] = true
	}
	for _, c := range elsewhere {
		for _, id := range c.Questions() {
			if q, ok := p.words.Index[id]; ok && p.flow.Questions[q].Kind != questions.Rating && !gates[id] {
				wanted[q] = true
			}
		}
	}
	counts := latest(func(a questions.Answers) []bool { return p.possible(p.undrawn(a)).relevant(wanted) })
	return func(a questions.Answers, asked questions.Question) bool {
		q, ok := p.words.Index[asked.ID]
		return !ok || asked.Kind == questions.Text || counts(a)[q]
	}
}

// latest returns the function with its last result remembered.
func latest[T any](of func(questions.Answers) T) func(questions.Answers) T {
	type result struct {
		of    questions.Answers
		value T
	}
	var last atomic.Pointer[result]
	return func(a questions.Answers) T {
		r := last.Load()
		if r == nil || !r.of.Equal(a) {
			r = &result{a, of(a)}
			last.Store(r)
		}
		return r.value
	}
}

// undrawn returns the answers without any "not sure" to a fact of the model: such
// a fact is drawn, so that what looks at it can go either way.
func (p *Plan) undrawn(a questions.Answers) questions.Answers {
	for _, f := range p.e.Model().Facts {
		if one, _ := a.Get(f.Question); one.State == questions.Unsure {
			a = a.Without(f.Question)
		}
	}
	return a
}

// relevant decides for every question, from behind, since a question counts
// where it decides whether a later one that counts is asked.
func (s *possible) relevant(wanted []bool) []bool {
	counts := slices.Clone(wanted)
	mark := func(list ...predicate.Predicate) {
		for k := range list {
			truth := list[k].Truth(s.active, s.maybe)
			if truth == questions.Maybe {
				list[k].Visit(func(q int) { counts[q] = true })
			}
			if truth == questions.Yes {
				return
			}
		}
	}
	winning := uint64(0) // the combinations that can still keep up with their main
	m := s.p.e.Model()
	for a, alt := range m.Alternatives {
		if alt.Combines() && s.out>>a&1 == 0 && !s.behind(a, m.IndexOf(alt.Main)) {
			winning |= 1 << a
		}
	}
	for k := range s.p.knocks {
		if m := &s.p.knocks[k]; !m.Gate || m.Out&winning != 0 {
			mark(m.When)
		}
	}
	if winning != 0 {
		mark(s.p.keeps...)
	}
	for i := range s.p.criteria {
		r := &s.p.criteria[i]
		mark(r.cases...)
		if r.rating >= 0 && s.tellsApart(i) {
			counts[r.rating] = true
		}
	}
	spread := s.spreads()
	for q := range counts {
		counts[q] = counts[q] || s.worthPicking(q, spread)
	}
	for q := len(counts) - 1; q >= 0; q-- {
		if counts[q] && s.applies[q] == questions.Maybe {
			s.p.when[q].Visit(func(earlier int) { counts[earlier] = true })
		}
	}
	return counts
}

// worthPicking reports whether a question asks for picks among at least two
// criteria worth offering, none of which has been rated yet: who rates one by
// one says more than picks do.
func (s *possible) worthPicking(q int, spread []float64) bool {
	if len(s.p.picked[q]) == 0 {
		return false
	}
	for _, i := range s.p.picked[q] {
		r := s.p.criteria[i].rating
		if r >= 0 && s.applies[r] == questions.Yes && !s.maybe[r] {
			return false
		}
	}
	return len(s.p.offered(s.p.flow.Questions[q], spread)) > 1
}

// behind reports whether a combination is behind its main whatever is answered:
// on no criterion can it be ahead in any draw, and on one it never keeps up. One
// that may outlast its main is not.
func (s *possible) behind(index, main int) bool {
	for k := range s.p.knocks {
		m := &s.p.knocks[k]
		if m.Out>>main&1 == 1 && m.Out>>index&1 == 0 && m.When.Truth(s.active, s.maybe) != questions.No {
			return false
		}
	}
	trails := false
	for i := range s.p.criteria {
		always := true
		for _, keep := range s.keeps {
			for _, k := range s.cases[i] {
				row := s.p.criteria[i].cells[keep][k]
				if exceeds(&row[index], &row[main], 0) {
					return false
				}
				always = always && !exceeds(&row[index], &row[main], 1)
			}
		}
		trails = trails || always && s.ratings[i][1] > 0
	}
	return trails
}

// exceeds reports whether a cell, raised by some points, is the greater one in any
// draw.
func exceeds(c, other *scoring.Cell, by int) bool {
	if c.DrawnAs() != "" && c.DrawnAs() == other.DrawnAs() && c.Direction == other.Direction {
		return c.Low+by > other.Low || c.Mid+by > other.Mid || c.High+by > other.High
	}
	return c.High+by > other.Low
}

// tellsApart reports whether a criterion can make a difference between two
// alternatives that can be in the race.
func (s *possible) tellsApart(i int) bool {
	for _, keep := range s.keeps {
		for _, k := range s.cases[i] {
			if scoring.TellApart(s.p.criteria[i].cells[keep][k], s.out) {
				return true
			}
		}
	}
	return false
}
