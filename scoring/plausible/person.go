package plausible

import (
	"cmp"
	"math"
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
)

// Person is one who can be asked.
type Person struct {
	cast     *Cast
	number   int
	profiles []*Profile
	model    *scoring.Model
	engine   *scoring.Engine
	flow     *questions.Flow
	rated    map[questions.ID]float64 // how high a rating is, counted in words from 0
}

// Person returns the person with a number. The flow is that of the model that
// the engine computes with.
func (c *Cast) Person(number int, model *scoring.Model, engine *scoring.Engine, flow *questions.Flow) *Person {
	p := &Person{cast: c, number: number, profiles: c.profiles(number), model: model, engine: engine, flow: flow}
	p.rated = p.rate()
	return p
}

// Name says who it is.
func (p *Person) Name() string {
	name := ""
	for i, one := range p.profiles {
		if i > 0 {
			name += ", "
		}
		name += one.Name
	}
	return name
}

// Complete returns what the person says to everything that is asked in the
// complete walk.
func (p *Person) Complete() questions.Answers { return p.walk(p.flow.Complete) }

// walk answers the open questions of a walk, in the order in which it has them.
func (p *Person) walk(path func(questions.Answers) []questions.Question) questions.Answers {
	var a questions.Answers
	for {
		asked := path(a)
		i := slices.IndexFunc(asked, func(q questions.Question) bool {
			one, _ := a.Get(q.ID)
			return one.Open()
		})
		if i < 0 {
			return a
		}
		a = a.With(p.Says(asked[i]))
	}
}

// Short returns what the person says in the short walk.
func (p *Person) Short() questions.Answers { return p.walk(p.flow.Short) }

// facts are the questions of the path that ask for no priorities.
func (p *Person) facts(a questions.Answers) []questions.Question {
	return slices.DeleteFunc(p.flow.Path(a), func(q questions.Question) bool {
		return q.Kind == questions.Rating || q.Kind == questions.Ranking
	})
}

// Says returns what the person answers to a question.
func (p *Person) Says(q questions.Question) questions.Answer {
	random := p.cast.stream(p.number, string(q.ID))
	one := questions.Answer{Question: q.ID, State: questions.Answered}
	if random.Float64() < doubt {
		one.State = questions.Unsure
		return one
	}
	switch q.Kind {
	case questions.Single, questions.Scale:
		one.Values = []string{q.Choices[draw(random, weights(p.profiles, q))].ID}
	case questions.Several:
		one.Values = p.several(q)
	case questions.Rating:
		word := int(math.Round(p.rated[q.ID]))
		one.Values = []string{q.Choices[min(max(0, word), len(q.Choices)-1)].ID}
	case questions.Ranking:
		one.Values = p.picks(q)
	default:
		one.State = questions.Skipped
	}
	return one
}

// picks takes what the person rates highest, as far as it matters at all, the
// highest at least.
func (p *Person) picks(q questions.Question) []string {
	high := func(id string) float64 { return p.rated[p.ratingOf(id)] }
	order := slices.Clone(q.Choices)
	slices.SortStableFunc(order, func(a, b questions.Choice) int { return cmp.Compare(high(b.ID), high(a.ID)) })
	var values []string
	for _, c := range order {
		if len(values) == 0 || len(values) < q.Limit && high(c.ID) >= 1.5 {
			values = append(values, c.ID)
		}
	}
	return values
}

func (p *Person) ratingOf(criterion string) questions.ID {
	for _, c := range p.model.Criteria {
		if c.ID == criterion {
			return c.Rating
		}
	}
	return ""
}

// several takes each choice as likely as it is, the likeliest at least.
func (p *Person) several(q questions.Question) []string {
	random := p.cast.stream(p.number, string(q.ID)+" several")
	likely := weights(p.profiles, q)
	order := make([]int, len(likely))
	for k := range order {
		order[k] = k
	}
	slices.SortStableFunc(order, func(a, b int) int {
		if likely[a] > likely[b] {
			return -1
		}
		return 1
	})
	values := []string{q.Choices[order[0]].ID}
	for _, k := range order[1:] {
		if random.Float64() < likely[k] && (q.Limit == 0 || len(values) < q.Limit) {
			values = append(values, q.Choices[k].ID)
		}
	}
	return values
}

// rate works out how high the person rates every criterion in the situation
// that the facts put it in.
func (p *Person) rate() map[questions.ID]float64 {
	result := p.engine.Assess(p.flow.Active(p.walk(p.facts)))
	general := 2 + 0.5*p.cast.stream(p.number, "ratings").NormFloat64()
	rated := map[questions.ID]float64{}
	for i, c := range p.model.Criteria {
		least, most := 100, 0
		for _, cell := range result.Lines[i].Cells {
			least, most = min(least, cell.Mid), max(most, cell.Mid)
		}
		tilt := 1.2*math.Min(1, float64(most-least)/40) - 0.5
		for _, one := range p.profiles {
			tilt += one.Rates[c.ID]
		}
		rated[c.Rating] = general + tilt + 0.8*p.cast.stream(p.number, "criterion "+c.ID).NormFloat64()
	}
	return rated
}
