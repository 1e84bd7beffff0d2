package team

import (
	"cmp"
	"slices"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/whatif"
)

// view is what comparing members needs of one of them.
type view struct {
	doubled []int16   // criterion: twice the mid rating
	rated   []bool    // criterion: the rating is known
	mids    [][]uint8 // alternative, criterion
	said    []uint64  // question: the active answer
	weight  float64   // sum of twice the ratings
}

func newView(p *whatif.Plan, active questions.Answers, r *scoring.Result) view {
	v := view{mids: make([][]uint8, len(r.Standings)), said: p.Said(active)}
	for _, l := range r.Lines {
		v.doubled = append(v.doubled, int16(l.Rating.DoubledMid()))
		v.rated = append(v.rated, !l.Rating.Unsure)
		v.weight += float64(l.Rating.DoubledMid())
		for a, c := range l.Cells {
			v.mids[a] = append(v.mids[a], uint8(c.Mid))
		}
	}
	return v
}

// weightOf and gap are the two factors of a criterion's contribution to the
// margin of one alternative over another, in points.
func (v *view) weightOf(i int) float64 {
	if v.weight == 0 {
		return 0
	}
	return float64(v.doubled[i]) / v.weight
}

func (v *view) gap(i, a, b int) float64 { return float64(v.mids[a][i]) - float64(v.mids[b][i]) }

// disagree fills in the margins and what moves them apart.
func (r *Result) disagree(p *whatif.Plan, views []view) {
	n, asked := float64(len(views)), p.Flow().Questions
	criteria := len(p.Engine().Model().Criteria)
	for k := range views {
		m := &r.Members[k].Margin
		for i := range criteria {
			*m += views[k].weightOf(i) * views[k].gap(i, r.Lead, r.Rival)
		}
		r.MeanMargin += *m / n
	}
	for _, m := range r.Members {
		r.Variance += (m.Margin - r.MeanMargin) * (m.Margin - r.MeanMargin) / n
	}
	r.Rulings = r.rulings(p, views)
	if !r.SameVerdict {
		r.Discuss = append(r.Discuss, r.Rulings...)
	}
	if r.Variance < 1e-12 { // rounding alone
		r.Variance = 0
		return
	}
	shares, left := make([]float64, len(asked)), 0.0
	var rate []int
	for i := range criteria {
		rating, facts := r.covariances(i, views)
		left += attribute(p, i, rating/r.Variance, facts/r.Variance, shares, views)
		for _, q := range raters(p, i, views) {
			if !slices.Contains(rate, q) {
				rate = append(rate, q)
			}
		}
	}
	divide(shares, rate, left)
	for q, share := range shares {
		if share != 0 {
			r.Disagreements = append(r.Disagreements, Disagreement{asked[q].ID, share})
		}
	}
	slices.SortStableFunc(r.Disagreements, func(a, b Disagreement) int { return cmp.Compare(b.Share, a.Share) })
	if r.SameVerdict {
		return
	}
	sum, apart := 0.0, 0.0
	for _, d := range r.Disagreements {
		apart += max(0, d.Share)
	}
	for _, d := range r.Disagreements {
		if sum >= apart/2 {
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
func (r *Result) rulings(p *whatif.Plan, views []view) []questions.ID {
	same := true
	for _, m := range r.Members {
		same = same && slices.Equal(m.Out, r.Members[0].Out)
	}
	if same {
		return nil
	}
	var ids []questions.ID
	for q, asked := range p.Flow().Questions {
		if p.RulesOut(q) && differs(q, views) {
			ids = append(ids, asked.ID)
		}
	}
	return ids
}

// covariances returns the covariance with the margin of the two parts of a
// criterion's contribution, that of the ratings and that of the facts.
func (r *Result) covariances(i int, views []view) (rating, facts float64) {
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

// attribute adds the parts of a criterion to the shares of questions. What its
// weight does though everybody rates it alike, because they rate others
// differently, is left over.
func attribute(p *whatif.Plan, i int, rating, facts float64, shares []float64, views []view) (left float64) {
	raters := raters(p, i, views)
	var differing []int
	for q := range shares {
		if !slices.Contains(raters, q) && p.Decides(q, i) && differs(q, views) {
			differing = append(differing, q)
		}
	}
	if len(differing) == 0 {
		rating, facts = rating+facts, 0
	}
	divide(shares, differing, facts)
	if len(raters) == 0 {
		return rating
	}
	divide(shares, raters, rating)
	return 0
}

// raters are the questions by whose answers a criterion is rated differently: its
// own, and that of the picks.
func raters(p *whatif.Plan, i int, views []view) []int {
	var list []int
	for _, q := range []int{p.Rating(i), p.Picked(i)} {
		if q >= 0 && differs(q, views) && !slices.Contains(list, q) {
			list = append(list, q)
		}
	}
	return list
}

// divide divides an amount into equal parts.
func divide(shares []float64, among []int, amount float64) {
	for _, q := range among {
		shares[q] += amount / float64(len(among))
	}
}

func differs(q int, views []view) bool {
	return slices.ContainsFunc(views, func(v view) bool { return v.said[q] != views[0].said[q] })
}
