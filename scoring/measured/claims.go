package measured

import (
	"fmt"

	"crossroads/scoring/evidence"
)

// Here is the kind of evidence that was measured by who reads it.
const Here = "measured here"

// Caveat is what is to be kept in mind of every measurement.
const Caveat = "one machine, which drives the load too; a small prototype; warm caches; no network"

// Claims are the measurement as evidence of its own, one for each criterion that
// it bears on and counts for.
func (t *Taken) Claims() []evidence.Claim {
	var claims []evidence.Claim
	m, r := t.Without, t.Result
	for _, e := range t.Effects {
		if len(e.Open) > 0 {
			continue
		}
		favours := evidence.Neutral
		if e.Outcome == Ahead {
			favours = r.Sides[e.Side].Alternative
		}
		title := fmt.Sprintf("%s, %s, %s with %d processors", Here, t.File, r.Machine.System, r.Machine.Processors)
		claims = append(claims, evidence.Claim{ID: Claim(e.Criterion), Says: e.Says(m, r), Status: evidence.Holds, Favours: favours,
			Date: r.Date, Checked: r.Date, Strength: 3, Fact: true, Kind: Here, Caveat: Caveat, Criterion: e.Criterion,
			Sources: []evidence.Source{{Title: title, Kind: evidence.Primary, Date: r.Date}}, UsedIn: []string{e.Criterion}})
	}
	return claims
}
