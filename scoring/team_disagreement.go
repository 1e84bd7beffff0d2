package scoring

import (
	"cmp"
	"slices"

	"crossroads/questions"
)

// view is what comparing members needs of one of them.
type view struct {
	twice  []int16   // criterion: twice the mid rating
	rated  []bool    // criterion: the rating is known
	mids   [][]uint8 // alternative, criterion
	said   []uint64  // question: the active answer
	weight float64   // sum of twice the ratings
}

func (p *plan) view(active questions.Answers, r *Result) view {
	v := view{mids: make([][]uint8, len(r.Standings)), said: make([]uint64, len(p.when))}
	for _, l := range r.Lines {
		v.twice = append(v.twice, int16(l.Rating.twice()))
		v.rated = append(v.rated, !l.Rating.Unsure)
		v.weight += float64(l.Rating.twice())
		for a, c := range l.Cells {
			v.mids[a] = append(v.mids[a], uint8(c.Mid))
		}
	}
	for one := range active.All() {
		q := p.words.index[one.Question]
		v.said[q] = p.words.given(q, one)
	}
	return v
}

// weightOf and gap are the two factors of a criterion's contribution to the
// margin of one alternative over another, in points.
func (v *view) weightOf(i int) float64 {
	if v.weight == 0 {
		return 0
	}
	return float64(v.twice[i]) / v.weight
}

func (v *view) gap(i, a, b int) float64 { return float64(v.mids[a][i]) - float64(v.mids[b][i]) }

// disagree fills in the margins and what moves them apart.
func (p *plan) disagree(r *TeamResult, views []view) {
	n := float64(len(views))
	for k := range views {
		m := &r.Members[k].Margin
		for i := range p.criteria {
			*m += views[k].weightOf(i) * views[k].gap(i, r.Lead, r.Rival)
		}
		r.MeanMargin += *m / n
	}
	for _, m := range r.Members {
		r.Variance += (m.Margin - r.MeanMargin) * (m.Margin - r.MeanMargin) / n
	}
	r.Rulings = p.rulings(r, views)
	if !r.SameVerdict {
		r.Discuss = append(r.Discuss, r.Rulings...)
	}
	if r.Variance < 1e-12 { // rounding alone
		r.Variance = 0
		return
	}
	shares := make([]float64, len(p.when))
	for i := range p.criteria {
		rating, facts := p.covariances(i, r, views)
		p.attribute(i, rating/r.Variance, facts/r.Variance, shares, views)
	}
	for q, share := range shares {
		if share != 0 {
			r.Disagreements = append(r.Disagreements, Disagreement{p.flow.Questions[q].ID, share})
		}
	}
	slices.SortStableFunc(r.Disagreements, func(a, b Disagreement) int { return cmp.Compare(b.Share, a.Share) })
	if r.SameVerdict {
		return
	}
	sum := 0.0
	for _, d := range r.Disagreements {
		if sum >= 0.5 {
			break
		}
		if !slices.Contains(r.Discuss, d.Question) {
			r.Discuss = append(r.Discuss, d.Question)
		}
		sum += d.Share
	}
}

// rulings returns the questions that rule alternatives out, for some members and
// not for others, by answers that differ.
func (p *plan) rulings(r *TeamResult, views []view) []questions.ID {
	same := true
	for _, m := range r.Members {
		same = same && slices.Equal(m.Out, r.Members[0].Out)
	}
	if same {
		return nil
	}
	looked := make([]bool, len(p.when))
	for k := range p.musts {
		p.musts[k].when.visit(func(q int) { looked[q] = true })
	}
	var ids []questions.ID
	for q, yes := range looked {
		if yes && differs(q, views) {
			ids = append(ids, p.flow.Questions[q].ID)
		}
	}
	return ids
}

// covariances returns the covariance with the margin of the two parts of a
// criterion's contribution, that of the ratings and that of the facts.
func (p *plan) covariances(i int, r *TeamResult, views []view) (rating, facts float64) {
	n := float64(len(views))
	var meanWeight, meanGap float64
	for k := range views {
		meanWeight += views[k].weightOf(i) / n
		meanGap += views[k].gap(i, r.Lead, r.Rival) / n
	}
	for k := range views {
		w, d := views[k].weightOf(i), views[k].gap(i, r.Lead, r.Rival)
		off := (r.Members[k].Margin - r.MeanMargin) / n
		rating += off * (w - meanWeight) * (d + meanGap) / 2
		facts += off * (d - meanGap) * (w + meanWeight) / 2
	}
	return rating, facts
}

// attribute adds the parts of a criterion to the shares of questions.
func (p *plan) attribute(i int, rating, facts float64, shares []float64, views []view) {
	rated := p.criteria[i].rating
	var differing []int
	for q := range p.when {
		if p.cases[q]&siteOf(i) != 0 && q != rated && p.decides(q, i) && differs(q, views) {
			differing = append(differing, q)
		}
	}
	if len(differing) == 0 {
		rating, facts = rating+facts, 0
	}
	for _, q := range differing {
		shares[q] += facts / float64(len(differing))
	}
	if rated >= 0 {
		shares[rated] += rating
	}
}

// decides reports whether a condition of a criterion's cases, or of its derived
// cells, looks at a question.
func (p *plan) decides(question, i int) bool {
	found := false
	see := func(q int) { found = found || q == question }
	for k := range p.criteria[i].cases {
		p.criteria[i].cases[k].visit(see)
	}
	if keepMatters(p.criteria[i].cells) {
		for k := range p.keeps {
			p.keeps[k].visit(see)
		}
	}
	return found
}

func differs(q int, views []view) bool {
	return slices.ContainsFunc(views, func(v view) bool { return v.said[q] != views[0].said[q] })
}
