package scoring

import (
	"math"
	"slices"
)

// headToHead is one alternative against another over every admissible rating and
// cell.
type headToHead struct {
	ratings []Interval
	gaps    []gap
	ids     []string   // uncertainties of the cells, each once
	tried   []int      // those tried by value, so that the others come apart
	step    []int      // uncertainty: the step it is tried at; free where it is not
	loose   [][3]ratio // uncertainty: room for the sums at its three steps
}

// gap is how far one alternative is ahead of the other on one criterion, for u
// at 0, 1/2 and 1 of the uncertainties of the two cells. The gap is piecewise
// linear in each with a bend at 1/2, so its least value is at one of these. A
// cell without a shared uncertainty stands at its worst.
type gap struct {
	ids [2]int // of the uncertainties; none where there is none
	at  [3][3]int
}

const (
	none = -1 // no uncertainty
	free = -1 // not tried
)

func newHeadToHead(ratings []Interval, cells [][]Cell, a, b int) *headToHead {
	d := &headToHead{ratings: ratings, gaps: make([]gap, len(cells))}
	for i, row := range cells {
		d.gaps[i] = newGap(&row[a], &row[b])
		d.gaps[i].ids[0] = d.id(row[a].everywhere())
		if row[b].everywhere() != row[a].everywhere() {
			d.gaps[i].ids[1] = d.id(row[b].everywhere())
		}
	}
	d.step = slices.Repeat([]int{free}, len(d.ids))
	d.loose = make([][3]ratio, len(d.ids))
	d.cut()
	return d
}

// id returns the index of an uncertainty.
func (d *headToHead) id(name string) int {
	if name == "" {
		return none
	}
	k := slices.Index(d.ids, name)
	if k < 0 {
		k = len(d.ids)
		d.ids = append(d.ids, name)
	}
	return k
}

func newGap(a, b *Cell) gap {
	g := gap{ids: [2]int{none, none}}
	same := a.DrawnAs() == b.DrawnAs() && a.DrawnAs() != ""
	here := a.High - b.Low // the worst of a step that both take here alone
	for i := range 3 {
		here = min(here, a.At(i)-b.At(i))
	}
	for i := range 3 {
		for j := range 3 {
			ahead, behind := a.Low, b.High
			if a.everywhere() != "" {
				ahead = a.At(i)
			}
			switch {
			case same && a.everywhere() == "":
				ahead, behind = here, 0
			case same:
				behind = b.At(i)
			case b.everywhere() != "":
				behind = b.At(j)
			}
			g.at[i][j] = ahead - behind
		}
	}
	return g
}

// DrawnAs names the uncertainty that a cell shares with others, contested or
// derived; "" where it has its own.
func (c *Cell) DrawnAs() string {
	if c.Uncertainty != "" {
		return c.Uncertainty
	}
	return c.Shares
}

// everywhere names the uncertainty that a cell shares with other criteria; "" for
// what it shares on its own alone, which no other gap depends on.
func (c *Cell) everywhere() string {
	if c.Uncertainty == "" && c.Shares == keepID {
		return keepID
	}
	return c.Uncertainty
}

// At returns the value at u = 0, 1/2 or 1.
func (c *Cell) At(step int) int {
	if c.Direction < 0 {
		step = 2 - step
	}
	return [3]int{c.Low, c.Mid, c.High}[step]
}

// worst is the least gap there is.
func (g *gap) worst() int {
	return min(slices.Min(g.at[0][:]), slices.Min(g.at[1][:]), slices.Min(g.at[2][:]))
}

// triedLimit bounds the values tried together to 3^6. Beyond it uncertainties
// count as independent, which can only make the least margin smaller.
const triedLimit = 6

// cut chooses the uncertainties to try by value, the most entangled first,
// until no gap has two others.
func (d *headToHead) cut() {
	degree := make([]int, len(d.ids))
	for len(d.tried) < triedLimit {
		clear(degree)
		most := none
		for i := range d.gaps {
			ids := d.gaps[i].ids
			if ids[0] == none || ids[1] == none || d.step[ids[0]] != free || d.step[ids[1]] != free {
				continue
			}
			for _, id := range ids {
				if degree[id]++; most == none || degree[id] > degree[most] ||
					degree[id] == degree[most] && d.ids[id] < d.ids[most] {
					most = id
				}
			}
		}
		if most == none {
			return
		}
		d.tried = append(d.tried, most)
		d.step[most] = 0
	}
}

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
func (d *headToHead) least() float64 {
	least := d.open()
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

// ahead reports whether the margin is above 0 for all admissible ratings and
// cells. It can be where the least margin is 0: what is the same for both can
// take as much of the weight as one likes, but not what the others say. So the
// gap must not be negative where a rating is left open, and sum r_i d_i has to
// be positive over all other criteria.
func (d *headToHead) ahead() bool {
	return d.least() > 0 || d.open() >= 0 && d.minimum(0).sum > 0
}

// open is the least gap on a criterion whose rating is left open.
func (d *headToHead) open() float64 {
	least := math.Inf(1)
	for i, r := range d.ratings {
		if r.Unsure {
			least = min(least, float64(d.gaps[i].worst()))
		}
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
func (d *headToHead) minimum(t float64) ratio {
	var best ratio
	combinations := 1
	for range d.tried {
		combinations *= 3
	}
	for n := range combinations {
		rest := n
		for _, id := range d.tried {
			d.step[id], rest = rest%3, rest/3
		}
		if s := d.given(t); n == 0 || s.excess(t) < best.excess(t) {
			best = s
		}
	}
	return best
}

// given is minimum with the tried uncertainties at their present steps.
func (d *headToHead) given(t float64) ratio {
	var sum ratio
	clear(d.loose)
	for i := range d.gaps {
		g, r := &d.gaps[i], d.ratings[i]
		if r.Unsure {
			continue
		}
		first, second := d.at(g.ids[0]), d.at(g.ids[1])
		switch {
		case first != free && second != free:
			sum.add(r.least(g.at[first][second], t))
		case second != free:
			for u := range 3 {
				d.loose[g.ids[0]][u].add(r.least(g.at[u][second], t))
			}
		case first != free:
			for u := range 3 {
				d.loose[g.ids[1]][u].add(r.least(g.at[first][u], t))
			}
		default: // beyond triedLimit
			sum.add(r.least(g.worst(), t))
		}
	}
	for _, group := range d.loose {
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

// at returns the step of an uncertainty: any where there is none, free where it
// is not tried.
func (d *headToHead) at(id int) int {
	if id == none {
		return 0
	}
	return d.step[id]
}

// least is the rating that makes r (d - t) least, with its product.
func (i Interval) least(d int, t float64) ratio {
	r := i.High
	if float64(d) > t {
		r = i.Low
	}
	return ratio{r * float64(d), r}
}
