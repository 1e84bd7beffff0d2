package modeltest

import (
	"crossroads/questions"
	"crossroads/scoring"
)

// TwoCriteria is a model in which one alternative leads on each criterion.
func TwoCriteria() Pack {
	cell := func(v int) scoring.Cell { return scoring.Cell{Low: v, Mid: v, High: v, Direction: 1} }
	p := Pack{Flow: &questions.Flow{}, Model: &scoring.Model{
		Words:        []scoring.RatingWord{{ID: "none", Low: 0, High: 0}, {ID: "some", Low: 20, High: 20}, {ID: "all", Low: 80, High: 80}},
		Alternatives: []scoring.Alternative{{ID: "fast"}, {ID: "safe"}},
	}}
	for _, c := range []struct {
		id         string
		fast, safe int
	}{{"speed", 90, 40}, {"safety", 30, 80}} {
		q := questions.Question{ID: questions.ID("rate." + c.id), Kind: questions.Rating}
		for _, w := range p.Model.Words {
			q.Choices = append(q.Choices, questions.Choice{ID: w.ID})
		}
		p.Flow.Questions = append(p.Flow.Questions, q)
		p.Model.Criteria = append(p.Model.Criteria, scoring.Criterion{
			ID: c.id, Rating: q.ID, Cases: []scoring.Case{{Cells: map[string]scoring.Cell{"fast": cell(c.fast), "safe": cell(c.safe)}}},
		})
	}
	return p
}

// Rated answers both ratings of [TwoCriteria].
func Rated(speed, safety string) questions.Answers {
	return questions.NewAnswers(
		questions.Answer{Question: "rate.speed", State: questions.Answered, Values: []string{speed}},
		questions.Answer{Question: "rate.safety", State: questions.Answered, Values: []string{safety}},
	)
}
