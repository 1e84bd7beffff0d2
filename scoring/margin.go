package scoring

import (
	"math"
	"slices"
)

// duel is one alternative against another over every admissible rating and
// cell.
type duel struct {
	ratings []Interval
	gaps    []gap
	tried   []string // uncertainties tried by value, so that the others come apart
	loose   []string // the others, each minimised on its own
}

// gap is how far one alternative is ahead of the other on one criterion, for u
// at 0, 1/2 and 1 of the uncertainties of the two cells. The gap is piecewise
// linear in each with a bend at 1/2, so its least value is at one of these. A
// cell without a shared uncertainty stands at its worst.
type gap struct {
	ids [2]string // of the uncertainties; "" where there is none
	at  [3][3]int
}

func newDuel(ratings []Interval, cells [][]Cell, a, b int) *duel {
	d := &duel{ratings: ratings, gaps: make([]gap, len(cells))}
	for i, row := range cells {
		d.gaps[i] = newGap(row[a], row[b])
	}
	d.cut()
	return d
}

func newGap(a, b Cell) gap {
	g := gap{ids: [2]string{a.Uncertainty, b.Uncertainty}}
	same := a.Uncertainty == b.Uncertainty && a.Uncertainty != ""
	for i := range 3 {
		for j := range 3 {
			ahead, behind := a.Low, b.High
			if a.Uncertainty != "" {
				ahead = a.at(i)
			}
			if same {
				behind = b.at(i)
			} else if b.Uncertainty != "" {
				behind = b.at(j)
			}
			g.at[i][j] = ahead - behind
		}
	}
	if same {
		g.ids[1] = ""
	}
	return g
}

// at returns the value at u = 0, 1/2 or 1.
func (c Cell) at(step int) int {
	if c.Direction < 0 {
		step = 2 - step
	}
	return [3]int{c.Low, c.Mid, c.High}[step]
}

// worst is the least gap there is.
func (g gap) worst() int {
	return min(slices.Min(g.at[0][:]), slices.Min(g.at[1][:]), slices.Min(g.at[2][:]))
}

// triedLimit bounds the values tried together to 3^6. Beyond it uncertainties
// count as independent, which can only make the least margin smaller.
const triedLimit = 6

// cut chooses the uncertainties to try by value, the most entangled first,
// until no gap has two others.
func (d *duel) cut() {
	for len(d.tried) < triedLimit {
		degree := map[string]int{}
		for _, g := range d.gaps {
			if d.free(g.ids[0]) && d.free(g.ids[1]) {
				degree[g.ids[0]]++
				degree[g.ids[1]]++
			}
		}
		most := ""
		for id, n := range degree {
			if n > degree[most] || n == degree[most] && id < most {
				most = id
			}
		}
		if most == "" {
			break
		}
		d.tried = append(d.tried, most)
	}
	for _, g := range d.gaps {
		for _, id := range g.ids {
			if d.free(id) && !slices.Contains(d.loose, id) {
				d.loose = append(d.loose, id)
			}
		}
	}
}

func (d *duel) free(id string) bool { return id != "" && !slices.Contains(d.tried, id) }

// least returns the least margin, in points of 100, over all admissible
// ratings and cells: the least ratio sum r_i d_i / sum r_i.
//
// A rating left open may be any number from 0 up, so the margin comes as near
// as one likes to the gap of that criterion alone: the least margin is the
// smaller of the least such gap and the least ratio over the other criteria.
// That one is found by Dinkelbach's method (1967, Management Science
// 13:492-498): from an attained ratio t on to the ratio at the minimum of
// sum r_i (d_i - t), until it falls no more. The sums are of whole numbers, so
// a margin of exactly 0 comes out as 0.
func (d *duel) least() float64 {
	least := math.Inf(1)
	for i, r := range d.ratings {
		if r.Unsure {
			least = min(least, float64(d.gaps[i].worst()))
		}
	}
	t := 101.0 // above every gap, so that the first minimum is a ratio
	for {
		s := d.minimum(t)
		if s.weight == 0 || s.sum/s.weight >= t {
			break
		}
		t = s.sum / s.weight
	}
	if least = min(least, t); least > 100 {
		return 0 // no criterion has any weight
	}
	return least
}

// ratio is a sum of rating times gap and the sum of the ratings.
type ratio struct{ sum, weight float64 }

// excess is how far the sum is above that of a margin of t.
func (r ratio) excess(t float64) float64 { return r.sum - t*r.weight }

func (r *ratio) add(s ratio) {
	r.sum += s.sum
	r.weight += s.weight
}

// minimum returns the sums that make sum r_i (d_i - t) least, ratings left
// open at 0.
func (d *duel) minimum(t float64) ratio {
	var best ratio
	combinations := 1
	for range d.tried {
		combinations *= 3
	}
	step := make([]int, len(d.tried))
	for n := range combinations {
		for k, rest := 0, n; k < len(step); k++ {
			step[k], rest = rest%3, rest/3
		}
		if s := d.given(step, t); n == 0 || s.excess(t) < best.excess(t) {
			best = s
		}
	}
	return best
}

// given is minimum with the uncertainties tried at the given steps.
func (d *duel) given(step []int, t float64) ratio {
	var sum ratio
	loose := make([][3]ratio, len(d.loose))
	for i, g := range d.gaps {
		r := d.ratings[i]
		if r.Unsure {
			continue
		}
		first, second := d.steps(g.ids[0], step), d.steps(g.ids[1], step)
		switch {
		case len(first) == 1 && len(second) == 1:
			sum.add(r.least(g.at[first[0]][second[0]], t))
		case len(second) == 1:
			group := &loose[slices.Index(d.loose, g.ids[0])]
			for u := range 3 {
				group[u].add(r.least(g.at[u][second[0]], t))
			}
		case len(first) == 1:
			group := &loose[slices.Index(d.loose, g.ids[1])]
			for u := range 3 {
				group[u].add(r.least(g.at[first[0]][u], t))
			}
		default: // beyond triedLimit
			sum.add(r.least(g.worst(), t))
		}
	}
	for _, group := range loose {
		best := group[0]
		for _, s := range group[1:] {
			if s.excess(t) < best.excess(t) {
				best = s
			}
		}
		sum.add(best)
	}
	return sum
}

// steps returns the steps that are left to an uncertainty: the one it is tried
// at, all where it is loose, and any one where there is none.
func (d *duel) steps(id string, step []int) []int {
	all := []int{0, 1, 2}
	if id == "" {
		return all[:1]
	}
	if k := slices.Index(d.tried, id); k >= 0 {
		return all[step[k] : step[k]+1]
	}
	return all
}

// least is the rating that makes r (d - t) least, with its product.
func (i Interval) least(d int, t float64) ratio {
	r := i.High
	if float64(d) > t {
		r = i.Low
	}
	return ratio{r * float64(d), r}
}
