package scoring_test

import (
	"math"

	"crossroads/scoring/exact"
	"crossroads/scoring/internal/reference"
)

// measurement is a distribution as a model file of the case has it.
type measurement struct {
	Type        string
	Mean, Stdev float64
}

func (m measurement) at(z float64) float64 {
	v := m.Mean + m.Stdev*z
	if m.Type == "lognormal" {
		return math.Exp(v)
	}
	return v
}

// jsmaaModel samples a published model: scores from its distributions, linear
// values on the hull of their 95% intervals, uniform weights.
func jsmaaModel(decode func(any)) map[string]any {
	var in struct {
		Alternatives []string
		Criteria     []struct {
			Name      string
			Ascending bool
		}
		Measurements map[string]map[string]measurement
	}
	decode(&in)
	random := &exact.SplitMix64{State: 1}
	scales := make([]reference.PartialValue, len(in.Criteria))
	for i, c := range in.Criteria {
		low, high := math.Inf(1), math.Inf(-1)
		for _, m := range in.Measurements[c.Name] {
			low, high = min(low, m.at(-1.96)), max(high, m.at(1.96))
		}
		scales[i] = reference.PartialValue{Cutoffs: []float64{low, high}, Values: []float64{0, 1}, Extrapolate: true}
		if !c.Ascending {
			scales[i].Values = []float64{1, 0}
		}
	}
	var s reference.Samples
	for range 40_000 {
		scores := make([][]float64, len(in.Alternatives))
		for a, name := range in.Alternatives {
			for i, c := range in.Criteria {
				v, _ := scales[i].At(in.Measurements[c.Name][name].at(normal(random)))
				scores[a] = append(scores[a], v)
			}
		}
		weights := make([]float64, len(in.Criteria))
		reference.Simplex(random, weights)
		s.Scores, s.Weights = append(s.Scores, scores), append(s.Weights, weights)
	}
	return acceptability(s)
}

// normal is a standard normal draw (Box & Muller 1958).
func normal(random *exact.SplitMix64) float64 {
	radius := math.Sqrt(-2 * math.Log(1-reference.Uniform(random)))
	return radius * math.Cos(2*math.Pi*reference.Uniform(random))
}
