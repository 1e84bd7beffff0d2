package exact

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// The reference cases are in package scoring; here is what they leave out.

func near(a, b float64) bool { return math.Abs(a-b) < 1e-12 }

// The recursion agrees with the closed form sum (d_i)+^(n-1) / prod (d_i - d_j)
// where the differences are well apart.
func TestPSimplexAgainstClosedForm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := rapid.SliceOfNDistinct(rapid.IntRange(-20, 20), 1, 6, rapid.ID[int]).Draw(t, "d")
		values, want := make([]float64, len(d)), 0.0
		for i, v := range d {
			values[i] = float64(v)
			if v > 0 {
				term := math.Pow(float64(v), float64(len(d)-1))
				for j, w := range d {
					if j != i {
						term /= float64(v - w)
					}
				}
				want += term
			}
		}
		if got := PSimplex(values, 0); math.Abs(got-want) > 1e-6 {
			t.Fatalf("%v: %v, closed form %v", d, got, want)
		}
	})
}

// The order of the criteria does not show, nor does that of the rows, not even
// in the rounding.
//
// Planted faults seen to fail: differences left unsorted in PSimplex; First that
// always cuts off the next row first.
func TestOrderDoesNotShow(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(2, 8).Draw(t, "n")
		row := rapid.SliceOfN(rapid.Float64Range(0, 100), n, n)
		values := [][]float64{row.Draw(t, "a"), row.Draw(t, "b"), row.Draw(t, "c")}
		order := rapid.Permutation([]int{0, 1, 2, 3, 4, 5, 6, 7}[:n]).Draw(t, "order")
		again := make([][]float64, 3)
		for k := range again {
			again[k] = make([]float64, n)
			for i, from := range order {
				again[k][i] = values[2-k][from] // the rows in reverse
			}
		}
		if a, b := PSimplex(less(values[0], values[1]), 0), PSimplex(less(again[2], again[1]), 0); a != b {
			t.Fatalf("%v in one order, %v in another", a, b)
		}
		for k := range values {
			if a, b := First(values, k), First(again, 2-k); a != b {
				t.Fatalf("%v in one order, %v in another", a, b)
			}
		}
	})
}

func TestPublishedExample(t *testing.T) {
	if got := PSimplex([]float64{12, -8, 5, -15, 20, 3, -4}, 0); !near(got, 5132551.0/7567560) {
		t.Errorf("got %v", got)
	}
	if PSimplex(nil, 0) != 0 || PSimplex([]float64{0, 0}, 0) != 0 || PSimplex([]float64{1}, 0) != 1 {
		t.Error("edge cases")
	}
}

func TestConcordanceUndefined(t *testing.T) {
	for _, ratings := range [][][]float64{nil, {{1}}, {{2, 2, 2}, {1, 1, 1}}} {
		if w := KendallW(ratings); !math.IsNaN(w) {
			t.Errorf("%v: W %v, want NaN", ratings, w)
		}
	}
	if w := KendallW([][]float64{{1, 2, 3}}); w != 1 {
		t.Errorf("one judge: W %v, want 1", w)
	}
}
