package scoring

import (
	"slices"

	"crossroads/scoring/predicate"
)

// Rules are the conditions of a model, in the terms of a vocabulary: what
// chooses cells, and what rules alternatives out.
type Rules struct {
	Cases  [][]predicate.Predicate // criterion: of its cases
	Keeps  []predicate.Predicate   // keep share; the last, all of it, holds always
	Knocks []Knock                 // the musts, then the gates of combinations
}

// Knock rules alternatives out where its condition holds.
type Knock struct {
	When predicate.Predicate
	Out  uint64 // alternatives by bit
	Gate bool   // of the one combination in Out
}

// Rules translates the conditions of the model.
func (e *Engine) Rules(v *predicate.Vocabulary) Rules {
	r := Rules{Cases: make([][]predicate.Predicate, len(e.model.Criteria))}
	for i, c := range e.model.Criteria {
		for _, one := range c.Cases {
			r.Cases[i] = append(r.Cases[i], v.Compile(one.When))
		}
	}
	for _, k := range e.keeps {
		r.Keeps = append(r.Keeps, v.Compile(k.When))
	}
	for _, m := range e.knocks {
		one := Knock{When: v.Compile(m.When), Gate: m.ID == mustGate}
		for a, alt := range e.model.Alternatives {
			if slices.Contains(m.KnockOut, alt.ID) {
				one.Out |= 1 << a
			}
		}
		r.Knocks = append(r.Knocks, one)
	}
	return r
}
