package scoring

import (
	"slices"
	"testing"
)

// Worked by hand: the part leads by 60, keeps 80 percent of that, and carries
// half of what it keeps: 24 points more than the main, 16 at worst and 30 at
// best with its own interval. Where it is behind, the cell is the main's.
func TestCombine(t *testing.T) {
	keep := Keep{Low: 60, Mid: 80, High: 100}
	main := Cell{Low: 10, Mid: 20, High: 30, Direction: 1, Claims: []string{"m"}}
	part := Cell{Low: 70, Mid: 80, High: 80, Direction: 1, Thin: true, Claims: []string{"p"}}
	for _, test := range []struct {
		takes          Cell
		main, part     Cell
		low, mid, high int
		thin           bool
		claims         []string
	}{
		{Cell{Takes: TakesLead, PartShare: 50}, main, part, 35, 44, 50, true, []string{"p", "m"}},
		{Cell{Takes: TakesLead, PartShare: 50}, part, main, 70, 80, 80, true, []string{"p"}},
		{Cell{Takes: TakesMain}, main, part, 10, 20, 30, false, []string{"m"}},
		{Cell{Takes: TakesBlend, PartShare: 25}, main, part, 25, 35, 43, true, []string{"m", "p"}},
	} {
		c := combine(test.takes, test.main, test.part, keep)
		if c.Low != test.low || c.Mid != test.mid || c.High != test.high || c.Thin != test.thin ||
			!slices.Equal(c.Claims, test.claims) {
			t.Errorf("%+v of %d and %d: %+v", test.takes, test.main.Mid, test.part.Mid, c)
		}
	}
}
