package measure

import (
	"slices"

	"crossroads/scoring/measured"
)

// figures makes figures of samples: the least, the middle and the greatest of
// each side, and how many times the least the greatest is of the side for which
// that is more. What was not measured of both is left out.
func figures(samples map[string][2][]float64, limit int) []measured.Figure {
	var list []measured.Figure
	for _, id := range measured.Figures() {
		of := samples[id]
		if len(of[0]) == 0 || len(of[1]) == 0 {
			continue
		}
		f := measured.NewFigure(id, limit)
		for side := range of {
			values := slices.Sorted(slices.Values(of[side]))
			f.Sides[side] = measured.Range{Low: values[0], Mid: median(values), High: values[len(values)-1]}
			if low := values[0]; low > 0 {
				f.Noise = max(f.Noise, values[len(values)-1]/low)
			}
		}
		list = append(list, f)
	}
	return list
}

// median is the middle of sorted values, or half-way between the two there.
func median(sorted []float64) float64 {
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}
