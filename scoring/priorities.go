package scoring

import (
	"slices"
	"sync"

	"crossroads/scoring/exact"
)

// lens remembers the shares under any priorities: they follow from the cases,
// which change less often than the ratings do.
type lens struct {
	mutex sync.Mutex
	known map[string][]float64
}

// mostKnown bounds what is remembered.
const mostKnown = 500

// of returns the shares in a situation; they must not be changed.
func (l *lens) of(e *Engine, s situation) []float64 {
	key := make([]byte, len(s.cases))
	for i, k := range s.cases {
		key[i] = byte(k) // a criterion has fewer than 256 cases
	}
	l.mutex.Lock()
	shares, ok := l.known[string(key)]
	l.mutex.Unlock()
	if ok {
		return shares
	}
	shares = e.anyPriorities(s)
	l.mutex.Lock()
	defer l.mutex.Unlock()
	if l.known == nil || len(l.known) >= mostKnown {
		l.known = make(map[string][]float64)
	}
	l.known[string(key)] = shares
	return shares
}

// anyPriorities returns the share, in percent, of all possible weights under
// which each plain alternative leads on the mid cells of a situation. It is
// exact for two different alternatives and, within mostPieces, for three; beyond
// that it is sampled. Weights under which two tie have no volume unless they are
// equal everywhere; equal ones split their share. Knocked out alternatives take
// part: the lens shows the evidence, not the decision.
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

// mostPieces bounds the work for three: a balanced problem of 16 criteria has
// 6,435 pieces and takes some milliseconds, once for every set of cases.
const mostPieces = 10_000

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
		if exact.Pieces(values) > mostPieces {
			break
		}
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
	ratings := slices.Repeat([]Interval{Unsure()}, len(e.criteria))
	cells := make([][]Cell, len(s.cells))
	for i, row := range s.cells {
		cells[i] = make([]Cell, len(row))
		for a, c := range row {
			cells[i][a] = Cell{Low: c.Mid, Mid: c.Mid, High: c.Mid}
		}
	}
	drawn := e.sample(ratings, cells, competes, nil, Draws)
	shares := make([]float64, len(same))
	for k, who := range same {
		shares[k] = drawn.competing.first(who[0])
	}
	return shares
}
