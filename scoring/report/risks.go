package report

import (
	"slices"

	"crossroads/questions/phrase"
	"crossroads/scoring/advice"
)

// folkloreShown is how many pieces of folklore a report corrects.
const folkloreShown = 6

// risksView is all that can go wrong, with all that can be done, and what is
// wrongly feared.
type risksView struct {
	Weakest      string
	Risks        []advice.Risk
	Cautions     []advice.Caution
	Folklore     []advice.Folklore
	MoreFolklore string
}

// risksBrief are the risks that count most.
func (d draft) risksBrief() []advice.Risk {
	risks := d.risks()
	return risks[:min(len(risks), d.shown.risks)]
}

func (d draft) risksView() risksView {
	v := risksView{Weakest: d.weakest(), Risks: d.risks(), Cautions: d.cautions(), Folklore: d.folklore()}
	if more := len(v.Folklore) - folkloreShown; more > 0 {
		v.Folklore, v.MoreFolklore = v.Folklore[:folkloreShown], phrase.Count(more, "more", "more")
	}
	return v
}

// risks returns the risks of the alternatives to plan for, each once. Those
// that the answers call up count more than those that everybody has.
func (d draft) risks() []advice.Risk {
	if d.Advice == nil {
		return nil
	}
	var risks []advice.Risk
	for _, a := range d.candidates() {
		for _, r := range d.Advice.RisksOf(d.Model.Alternatives[a].Names(), d.active) {
			if !slices.ContainsFunc(risks, func(other advice.Risk) bool { return other.ID == r.ID }) {
				risks = append(risks, r)
			}
		}
	}
	slices.SortStableFunc(risks, func(a, b advice.Risk) int { return yesFirst(!a.When.Always(), !b.When.Always()) })
	return risks
}

// folklore returns what touches the answers, first what is said about the
// criteria that decide here.
func (d draft) folklore() []advice.Folklore {
	if d.Advice == nil {
		return nil
	}
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
