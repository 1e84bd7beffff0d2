package scoring_test

import (
	"math"
	"strconv"

	"crossroads/scoring/exact"
	"crossroads/scoring/internal/reference"
)

func weightedSum(decode func(any)) map[string]any {
	var in struct {
		Matrix  [][]float64
		Weights []float64
	}
	decode(&in)
	sums := reference.WeightedSums(in.Matrix, in.Weights)
	return map[string]any{"scores": sums, "ranks": reference.Ranks(sums, reference.Dense, true)}
}

func normalise(decode func(any)) map[string]any {
	var in struct{ Ratings []float64 }
	decode(&in)
	return map[string]any{"percent": reference.Percent(in.Ratings)}
}

func flipLines(decode func(any)) map[string]any {
	var in struct {
		At0   [2]float64 `json:"at_0"`
		At100 [2]float64 `json:"at_100"`
	}
	decode(&in)
	return map[string]any{"weight": reference.FlipLine(in.At0, in.At100)}
}

func stabilityInterval(decode func(any)) map[string]any {
	var in struct {
		Scores    [][]float64
		Weights   []float64
		Criterion int
	}
	decode(&in)
	s := reference.WeightStability(in.Scores, in.Weights, in.Criterion)
	return map[string]any{
		"winner": s.Winner, "low": s.Low, "high": s.High, "low_by": s.LowBy, "high_by": s.HighBy,
	}
}

func scoreFlip(decode func(any)) map[string]any {
	var in struct {
		Scores  [][]float64
		Weights []float64
		Cells   [][2]int
	}
	decode(&in)
	var flips []float64
	for _, c := range in.Cells { // scores are on a scale of 0 to 10
		flips = append(flips, reference.ScoreFlip(in.Scores, in.Weights, c[0], c[1], 0, 10))
	}
	return map[string]any{"flip": flips}
}

func ranksOf(decode func(any)) map[string]any {
	var in struct {
		Values     []float64
		Kind       reference.Ties
		Descending bool
	}
	decode(&in)
	return map[string]any{"ranks": reference.Ranks(in.Values, in.Kind, in.Descending)}
}

func kendallW(decode func(any)) map[string]any {
	var in struct {
		Ratings [][]float64
		Correct bool // for ties, as we always do
	}
	decode(&in)
	w := exact.KendallW(in.Ratings)
	chi2, df, p := reference.Significance(w, len(in.Ratings), len(in.Ratings[0]))
	return map[string]any{"W": w, "chi2": chi2, "df": df, "p": p}
}

func surrogates(decode func(any)) map[string]any {
	var in struct {
		Ranks []float64
		Kind  reference.Surrogate
	}
	decode(&in)
	return map[string]any{"weights": in.Kind.Weights(in.Ranks)}
}

func partialValues(decode func(any)) map[string]any {
	var in struct {
		X, Cutoffs, Values []float64
		OutOfBounds        string `json:"out_of_bounds"`
	}
	decode(&in)
	f := reference.PartialValue{
		Cutoffs: in.Cutoffs, Values: in.Values, Extrapolate: in.OutOfBounds == "interpolate",
	}
	values := make([]float64, len(in.X))
	for i, x := range in.X {
		v, err := f.At(x)
		if err != nil {
			v = math.NaN()
		}
		values[i] = v
	}
	return map[string]any{"values": values}
}

func smaaSamples(decode func(any)) map[string]any {
	var in reference.Samples
	decode(&in)
	return acceptability(in)
}

func acceptability(s reference.Samples) map[string]any {
	r := s.Analyse(false)
	return map[string]any{
		"ra": r.Ranks, "cw": r.Central, "cf": r.Confidence, "pwi": r.Pairwise,
		"entropy_choice": r.ChoiceEntropy, "entropy_ranking": r.RankingEntropy,
	}
}

// smaaConstant repeats one draw, but for some that are overridden.
func smaaConstant(decode func(any)) map[string]any {
	var in struct {
		Iterations int
		Scores     [][]float64
		Weights    []float64
		Overrides  []struct {
			Iteration int
			Scores    [][]float64
		}
	}
	decode(&in)
	var s reference.Samples
	for range in.Iterations {
		s.Scores = append(s.Scores, in.Scores)
		s.Weights = append(s.Weights, in.Weights)
	}
	for _, o := range in.Overrides {
		s.Scores[o.Iteration] = o.Scores
	}
	return acceptability(s)
}

func pSimplex(decode func(any)) map[string]any {
	var in struct {
		D rationals
		T float64
	}
	decode(&in)
	p := exact.PSimplex(in.D, in.T)
	return map[string]any{"p": p, "p_float": p}
}

func pOrdinal(decode func(any)) map[string]any {
	var in struct{ D rationals }
	decode(&in)
	return map[string]any{"p": reference.POrdinal(in.D)}
}

func pBounds(decode func(any)) map[string]any {
	var in struct{ D, Lower, Upper rationals }
	decode(&in)
	return map[string]any{"p": reference.PBounded(in.D, in.Lower, in.Upper)}
}

func pRatings(decode func(any)) map[string]any {
	var in struct{ D, Lo, Hi rationals }
	decode(&in)
	return map[string]any{"p": reference.PBox(in.D, in.Lo, in.Hi)}
}

func centralWeights(decode func(any)) map[string]any {
	var in struct{ D rationals }
	decode(&in)
	return map[string]any{"w": reference.CentralWeights(in.D)}
}

func ranksThree(decode func(any)) map[string]any {
	var in struct{ Scores []rationals }
	decode(&in)
	var scores [][]float64
	for _, row := range in.Scores {
		scores = append(scores, row)
	}
	return map[string]any{"ra": reference.RanksThree(scores)}
}

func sampleSize(decode func(any)) map[string]any {
	var in struct{ D float64 }
	decode(&in)
	return map[string]any{"n": reference.SampleSize(in.D)}
}

func splitMix(decode func(any)) map[string]any {
	var in struct{ Seed uint64 }
	decode(&in)
	random := exact.SplitMix64{State: in.Seed}
	var numbers []string
	for range 5 {
		numbers = append(numbers, strconv.FormatUint(random.Next(), 10))
	}
	return map[string]any{"u64": numbers}
}
