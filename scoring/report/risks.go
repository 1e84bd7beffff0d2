package report

import (
	"slices"

	"crossroads/scoring/advice"
)

// folkloreShown is how many pieces of folklore a report corrects.
const folkloreShown = 6

// risksView is what can go wrong and what is wrongly feared.
type risksView struct {
	Weakest      string
	Risks        []riskView
	Cautions     []cautionView
	Folklore     []folkloreView
	MoreFolklore string
}

type riskView struct{ Risk, Mitigation, Cites string }

type folkloreView struct{ Says, Status, Correction, Cites string }

func (d draft) risksView() risksView {
	v := risksView{Weakest: d.weakest()}
	if d.Advice == nil {
		return v
	}
	seen := map[string]bool{}
	for _, a := range d.candidates() {
		for _, r := range d.Advice.RisksOf(d.Model.Alternatives[a].ID, d.active) {
			if !seen[r.ID] {
				seen[r.ID] = true
				v.Risks = append(v.Risks, d.riskView(r))
			}
		}
	}
	v.Cautions = d.cautionViews()
	folklore := d.folklore()
	if len(folklore) > folkloreShown {
		v.MoreFolklore = count(len(folklore)-folkloreShown, "more", "more")
		folklore = folklore[:folkloreShown]
	}
	for _, f := range folklore {
		v.Folklore = append(v.Folklore, folkloreView{prose(sentence(f.Says)), escape(f.Status),
			prose(sentence(f.Correction)), d.cites.cite(f.Claims, 2)})
	}
	return v
}

// folklore returns what touches the answers, first what is said about the
// criteria that decide here.
func (d draft) folklore() []advice.Folklore {
	place := map[string]int{}
	for i, l := range d.tally.lines {
		place[d.criterion(l.index).ID] = i + 1
	}
	rank := func(f advice.Folklore) int {
		best := len(d.tally.lines) + 1
		for _, id := range f.Claims {
			if p := place[d.cites.claims[id].Criterion]; p > 0 {
				best = min(best, p)
			}
		}
		return best
	}
	folklore := d.Advice.FolkloreOf(d.active)
	slices.SortStableFunc(folklore, func(a, b advice.Folklore) int { return rank(a) - rank(b) })
	return folklore
}

func (d draft) riskView(r advice.Risk) riskView {
	return riskView{prose(sentence(r.Risk)), prose(sentence(r.Mitigation)), d.cites.cite(r.Claims, 2)}
}
