package whatif

import (
	"cmp"
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
)

// Shortlist proposes what to ask first of a flow that does not say so itself:
// the picks, if there are any, and the facts that reach most cells, one of each
// step before all others, as many as a short walk has room for. It is nil for a
// flow that says so, or that is no longer than a short walk.
func Shortlist(e *scoring.Engine, flow *questions.Flow) []questions.ID {
	if flow.Marked() || len(flow.Questions) <= questions.MostShort {
		return nil
	}
	p := New(e, flow)
	var first, facts []questions.ID
	reach := map[questions.ID]int{}
	for q, asked := range flow.Questions {
		switch {
		case asked.Picks():
			first = append(first, asked.ID)
		case asked.Kind != questions.Rating && asked.Kind != questions.Ranking && p.sites[q] != 0:
			facts, reach[asked.ID] = append(facts, asked.ID), p.reach(q)
		}
	}
	slices.SortStableFunc(facts, func(a, b questions.ID) int { return cmp.Compare(reach[b], reach[a]) })
	steps := map[string]bool{}
	for _, eachStep := range []bool{true, false} {
		for _, id := range facts {
			asked, _ := flow.Question(id)
			if len(first) < questions.MostShort && !slices.Contains(first, id) && (!eachStep || !steps[asked.Step]) {
				first, steps[asked.Step] = append(first, id), true
			}
		}
	}
	return first
}

// reach is how many points of all scales an answer can be about: what rules
// something out counts as a whole scale.
func (p *Plan) reach(q int) int {
	sum := 0
	if p.sites[q]&siteOut != 0 {
		sum = 100
	}
	for i := range p.criteria {
		if p.cases[q]&siteOf(i) == 0 {
			continue
		}
		widest := 0
		for _, mids := range p.criteria[i].mids[0] {
			widest = max(widest, slices.Max(mids)-slices.Min(mids))
		}
		sum += widest
	}
	return sum
}
