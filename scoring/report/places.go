package report

import (
	"cmp"
	"math"
	"slices"

	"crossroads/questions/phrase"
)

// Place is an alternative that competes.
type Place struct {
	Alternative int    // index into the model's alternatives
	Name        string // its name
	Points      int    // what it has over the weakest of them on every criterion, in whole points
	Behind      int    // points behind the leader, whole; 0 also where it is less than one
}

// competitors lists who competes, best first: the leader, then by points.
func (d draft) competitors() []Place {
	v := d.Result.Verdict
	if v.Leader < 0 {
		return nil
	}
	best := d.Result.Standings[v.Leader].Points
	least := d.weakestOfAll()
	var list []Place
	for a, s := range d.Result.Standings {
		if !s.KnockedOut {
			list = append(list, Place{a, phrase.Capital(d.name(a)), int(math.Round(s.Points - least)), int(math.Round(best - s.Points))})
		}
	}
	slices.SortStableFunc(list, func(a, b Place) int {
		x, y := a.Alternative, b.Alternative
		return cmp.Or(yesFirst(x == v.Leader, y == v.Leader), yesFirst(x == v.Runner, y == v.Runner),
			cmp.Compare(d.Result.Standings[y].Points, d.Result.Standings[x].Points))
	})
	return list
}

// weakestOfAll is the points of one that would be as weak on every criterion as
// the weakest competitor there: what all of them share, and no difference.
func (d draft) weakestOfAll() float64 {
	sum := 0.0
	for _, l := range d.Result.Lines {
		least := math.Inf(1)
		for a, points := range l.Points {
			if !d.Result.Standings[a].KnockedOut {
				least = min(least, points)
			}
		}
		sum += least
	}
	return sum
}
