package team

import (
	"cmp"
	"slices"

	"crossroads/questions"
	"crossroads/scoring/whatif"
)

// MostFurther is how many questions a second round adds at most: it is to take
// minutes, and behind these nothing moves much.
const MostFurther = 8

// Further lists the questions that a second round should add: of those that were
// not asked the ones that could still change who leads for somebody, the ones
// that can move the verdicts of all most first, at most [MostFurther].
func Further(p *whatif.Plan, members []questions.Answers, asked []questions.ID) []questions.ID {
	moves, people := map[questions.ID]float64{}, map[questions.ID]int{}
	for _, m := range members {
		for _, id := range p.Cover(m).Open {
			people[id]++
		}
		for _, one := range p.Influence(m) {
			moves[one.Question] += one.Moves
		}
	}
	var ids []questions.ID
	for _, q := range p.Flow().Questions {
		if people[q.ID] > 0 && !slices.Contains(asked, q.ID) {
			ids = append(ids, q.ID)
		}
	}
	slices.SortStableFunc(ids, func(a, b questions.ID) int {
		return cmp.Or(cmp.Compare(moves[b], moves[a]), cmp.Compare(people[b], people[a]))
	})
	return ids[:min(len(ids), MostFurther)]
}
