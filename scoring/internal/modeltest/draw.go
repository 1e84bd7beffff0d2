package modeltest

import (
	"fmt"

	"pgregory.net/rapid"

	"crossroads/questions"
	"crossroads/scoring"
)

// Pack is a model with the flow that asks for it. Packs are drawn small, so
// that everything they allow can be tried.
type Pack struct {
	Model *scoring.Model
	Flow  *questions.Flow
}

// Limits says how large a pack may be.
type Limits struct {
	Facts, Criteria int
	Combined        bool // some alternatives may combine two others
	ExactCells      bool // no cell has any width, and nothing that is open is drawn
	Musts           bool
}

// Small is as large as a pack may be of which everything is tried.
func Small() Limits { return Limits{Facts: 3, Criteria: 3, Combined: true, Musts: true} }

// Draw draws a pack.
func Draw(t *rapid.T, l Limits) Pack {
	p := Pack{Model: &scoring.Model{Content: "random", Words: ThreeWords()}, Flow: &questions.Flow{}}
	names := []string{"red", "green", "blue"}
	for _, id := range names[:rapid.IntRange(2, 3).Draw(t, "alternatives")] {
		p.Model.Alternatives = append(p.Model.Alternatives, scoring.Alternative{ID: id})
	}
	drawFacts(t, p.Flow, rapid.IntRange(1, l.Facts).Draw(t, "facts"))
	if l.Combined {
		drawCombined(t, p)
	}
	if !l.ExactCells && rapid.Bool().Draw(t, "odds") {
		drawOdds(t, p)
	}
	for i := range rapid.IntRange(1, l.Criteria).Draw(t, "criteria") {
		drawCriterion(t, p, fmt.Sprintf("c%d", i), l)
	}
	if l.Musts {
		for i := range rapid.SampledFrom([]int{0, 0, 0, 0, 1, 2}).Draw(t, "musts") {
			p.Model.Musts = append(p.Model.Musts, drawMust(t, p, i))
		}
	}
	return p
}

// drawMust rules out one or two, so that two of them can leave nothing.
func drawMust(t *rapid.T, p Pack, i int) scoring.Must {
	m := scoring.Must{ID: fmt.Sprintf("must%d", i), When: Condition(t, p.Flow, 1), Reason: "ruled out"}
	for _, alt := range rapid.Permutation(p.Model.Alternatives).Draw(t, "out")[:rapid.IntRange(1, 2).Draw(t, "how many")] {
		m.KnockOut = append(m.KnockOut, alt.ID)
	}
	return m
}

// ThreeWords are words for ratings that leave room between them.
func ThreeWords() []scoring.RatingWord {
	return []scoring.RatingWord{{ID: "low", Low: 0, High: 10}, {ID: "middle", Low: 35, High: 65}, {ID: "high", Low: 90, High: 100}}
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
			q.When = Condition(t, flow, 0)
		}
		flow.Questions = append(flow.Questions, q)
	}
}

// drawCombined adds up to two combinations, one behind a gate.
func drawCombined(t *rapid.T, p Pack) {
	both := []scoring.Alternative{
		{ID: "red+green", Main: "red", Part: "green", Gate: "f0", GateShut: []string{"a"}, Shut: "shut"},
		{ID: "green+red", Main: "green", Part: "red"},
	}
	p.Model.Alternatives = append(p.Model.Alternatives, both[:rapid.IntRange(0, 2).Draw(t, "combinations")]...)
	p.Model.Keep = []scoring.Keep{{When: Condition(t, p.Flow, 1), Low: 80, Mid: 90, High: 100}, {Low: 50, Mid: 60, High: 90}}
}

// drawOdds has what nobody answers drawn.
func drawOdds(t *rapid.T, p Pack) {
	for _, q := range p.Flow.Questions {
		f := scoring.Fact{Question: q.ID, When: q.When}
		for _, c := range q.Choices {
			f.Choices = append(f.Choices, scoring.FactChoice{ID: c.ID, Odds: rapid.IntRange(0, 3).Draw(t, "odds")})
		}
		p.Model.Facts = append(p.Model.Facts, f)
	}
}

func drawCriterion(t *rapid.T, p Pack, id string, l Limits) {
	rating := questions.Question{ID: questions.ID("r" + id), Kind: questions.Rating}
	for _, w := range p.Model.Words {
		rating.Choices = append(rating.Choices, questions.Choice{ID: w.ID})
	}
	if rapid.IntRange(0, 3).Draw(t, "rated when") == 0 {
		rating.When = Condition(t, p.Flow, 0)
	}
	c := scoring.Criterion{ID: id, Rating: rating.ID}
	for k := range rapid.IntRange(1, 3).Draw(t, "cases") {
		one := scoring.Case{Cells: map[string]scoring.Cell{}}
		if k > 0 {
			one.When = Condition(t, p.Flow, 1)
		}
		for _, alt := range p.Model.Alternatives {
			one.Cells[alt.ID] = drawCell(t, l)
			if takes := rapid.SampledFrom(takings()).Draw(t, "takes"); alt.Combines() && takes.Takes != scoring.TakesNothing {
				one.Cells[alt.ID] = takes
			}
		}
		c.Cases = append([]scoring.Case{one}, c.Cases...) // the unconditional one last
	}
	p.Model.Criteria = append(p.Model.Criteria, c)
	p.Flow.Questions = append(p.Flow.Questions, rating)
}

func takings() []scoring.Cell {
	return []scoring.Cell{{}, {Takes: scoring.TakesMain, Direction: 1}, {Takes: scoring.TakesLead, PartShare: 100, Direction: 1},
		{Takes: scoring.TakesLead, PartShare: 60, Direction: 1}, {Takes: scoring.TakesBlend, PartShare: 30, Direction: 1}}
}

// drawCell prefers few values, so that ties and equal cells do occur.
func drawCell(t *rapid.T, l Limits) scoring.Cell {
	mid := 10 * rapid.IntRange(2, 8).Draw(t, "mid")
	c := scoring.Cell{Low: mid, Mid: mid, High: mid, Direction: 1}
	if l.ExactCells {
		return c
	}
	c.Low -= rapid.SampledFrom([]int{0, 5, 20}).Draw(t, "below")
	c.High += rapid.SampledFrom([]int{0, 5, 20}).Draw(t, "above")
	if c.Uncertainty = rapid.SampledFrom([]string{"", "", "x", "y"}).Draw(t, "uncertainty"); c.Uncertainty != "" {
		c.Direction = rapid.SampledFrom([]int{1, -1}).Draw(t, "direction")
	}
	return c
}

// Condition draws one, which is about facts that are there so far.
func Condition(t *rapid.T, flow *questions.Flow, depth int) questions.Condition {
	if depth > 0 {
		a, b := Condition(t, flow, depth-1), Condition(t, flow, depth-1)
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

// Answers answers some of the questions, applicable or not.
func Answers(t *rapid.T, p Pack) questions.Answers {
	var a questions.Answers
	for _, q := range p.Flow.Questions {
		all := EveryAnswer(q)
		if k := rapid.IntRange(-2, len(all)-1).Draw(t, string(q.ID)); k >= 0 {
			a = a.With(all[k])
		}
	}
	return a
}

// EveryAnswer lists what can be said to a question, "not sure" first. Silence
// is not among it.
func EveryAnswer(q questions.Question) []questions.Answer {
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
