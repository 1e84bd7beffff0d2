package modeltest

import (
	"fmt"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/exact"
)

// Sized is a model of the size of the built-in one: criteria over two plain
// alternatives and one that combines them.
func Sized(n int) *scoring.Model {
	middling := scoring.Cell{Low: 50, Mid: 50, High: 50, Direction: 1}
	m := &scoring.Model{
		Content: "test",
		Words:   FiveWords(),
		Alternatives: []scoring.Alternative{
			{ID: "left"}, {ID: "right"},
			{ID: "joint", Main: "left", Part: "right", Gate: "seam", GateShut: []string{"none"}, Shut: "no seam"},
		},
		Keep: []scoring.Keep{
			{When: questions.Is("seam", "clear"), Low: 85, Mid: 92, High: 98},
			{Low: 60, Mid: 75, High: 90},
		},
		Musts:     []scoring.Must{{ID: "left-only", When: questions.Is("library", "left"), KnockOut: []string{"right"}, Reason: "left only"}},
		Contested: []scoring.Contested{{ID: "x1"}, {ID: "x2"}},
	}
	for i := range n {
		spread := func(k int) scoring.Cell {
			mid := 20 + (i*37+k*53)%60
			return scoring.Cell{Low: mid - 10, Mid: mid, High: mid + 5 + i%7, Direction: 1}
		}
		high := map[string]scoring.Cell{"left": spread(1), "right": spread(2), "joint": {Takes: scoring.TakesLead, PartShare: 100, Direction: 1}}
		if i%5 == 4 {
			c := spread(3)
			c.Uncertainty = "x1"
			high["left"] = c
		}
		if i%7 == 6 {
			high["joint"] = spread(4)
		}
		fact := questions.ID(fmt.Sprintf("fact.%d", i))
		m.Criteria = append(m.Criteria, scoring.Criterion{
			ID: fmt.Sprintf("c%02d", i), Rating: questions.ID(fmt.Sprintf("rate.c%02d", i)),
			Cases: []scoring.Case{{When: questions.Is(fact, "low"), Cells: map[string]scoring.Cell{
				"left": middling, "right": middling,
				"joint": middling}}, {Cells: high}},
		})
	}
	return m
}

// FiveWords are words for ratings as the built-in pack has them.
func FiveWords() []scoring.RatingWord {
	return []scoring.RatingWord{{ID: "none", Low: 0, High: 10}, {ID: "minor", Low: 10, High: 35}, {ID: "moderate", Low: 35, High: 65}, {ID: "major", Low: 65, High: 90}, {ID: "decisive", Low: 90, High: 100}}
}

// SizedAnswers rates all criteria of [Sized].
func SizedAnswers(n int) questions.Answers {
	var list []questions.Answer
	for i := range n {
		words := []string{"minor", "moderate", "major", "none", "decisive"}
		list = append(list, questions.Answer{Question: questions.ID(fmt.Sprintf("rate.c%02d", i)), State: questions.Answered, Values: []string{words[i%5]}})
	}
	return questions.NewAnswers(list...)
}

// Full is of the size of the built-in pack: 28 facts with 3 to 5 choices,
// 16 criteria with five cases each over about three facts, three alternatives
// of which one combines the others. The bias is what one of them has ahead
// everywhere, up to 15.
func Full(seed uint64, bias int) Pack {
	random := &exact.SplitMix64{State: seed}
	pick := func(n int) int { return int(random.Next() % uint64(n)) }
	p := Pack{Model: Sized(16), Flow: &questions.Flow{}}
	p.Model.Musts[0].When = questions.Is("f0", "a")
	p.Model.Alternatives[2].Gate, p.Model.Alternatives[2].GateShut = "f1", []string{"c"}
	p.Model.Keep[0].When = questions.Is("f1", "a")
	choices := []questions.Choice{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}, {ID: "e"}}
	for i := range 28 {
		q := questions.Question{ID: questions.ID(fmt.Sprintf("f%d", i)), Kind: questions.Scale, Choices: choices[:3+pick(3)]}
		if i > 4 && i%5 == 0 {
			q.When = questions.Is(questions.ID(fmt.Sprintf("f%d", pick(i))), "b", "c")
		}
		p.Flow.Questions = append(p.Flow.Questions, q)
	}
	for i := range p.Model.Criteria {
		c := &p.Model.Criteria[i]
		facts := []int{pick(28), pick(28), pick(28)}
		atom := func() questions.Condition {
			return questions.Is(questions.ID(fmt.Sprintf("f%d", facts[pick(3)])), choices[pick(3)].ID)
		}
		base := c.Cases[1].Cells
		c.Cases = nil
		for k := range 5 {
			one := scoring.Case{Cells: map[string]scoring.Cell{}}
			for _, id := range []string{"left", "right", "joint"} {
				cell := base[id]
				if cell.Takes == scoring.TakesNothing {
					shift := pick(31) - 15
					if id == "left" {
						shift += bias
					}
					cell.Low, cell.Mid, cell.High = cell.Low/2+20+shift, cell.Mid/2+22+shift, cell.High/2+24+shift
				}
				one.Cells[id] = cell
			}
			if k < 4 {
				one.When = questions.All(atom(), questions.Any(atom(), questions.Not(atom())))
			}
			c.Cases = append(c.Cases, one)
		}
		rating := questions.Question{ID: c.Rating, Kind: questions.Rating}
		for _, w := range p.Model.Words {
			rating.Choices = append(rating.Choices, questions.Choice{ID: w.ID})
		}
		p.Flow.Questions = append(p.Flow.Questions, rating)
	}
	return p
}

// FullAnswers answers about the given share of the questions, in tenths.
func FullAnswers(p Pack, seed uint64, tenths int) questions.Answers {
	random := &exact.SplitMix64{State: seed}
	var list []questions.Answer
	for _, q := range p.Flow.Questions {
		choice := q.Choices[random.Next()%uint64(len(q.Choices))].ID
		if random.Next()%10 < uint64(tenths) {
			list = append(list, questions.Answer{Question: q.ID, State: questions.Answered, Values: []string{choice}})
		}
	}
	return questions.NewAnswers(list...)
}
