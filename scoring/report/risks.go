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
	Risks        []riskView
	Cautions     []cautionView
	Folklore     []folkloreView
	MoreFolklore string
}

// risksBrief are the risks that count most.
type risksBrief struct{ Risks []riskView }

type riskView struct{ Risk, Mitigation, Cites string }

type folkloreView struct{ Says, Status, Correction, Cites string }

func (d draft) risksBrief() risksBrief {
	risks := d.risks()
	v := risksBrief{d.riskViews(risks[:min(len(risks), d.shown.risks)], 0)}
	for i := range v.Risks {
		v.Risks[i].Mitigation = firstSentence(v.Risks[i].Mitigation)
	}
	return v
}

func (d draft) risksView() risksView {
	if d.Advice == nil {
		return risksView{Weakest: d.weakest()}
	}
	v := risksView{Weakest: d.weakest(), Risks: d.riskViews(d.risks(), 2), Cautions: d.cautions(2)}
	folklore := d.folklore()
	if len(folklore) > folkloreShown {
		v.MoreFolklore = phrase.Count(len(folklore)-folkloreShown, "more", "more")
		folklore = folklore[:folkloreShown]
	}
	for _, f := range folklore {
		v.Folklore = append(v.Folklore, folkloreView{prose(sentence(f.Says)), Escape(f.Status),
			prose(sentence(f.Correction)), d.cites.Cite(f.Claims, 2)})
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
	slices.SortStableFunc(risks, func(a, b advice.Risk) int {
		switch always := a.When.Always(); {
		case always == b.When.Always():
			return 0
		case always:
			return 1
		}
		return -1
	})
	return risks
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

func (d draft) riskViews(risks []advice.Risk, sources int) []riskView {
	var views []riskView
	for _, r := range risks {
		views = append(views, riskView{prose(sentence(r.Risk)), prose(sentence(r.Mitigation)), d.cites.Cite(r.Claims, sources)})
	}
	return views
}
