package scoring

import (
	"hash/fnv"
	"math"
	"sync"

	"crossroads/scoring/exact"
)

// Draws is the number of draws behind every share. At 10,000 the half width of
// a 95% interval is at most one percentage point.
const Draws = 10_000

// Seed is the seed of the table of draws. It is part of every result.
const Seed uint64 = 20260731

// half is the fixed-point unit of the draws. A uniform draw is an odd whole
// number w with -half < w < half, which stands for u = (w + half) / (2 half):
// symmetric about 1/2, never 0 or 1. With n the upper 16 bits of number k of
// SplitMix64, started from the seed xor the FNV-1a hash of the column's key, draw k is
// u = (2n + 1) / 2^17.
//
// Everything sampled is computed in whole numbers. Sums are then exact, so the
// order of criteria, the set of alternatives and the blocks of a loop cannot
// change a single comparison, and alternatives that are equal really tie.
const half = 1 << 16

// table holds the draws by columns, one per source of uncertainty. The column of
// a key depends on the key and the seed alone: adding, removing or reordering
// criteria or alternatives changes no other column.
//
// The map is complete once the engine is made; only the columns are filled
// later, each on its first use.
type table struct {
	columns map[string]*column
}

// column is the draws of one source of uncertainty: [Draws] numbers of four
// bytes, and as many again where it has stood for a rating left open.
type column struct {
	key         string
	uniformOnce sync.Once
	uniformly   []int32
	exponOnce   sync.Once
	expon       []int32
}

func newTable() table { return table{columns: make(map[string]*column)} }

// column returns the column of a key: "rating:" and a criterion, "cell:", a
// criterion, ":" and an alternative, or "shared:" and an uncertainty.
func (t *table) column(key string) *column {
	c, ok := t.columns[key]
	if !ok {
		c = &column{key: key}
		t.columns[key] = c
	}
	return c
}

// uniform returns the draws as fixed-point numbers about 0.
func (c *column) uniform() []int32 {
	c.uniformOnce.Do(func() {
		random := exact.SplitMix64{State: Seed ^ hash(c.key)}
		c.uniformly = make([]int32, Draws)
		for k := range c.uniformly {
			c.uniformly[k] = int32(random.Next()>>48)*2 + 1 - half
		}
	})
	return c.uniformly
}

// exponential returns the same draws as an exponential with mean unsureMean,
// in units of 1/(2 half).
func (c *column) exponential() []int32 {
	c.exponOnce.Do(func() {
		uniform := c.uniform()
		c.expon = make([]int32, Draws)
		for k, w := range uniform {
			left := float64(half-w) / (2 * half)
			c.expon[k] = int32(math.Round(-unsureMean * 2 * half * math.Log(left)))
		}
	})
	return c.expon
}

func hash(key string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(key))
	return h.Sum64()
}
