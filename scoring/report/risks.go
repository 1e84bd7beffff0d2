package report

import "crossroads/scoring/advice"

// risksView is what can go wrong and what is wrongly feared.
type risksView struct {
	Weakest  string
	Risks    []riskView
	Cautions []cautionView
	Folklore []folkloreView
}

type riskView struct{ Risk, Mitigation, Cites string }

type folkloreView struct{ Says, Status, Correction, Cites string }

func (d draft) risksView() risksView {
	v := risksView{Weakest: d.weakest(), Cautions: d.cautionViews()}
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
	for _, f := range d.Advice.FolkloreOf(d.active) {
		v.Folklore = append(v.Folklore, folkloreView{prose(sentence(f.Says)), escape(f.Status),
			prose(sentence(f.Correction)), d.cites.cite(f.Claims, 2)})
	}
	return v
}

func (d draft) riskView(r advice.Risk) riskView {
	return riskView{prose(sentence(r.Risk)), prose(sentence(r.Mitigation)), d.cites.cite(r.Claims, 2)}
}
