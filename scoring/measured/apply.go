package measured

import (
	"maps"
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
)

// Effect is what a bearing did to a model.
type Effect struct {
	Bearing
	Finding
	Row, Case int    // of the model: the criterion and the case that was measured
	Moved     [2]int // points by which the mid of each side moved
	// Open are the answers that decide the case and are open; nothing moved then.
	Open []questions.ID
}

// Claim is the id under which a measurement stands among the evidence for a
// criterion.
func Claim(criterion string) string { return "M-" + criterion }

// Apply returns the model with what was measured in it, and what that changed,
// by criterion. The model itself stays as it is. What bears on criteria or
// alternatives that the model lacks is left out.
func Apply(m *scoring.Model, r *Result) (*scoring.Model, []Effect) {
	out := *m
	out.Criteria = slices.Clone(m.Criteria)
	var effects []Effect
	for _, b := range r.Bears {
		row := m.CriterionOf(b.Criterion)
		found, ok := r.Read(b)
		if !ok || row < 0 || m.IndexOf(r.Sides[0].Alternative) < 0 || m.IndexOf(r.Sides[1].Alternative) < 0 {
			continue
		}
		e := Effect{Bearing: b, Finding: found, Row: row}
		e.Case, e.Open = chosen(m, out.Criteria[row].Cases, r.Answers)
		if len(e.Open) == 0 {
			out.Criteria[row].Cases = e.narrow(out.Criteria[row].Cases, r)
		}
		effects = append(effects, e)
	}
	return &out, effects
}

// chosen returns the case that the answers choose, and the open answers that
// could choose another one.
func chosen(m *scoring.Model, cases []scoring.Case, a questions.Answers) (at int, open []questions.ID) {
	unknown := func(id questions.ID) bool { return isOpen(m, id, a) }
	for k, c := range cases {
		truth := c.When.Truth(a, unknown)
		if truth == questions.Maybe {
			for _, id := range c.When.Questions() {
				if unknown(id) {
					open = merged(open, firsts(m, id, a))
				}
			}
		}
		if c.When.Holds(a) || truth == questions.Yes {
			return k, open
		}
	}
	return len(cases) - 1, open
}

// firsts are what has to be answered for an open fact: the fact, or, where it is not
// known whether that applies, what decides that.
func firsts(m *scoring.Model, id questions.ID, a questions.Answers) (ids []questions.ID) {
	for k := range m.Facts {
		if m.Facts[k].Question != id {
			continue
		}
		for _, other := range m.Facts[k].When.Questions() {
			if other != id && !m.Facts[k].When.Holds(a) && isOpen(m, other, a) {
				ids = merged(ids, firsts(m, other, a))
			}
		}
	}
	if len(ids) == 0 {
		return []questions.ID{id}
	}
	return ids
}

// isOpen reports whether a fact may apply and is not known.
func isOpen(m *scoring.Model, id questions.ID, a questions.Answers) bool {
	for k := range m.Facts {
		if f := &m.Facts[k]; f.Question == id {
			one, _ := a.Get(id)
			earlier := func(other questions.ID) bool { return other != id && isOpen(m, other, a) }
			return !one.Known() && f.When.Truth(a, earlier) != questions.No
		}
	}
	return false
}

// narrow returns the cases with the cells of one of them moved.
func (e *Effect) narrow(cases []scoring.Case, r *Result) []scoring.Case {
	cases = slices.Clone(cases)
	cells := maps.Clone(cases[e.Case].Cells)
	first, second := r.Sides[0].Alternative, r.Sides[1].Alternative
	a, b := cells[first], cells[second]
	e.Moved = [2]int{move(a, b, e.Finding, 0), move(b, a, e.Finding, 1)}
	cells[first], cells[second] = shifted(a, e.Moved[0], r, e.Criterion), shifted(b, e.Moved[1], r, e.Criterion)
	if e.Outcome != Enough || e.While.Always() {
		cases[e.Case].Cells = cells
		return cases
	}
	measured := cases[e.Case] // what is enough now need not be for other answers in the same case
	measured.Cells, measured.When = cells, e.While
	if when := cases[e.Case].When; !when.Always() {
		measured.When = questions.All(when, e.While)
	}
	return slices.Insert(cases, e.Case, measured)
}

// move is by how many points the cell of a side moves.
func move(own, other scoring.Cell, f Finding, side int) int {
	catchUp := 0
	if f.level(side) && other.Mid > own.Mid {
		catchUp = min(other.Mid, own.High) - own.Mid
	}
	s := f.strength(side)
	if s < 0 {
		return -((-s*(own.Mid-own.Low) + 500) / 1000)
	}
	return catchUp + (s*(own.High-own.Mid-catchUp)+500)/1000
}

// shifted moves a cell by some points and cuts off what was not open before.
func shifted(c scoring.Cell, by int, r *Result, criterion string) scoring.Cell {
	out := c
	inside := func(v int) int { return min(max(v+by, c.Low), c.High) }
	out.Low, out.Mid, out.High = inside(c.Low), inside(c.Mid), inside(c.High)
	out.Claims = append([]string{Claim(criterion)}, c.Claims...)
	return out
}
