package reference

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crossroads/scoring/exact"
)

func near(a, b float64) bool { return math.Abs(a-b) < 1e-12 }

// PBounded agrees with sampling the weights within the bounds.
func TestPBoundedAgainstSampling(t *testing.T) {
	d := []float64{3, -2, 1, -4}
	lower, upper := []float64{0.1, 0.05, 0, 0.1}, []float64{0.6, 0.5, 0.3, 0.4}
	random := &exact.SplitMix64{State: 7}
	w := make([]float64, 4)
	in, won := 0, 0
	for range 200_000 {
		Simplex(random, w)
		inside, sum := true, 0.0
		for i := range w {
			inside = inside && w[i] >= lower[i] && w[i] <= upper[i]
			sum += w[i] * d[i]
		}
		if inside {
			in++
			if sum > 0 {
				won++
			}
		}
	}
	sampled := float64(won) / float64(in)
	if got := PBounded(d, lower, upper); math.Abs(got-sampled) > 4.5*HalfWidth(sampled, in)/1.96 {
		t.Errorf("exactly %v, sampled %v of %d", got, sampled, in)
	}
	for _, lower := range [][]float64{{0.5, 0.5, 0.5, 0}, {0.2, 0.2, 0.4, 0.2}} { // none, and one point
		if got := PBounded(d, lower, []float64{0.8, 0.6, 0.7, 0.4}); !math.IsNaN(got) {
			t.Errorf("no weights of any volume are above %v, got %v", lower, got)
		}
	}
}

// Ranks of three are complete, and equal rows split.
func TestRanksThree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		row := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) float64 {
			return float64(rapid.IntRange(0, 3).Draw(t, "value"))
		}), 4, 4)
		values := [][]float64{row.Draw(t, "a"), row.Draw(t, "b"), row.Draw(t, "c")}
		ranks := RanksThree(values)
		for r := range 3 {
			if sum := ranks[0][r] + ranks[1][r] + ranks[2][r]; !near(sum, 1) {
				t.Fatalf("rank %d sums to %v: %v of %v", r+1, sum, ranks, values)
			}
			for k := range 3 {
				if ranks[k][r] < -1e-12 {
					t.Fatalf("negative share: %v of %v", ranks, values)
				}
			}
		}
	})
}

func TestReciprocalWeights(t *testing.T) {
	got := Reciprocal.Weights([]float64{2, 1, 3})
	want := []float64{3.0 / 11, 6.0 / 11, 2.0 / 11}
	if !slices.EqualFunc(got, want, near) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// Percent sums to 100 whatever it is given.
func TestPercentSums(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weights := rapid.SliceOfN(rapid.Float64Range(0, 10), 1, 20).Draw(t, "weights")
		weights[0] += 0.1
		sum := 0
		for _, p := range Percent(weights) {
			sum += p
		}
		if sum != 100 {
			t.Fatalf("%v sums to %d", weights, sum)
		}
	})
	if got := Percent([]float64{0, 0}); !slices.Equal(got, []int{0, 0}) {
		t.Errorf("no weight at all: %v", got)
	}
}

func TestRatingFlip(t *testing.T) {
	ratings, d := []float64{80, 20}, []float64{50, -50}
	if got := RatingFlip(ratings, d, 0); got != 20 {
		t.Errorf("got %v, want 20", got)
	}
	if got := RatingFlip(ratings, []float64{0, 1}, 0); !math.IsNaN(got) {
		t.Errorf("got %v, want NaN", got)
	}
}

// Tied alternatives share the better rank, or split the ranks they take up.
func TestAnalyseTies(t *testing.T) {
	s := Samples{Scores: [][][]float64{{{1}, {1}, {0}}}, Weights: [][]float64{{1}}}
	shared, split := s.Analyse(false), s.Analyse(true)
	if !slices.Equal(shared.Ranks[0], []float64{1, 0, 0}) || !slices.Equal(split.Ranks[1], []float64{0.5, 0.5, 0}) {
		t.Errorf("shared %v, split %v", shared.Ranks, split.Ranks)
	}
	if got := Holistic(split.Ranks[0], []float64{1, 0.5, 0}); got != 0.75 {
		t.Errorf("holistic %v, want 0.75", got)
	}
}

func TestPartialValueOutside(t *testing.T) {
	f := PartialValue{Cutoffs: []float64{0, 10}, Values: []float64{0, 1}}
	if _, err := f.At(11); err == nil {
		t.Error("11 is outside the scale, but has a value")
	}
}

func TestRankTies(t *testing.T) {
	values := []float64{7, 5, 7, 9}
	for ties, want := range map[Ties][]float64{
		Dense: {2, 1, 2, 3}, Average: {2.5, 1, 2.5, 4}, Min: {2, 1, 2, 4},
	} {
		if got := Ranks(values, ties, false); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", ties, got, want)
		}
	}
}

// The tail of a chi-square with two degrees of freedom is exp(-x/2), with one
// it is erfc(sqrt(x/2)).
func TestUpperGamma(t *testing.T) {
	for _, x := range []float64{0, 0.01, 0.5, 1, 3, 10, 50, 300} {
		if got, want := upperGamma(1, x/2), math.Exp(-x/2); math.Abs(got-want) > 1e-14 {
			t.Errorf("df 2, %v: %v, want %v", x, got, want)
		}
		if got, want := upperGamma(0.5, x/2), math.Erfc(math.Sqrt(x/2)); math.Abs(got-want) > 1e-13 {
			t.Errorf("df 1, %v: %v, want %v", x, got, want)
		}
	}
	if got := upperGamma(0, 1); !math.IsNaN(got) {
		t.Errorf("got %v, want NaN", got)
	}
}
