package scoring

import (
	"fmt"

	"pgregory.net/rapid"

	"crossroads/questions"
)

// A pack is a model with the flow that asks for it. Packs are drawn small, so
// that everything they allow can be tried.
type pack struct {
	model *Model
	flow  *questions.Flow
}

// limits says how large a pack may be.
type limits struct {
	facts, criteria int
	combined        bool // some alternatives may combine two others
	exactCells      bool // no cell has any width, and nothing that is open is drawn
	musts           bool
}

func smallPack() limits { return limits{facts: 3, criteria: 3, combined: true, musts: true} }

func drawPack(t *rapid.T, l limits) pack {
	p := pack{model: &Model{Content: "random", Words: threeWords()}, flow: &questions.Flow{}}
	names := []string{"red", "green", "blue"}
	for _, id := range names[:rapid.IntRange(2, 3).Draw(t, "alternatives")] {
		p.model.Alternatives = append(p.model.Alternatives, Alternative{ID: id})
	}
	drawFacts(t, p.flow, rapid.IntRange(1, l.facts).Draw(t, "facts"))
	if l.combined {
		drawCombined(t, p)
	}
	if !l.exactCells && rapid.Bool().Draw(t, "odds") {
		drawOdds(t, p)
	}
	for i := range rapid.IntRange(1, l.criteria).Draw(t, "criteria") {
		drawCriterion(t, p, fmt.Sprintf("c%d", i), l)
	}
	if l.musts {
		for i := range rapid.SampledFrom([]int{0, 0, 0, 0, 1, 2}).Draw(t, "musts") {
			p.model.Musts = append(p.model.Musts, drawMust(t, p, i))
		}
	}
	return p
}

// drawMust rules out one or two, so that two of them can leave nothing.
func drawMust(t *rapid.T, p pack, i int) Must {
	m := Must{ID: fmt.Sprintf("must%d", i), When: drawCondition(t, p.flow, 1), Reason: "ruled out"}
	for _, alt := range rapid.Permutation(p.model.Alternatives).Draw(t, "out")[:rapid.IntRange(1, 2).Draw(t, "how many")] {
		m.KnockOut = append(m.KnockOut, alt.ID)
	}
	return m
}

func threeWords() []RatingWord {
	return []RatingWord{{"low", 0, 10}, {"middle", 35, 65}, {"high", 90, 100}}
}

// drawFacts adds questions, some of which depend on earlier ones.
func drawFacts(t *rapid.T, flow *questions.Flow, n int) {
	for i := range n {
		q := questions.Question{
			ID:      questions.ID(fmt.Sprintf("f%d", i)),
			Kind:    rapid.SampledFrom([]questions.Kind{questions.Single, questions.Scale, questions.Several}).Draw(t, "kind"),
			Choices: []questions.Choice{{ID: "a"}, {ID: "b"}, {ID: "c"}}[:rapid.IntRange(2, 3).Draw(t, "choices")],
		}
		if i > 0 && rapid.Bool().Draw(t, "depends") {
			q.When = drawCondition(t, flow, 0)
		}
		flow.Questions = append(flow.Questions, q)
	}
}

// drawCombined adds up to two combinations, one behind a gate.
func drawCombined(t *rapid.T, p pack) {
	both := []Alternative{
		{ID: "red+green", Main: "red", Part: "green", Gate: "f0", GateShut: []string{"a"}, Shut: "shut"},
		{ID: "green+red", Main: "green", Part: "red"},
	}
	p.model.Alternatives = append(p.model.Alternatives, both[:rapid.IntRange(0, 2).Draw(t, "combinations")]...)
	p.model.Keep = []Keep{{When: drawCondition(t, p.flow, 1), Low: 80, Mid: 90, High: 100}, {Low: 50, Mid: 60, High: 90}}
}

// drawOdds has what nobody answers drawn.
func drawOdds(t *rapid.T, p pack) {
	for _, q := range p.flow.Questions {
		f := Fact{Question: q.ID, When: q.When}
		for _, c := range q.Choices {
			f.Choices = append(f.Choices, FactChoice{c.ID, rapid.IntRange(0, 3).Draw(t, "odds")})
		}
		p.model.Facts = append(p.model.Facts, f)
	}
}

func drawCriterion(t *rapid.T, p pack, id string, l limits) {
	rating := questions.Question{ID: questions.ID("r" + id), Kind: questions.Rating}
	for _, w := range p.model.Words {
		rating.Choices = append(rating.Choices, questions.Choice{ID: w.ID})
	}
	if rapid.IntRange(0, 3).Draw(t, "rated when") == 0 {
		rating.When = drawCondition(t, p.flow, 0)
	}
	c := Criterion{ID: id, Rating: rating.ID}
	for k := range rapid.IntRange(1, 3).Draw(t, "cases") {
		one := Case{Cells: map[string]Cell{}}
		if k > 0 {
			one.When = drawCondition(t, p.flow, 1)
		}
		for _, alt := range p.model.Alternatives {
			one.Cells[alt.ID] = drawCell(t, l)
			if takes := rapid.SampledFrom(takings()).Draw(t, "takes"); alt.Combines() && takes.Takes != TakesNothing {
				one.Cells[alt.ID] = takes
			}
		}
		c.Cases = append([]Case{one}, c.Cases...) // the unconditional one last
	}
	p.model.Criteria = append(p.model.Criteria, c)
	p.flow.Questions = append(p.flow.Questions, rating)
}

func takings() []Cell {
	return []Cell{{}, {Takes: TakesMain, Direction: 1}, {Takes: TakesLead, PartShare: 100, Direction: 1},
		{Takes: TakesLead, PartShare: 60, Direction: 1}, {Takes: TakesBlend, PartShare: 30, Direction: 1}}
}

// drawCell prefers few values, so that ties and equal cells do occur.
func drawCell(t *rapid.T, l limits) Cell {
	mid := 10 * rapid.IntRange(2, 8).Draw(t, "mid")
	c := Cell{Low: mid, Mid: mid, High: mid, Direction: 1}
	if l.exactCells {
		return c
	}
	c.Low -= rapid.SampledFrom([]int{0, 5, 20}).Draw(t, "below")
	c.High += rapid.SampledFrom([]int{0, 5, 20}).Draw(t, "above")
	if c.Uncertainty = rapid.SampledFrom([]string{"", "", "x", "y"}).Draw(t, "uncertainty"); c.Uncertainty != "" {
		c.Direction = rapid.SampledFrom([]int{1, -1}).Draw(t, "direction")
	}
	return c
}

// drawCondition is about facts that are there so far.
func drawCondition(t *rapid.T, flow *questions.Flow, depth int) questions.Condition {
	if depth > 0 {
		a, b := drawCondition(t, flow, depth-1), drawCondition(t, flow, depth-1)
		switch rapid.IntRange(0, 3).Draw(t, "join") {
		case 0:
			return questions.All(a, b)
		case 1:
			return questions.Any(a, b)
		case 2:
			return questions.Not(a)
		}
		return a
	}
	q := rapid.SampledFrom(flow.Questions).Draw(t, "about")
	values := []string{"a", "b", "c", questions.ValueUnsure, questions.ValueAny}
	return questions.Is(q.ID, rapid.SampledFrom(values).Draw(t, "value"))
}

// drawAnswers answers some of the questions, applicable or not.
func drawAnswers(t *rapid.T, p pack) questions.Answers {
	var a questions.Answers
	for _, q := range p.flow.Questions {
		all := everyAnswer(q)
		if k := rapid.IntRange(-2, len(all)-1).Draw(t, string(q.ID)); k >= 0 {
			a = a.With(all[k])
		}
	}
	return a
}

// everyAnswer lists what can be said to a question, "not sure" first. Silence
// is not among it.
func everyAnswer(q questions.Question) []questions.Answer {
	all := []questions.Answer{{Question: q.ID, State: questions.Unsure}}
	if q.Kind == questions.Several {
		for subset := 1; subset < 1<<len(q.Choices); subset++ {
			one := questions.Answer{Question: q.ID, State: questions.Answered}
			for k, c := range q.Choices {
				if subset>>k&1 == 1 {
					one.Values = append(one.Values, c.ID)
				}
			}
			all = append(all, one)
		}
		return all
	}
	for _, c := range q.Choices {
		all = append(all, questions.Answer{Question: q.ID, State: questions.Answered, Values: []string{c.ID}})
	}
	return all
}
