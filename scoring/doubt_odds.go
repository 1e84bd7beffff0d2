package scoring

import (
	"sync"

	"crossroads/questions"
	"crossroads/scoring/predicate"
)

// odds is what New prepares to draw what nobody has answered: the facts of the
// model, and everything that looks at them, as predicates.
type odds struct {
	Rules
	words *predicate.Vocabulary
	facts []fact
}

// fact is one question that can be open.
type fact struct {
	when  predicate.Predicate
	bits  []uint64 // choice
	picks func() []uint8
}

func newOdds(e *Engine) *odds {
	flow := &questions.Flow{}
	for _, f := range e.model.Facts {
		q := questions.Question{ID: f.Question}
		for _, c := range f.Choices {
			q.Choices = append(q.Choices, questions.Choice{ID: c.ID})
		}
		flow.Questions = append(flow.Questions, q)
	}
	for _, c := range e.model.Conditions() {
		for _, id := range c.Questions() {
			if _, ok := flow.Question(id); !ok {
				flow.Questions = append(flow.Questions, questions.Question{ID: id})
			}
		}
	}
	o := &odds{words: predicate.NewVocabulary(flow)}
	o.Rules = e.Rules(o.words)
	for q, f := range e.model.Facts {
		one := fact{when: o.words.Compile(f.When)}
		for _, c := range f.Choices {
			one.bits = append(one.bits, predicate.Known|o.words.Bit(q, c.ID))
		}
		column := e.table.column("fact:" + string(f.Question))
		one.picks = sync.OnceValue(func() []uint8 { return pick(f.Choices, column) })
		o.facts = append(o.facts, one)
	}
	return o
}

// pick draws a choice by its odds in every draw.
func pick(choices []FactChoice, drawn *column) []uint8 {
	var upTo []int64
	total := int64(0)
	for _, c := range choices {
		total += int64(max(1, c.Odds))
		upTo = append(upTo, total)
	}
	picks := make([]uint8, Draws)
	for k, w := range drawn.uniform() {
		at := (int64(w) + half) * total // of 2 half total
		for picks[k] = 0; 2*half*upTo[picks[k]] <= at; picks[k]++ {
		}
	}
	return picks
}

// Conditions are all that the model looks at.
func (m *Model) Conditions() []questions.Condition {
	var all []questions.Condition
	for _, c := range m.Criteria {
		for _, one := range c.Cases {
			all = append(all, one.When)
		}
	}
	for _, must := range m.Musts {
		all = append(all, must.When)
	}
	for _, a := range m.Alternatives {
		if a.Gate != "" {
			all = append(all, questions.Is(a.Gate, a.GateShut...))
		}
	}
	for _, k := range m.Keep {
		all = append(all, k.When)
	}
	for _, f := range m.Facts {
		all = append(all, f.When)
	}
	return all
}
