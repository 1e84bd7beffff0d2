package plausible

import (
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
func (p *Person) Complete() questions.Answers {
	return p.walk(func(questions.Question) bool { return true })
}

// walk answers what is asked and wanted, in the order in which it is asked.
func (p *Person) walk(wanted func(questions.Question) bool) questions.Answers {
	var a questions.Answers
	for {
		i := slices.IndexFunc(p.flow.Path(a), func(q questions.Question) bool {
			one, _ := a.Of(q.ID)
			return one.Open() && wanted(q)
		})
		if i < 0 {
			return a
		}
		a = a.With(p.Says(p.flow.Path(a)[i]))
	}
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
	default:
		one.State = questions.Skipped
	}
	return one
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
	facts := p.walk(func(q questions.Question) bool { return q.Kind != questions.Rating })
	result := p.engine.Assess(p.flow.Active(facts))
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
