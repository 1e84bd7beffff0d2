package scoring

import "crossroads/questions"

// CentralWeights returns for every alternative the priorities of those for whom
// it is the right one: the mean weights, one per criterion and 1 in sum, of the
// draws in which it leads (SMAA-2, the central weight vector: Lahdelma &
// Salminen 2001). It is nil where an alternative never leads, or is knocked out.
// Where several tie, it is a draw of each.
//
// With N draws and a share a, an entry is off by about its spread over
// sqrt(N a), a hundredth where the share is 1 of 100.
func (e *Engine) CentralWeights(active questions.Answers) [][]float64 {
	ratings, rates := e.ratings(active), make([]source, len(e.criteria))
	for i, r := range ratings {
		rates[i] = e.ratingSource(i, r)
	}
	d := e.doubt(active)
	run := e.run(ratings, e.situation(active).cells, d)
	c := newCentral(e.knockedOut(active), len(rates), run.totals)
	for from := 0; from < Draws; from += block {
		run.block(from)
		if d != nil && d.out != nil {
			run.ruleOut(from)
		}
		for i := range rates {
			rates[i].fill(c.rates[i], from)
		}
		for k := range block {
			c.count(k)
		}
	}
	for a, n := range c.led {
		for i := range c.sums[a] {
			c.sums[a][i] /= n
		}
		if n == 0 {
			c.sums[a] = nil
		}
	}
	return c.sums
}

// central adds up the weights of the draws that each alternative leads.
type central struct {
	members []int
	rates   [][]int64   // of the block: criterion, draw
	totals  [][]int64   // of the block: alternative, draw
	led     []float64   // alternative: draws
	sums    [][]float64 // alternative, criterion
}

func newCentral(standings []Standing, criteria int, totals [][]int64) *central {
	c := &central{totals: totals, led: make([]float64, len(standings))}
	for a, s := range standings {
		if !s.KnockedOut {
			c.members = append(c.members, a)
		}
		c.sums = append(c.sums, make([]float64, criteria))
	}
	for range criteria {
		c.rates = append(c.rates, make([]int64, block))
	}
	return c
}

// count adds draw k of the block; one without any weight says nothing.
func (c *central) count(k int) {
	weight := int64(0)
	for _, rate := range c.rates {
		weight += rate[k]
	}
	if weight == 0 || len(c.members) == 0 {
		return
	}
	best := c.totals[c.members[0]][k]
	for _, a := range c.members {
		best = max(best, c.totals[a][k])
	}
	for _, a := range c.members {
		if c.totals[a][k] < best {
			continue
		}
		c.led[a]++
		for i, rate := range c.rates {
			c.sums[a][i] += float64(rate[k]) / float64(weight)
		}
	}
}
