package scoring

import (
	"slices"

	"crossroads/scoring/exact"
)

// anyPriorities returns the share, in percent, of all possible weights under
// which each plain alternative leads on the mid cells of a situation. It is
// exact for up to three different alternatives, beyond that sampled. Weights
// under which two tie have no volume unless they are equal everywhere; equal
// ones split their share. Knocked out alternatives take part: the lens shows
// the evidence, not the decision.
func (e *Engine) anyPriorities(s situation) []float64 {
	shares := make([]float64, len(e.model.Alternatives))
	values := make([][]float64, 0, len(e.plain)) // different alternatives
	same := make([][]int, 0, len(e.plain))       // who has these values
	for _, a := range e.plain {
		v := make([]float64, len(s.cells))
		for i, row := range s.cells {
			v[i] = float64(row[a].Mid)
		}
		k := slices.IndexFunc(values, func(other []float64) bool { return slices.Equal(v, other) })
		if k < 0 {
			k = len(values)
			values, same = append(values, v), append(same, nil)
		}
		same[k] = append(same[k], a)
	}
	for k, share := range e.leads(values, same, s) {
		for _, a := range same[k] {
			shares[a] = 100 * share / float64(len(same[k]))
		}
	}
	return shares
}

// leads returns the share of all weights under which each row of values leads.
// No two rows are equal.
func (e *Engine) leads(values [][]float64, same [][]int, s situation) []float64 {
	switch len(values) {
	case 0:
		return nil
	case 1:
		return []float64{1}
	case 2:
		d, back := make([]float64, len(values[0])), make([]float64, len(values[0]))
		for i := range d {
			d[i], back[i] = values[0][i]-values[1][i], values[1][i]-values[0][i]
		}
		return []float64{exact.PSimplex(d, 0), exact.PSimplex(back, 0)}
	case 3:
		first := make([]float64, 3)
		for k := range first {
			first[k] = exact.First(values, k)
		}
		return first
	}
	return e.sampledLeads(same, s)
}

// sampledLeads is the same from the table of draws: normalised exponentials
// are uniform on the simplex.
func (e *Engine) sampledLeads(same [][]int, s situation) []float64 {
	competes := make([]bool, len(e.model.Alternatives))
	for _, who := range same {
		competes[who[0]] = true
	}
	ratings := slices.Repeat([]Interval{unsure()}, len(e.criteria))
	cells := make([][]Cell, len(s.cells))
	for i, row := range s.cells {
		cells[i] = make([]Cell, len(row))
		for a, c := range row {
			cells[i][a] = Cell{Low: c.Mid, Mid: c.Mid, High: c.Mid}
		}
	}
	drawn := e.sample(ratings, cells, competes, Draws, false)
	shares := make([]float64, len(same))
	for k, who := range same {
		shares[k] = drawn.competing.first(who[0])
	}
	return shares
}
