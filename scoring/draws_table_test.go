package scoring_test

import (
	"hash/fnv"
	"math"
	"testing"

	"crossroads/scoring/exact"

	. "crossroads/scoring"
	"crossroads/scoring/internal/modeltest"
)

// The draws can be made again elsewhere from what is written down: the key, the
// seed, the hash and the generator.
func TestTableAsDocumented(t *testing.T) {
	key := "rating:c00"
	h := fnv.New64a()
	h.Write([]byte(key))
	random := exact.SplitMix64{State: Seed ^ h.Sum64()}
	c := New(modeltest.Sized(1)).Columns()[key]
	uniform, exponential := c.Uniform(), c.Exponential()
	if len(uniform) != Draws || len(exponential) != Draws {
		t.Fatalf("%d and %d draws, want %d", len(uniform), len(exponential), Draws)
	}
	for k := range Draws {
		u := (2*float64(random.Next()>>48) + 1) / (1 << 17)
		if got := (float64(uniform[k]) + Half) / (2 * Half); got != u {
			t.Fatalf("draw %d is %v, want %v", k, got, u)
		}
		if got, want := float64(exponential[k])/(2*Half), -UnsureMean*math.Log(1-u); math.Abs(got-want) > 1e-5 {
			t.Fatalf("exponential draw %d is %v, want %v", k, got, want)
		}
	}
}

// The draws are spread as they should be: mean and variance within 4.5 standard
// errors, for many columns.
func TestColumnsAreUniform(t *testing.T) {
	e := New(modeltest.Sized(16))
	for key, c := range e.Columns() {
		sum, squares := 0.0, 0.0
		for _, w := range c.Uniform() {
			u := float64(w) / Half
			sum += u
			squares += u * u
		}
		if z := sum / Draws / math.Sqrt(1.0/3/Draws); math.Abs(z) > 4.5 {
			t.Errorf("%s: mean off by %.1f standard errors", key, z)
		}
		if z := (squares/Draws - 1.0/3) / math.Sqrt(4.0/45/Draws); math.Abs(z) > 4.5 {
			t.Errorf("%s: variance off by %.1f standard errors", key, z)
		}
	}
}

// The whole table of a pack of the built-in one's size, every rating once given
// and once left open, stays under 4 MB.
func TestTableMemory(t *testing.T) {
	e := New(modeltest.Full(1, 0).Model)
	bytes := 0
	for key, c := range e.Columns() {
		bytes += 4 * len(c.Uniform())
		if key[0] == 'r' {
			bytes += 4 * len(c.Exponential())
		}
	}
	if bytes > 4<<20 {
		t.Errorf("%d columns take %d bytes", len(e.Columns()), bytes)
	}
}
