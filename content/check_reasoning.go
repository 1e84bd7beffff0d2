package content

import (
	"fmt"
	"slices"
	"strings"

	"crossroads/scoring"
)

// reasoning: where a pack holds together, what it makes of answers is worth
// asking for. Of broken cells there is nothing to be said.
func reasoning(p *pack) {
	if len(p.problems.Errors()) == 0 {
		e := scoring.New(p.model())
		separating(p, e)
		undecided(p, e)
		countedOnce(p)
	}
}

// separating: each criterion is touched by an answer, and in some case its
// values differ; otherwise weighing it is asked for nothing.
func separating(p *pack, e *scoring.Engine) {
	for i, c := range p.criteria {
		at := p.at(&c.ID)
		facts := slices.ContainsFunc(c.Cases, func(one caseFormat) bool { return !one.When.Always() })
		switch {
		case !slices.ContainsFunc(atBest(e, i), differs):
			p.report(at, "give the alternatives different values in some case, or drop the criterion",
				"%q separates nothing: in each of its cases all alternatives have the same values", c.ID)
		case !facts:
			p.warn(at, "add a case with a when",
				"no answer touches %q: its values are the same whatever the facts are", c.ID)
		}
	}
}

// atBest returns the values of all alternatives in the cases of a criterion, those
// of combinations where the seam costs nothing.
func atBest(e *scoring.Engine, criterion int) [][]scoring.Cell {
	cells := e.Cells(criterion)
	return cells[len(cells)-1]
}

// differs reports whether not all alternatives are alike in a case.
func differs(row []scoring.Cell) bool {
	return slices.ContainsFunc(row, func(c scoring.Cell) bool { return lead(c, row[0]) > 0 || lead(row[0], c) > 0 })
}

// lead is the most by which one value can be above another: where a dispute moves
// one of them alone, or each its own way, from end to end.
func lead(one, other scoring.Cell) int {
	if one.Uncertainty != other.Uncertainty || one.Direction != other.Direction {
		return one.High - other.Low
	}
	return max(one.Low-other.Low, one.Mid-other.Mid, one.High-other.High)
}

// race is who can be ahead of whom, whatever is answered.
type race struct {
	p     *pack
	rows  [][]scoring.Cell // of each case of every criterion
	plain []int            // alternatives that combine nothing
}

// undecided: no alternative is at least as good as another whatever is
// answered, nor are others together, for then the other is not one. Where one is
// so to all others, it is named instead.
func undecided(p *pack, e *scoring.Engine) {
	r := race{p: p}
	for i := range p.criteria {
		r.rows = append(r.rows, atBest(e, i)...)
	}
	for a := range p.guide.Alternatives {
		if !p.guide.Alternatives[a].Combines() {
			r.plain = append(r.plain, a)
		}
	}
	wins := slices.IndexFunc(r.plain, r.always)
	for a := range p.guide.Alternatives {
		alt := &p.guide.Alternatives[a]
		if wins >= 0 && r.plain[wins] == a {
			p.report(p.at(&alt.ID), "say where another is better, or ask nobody",
				"%q always wins: in each case of every criterion it is at least as good as any other", alt.ID)
		} else if others := r.better(a); others != "" {
			p.report(p.at(&alt.ID), "say where it is better, or drop it",
				"%q can never win: in each case of every criterion %s at least as good", alt.ID, others)
		}
	}
}

// always reports whether an alternative is the only one that can win.
func (r race) always(a int) bool {
	return len(r.plain) > 1 && !slices.ContainsFunc(r.plain, func(b int) bool {
		return b != a && (!r.behind(b, a) || r.behind(a, b))
	})
}

// behind reports whether one alternative has in no case a better value than
// another that is never ruled out alone.
func (r race) behind(a, b int) bool {
	return a != b && !r.outlasts(a, b) && !slices.ContainsFunc(r.rows, func(row []scoring.Cell) bool { return lead(row[a], row[b]) > 0 })
}

// outlasts reports whether something rules out one alternative and not another.
func (r race) outlasts(a, b int) bool {
	alternatives := r.p.guide.Alternatives
	return slices.ContainsFunc(r.p.guide.Musts, func(m scoring.Must) bool {
		return slices.Contains(m.KnockOut, alternatives[b].ID) && !slices.Contains(m.KnockOut, alternatives[a].ID)
	})
}

// better says who is always at least as good as an alternative: another one, or
// others together, whose mean with some weights is; "" where nobody is.
func (r race) better(a int) string {
	alternatives, found := r.p.guide.Alternatives, false
	for _, b := range r.plain {
		if r.behind(a, b) {
			found = true
			if twins := r.behind(b, a) && (b > a || !slices.Contains(r.plain, a)); !twins && !r.always(b) {
				return fmt.Sprintf("%q is", alternatives[b].ID)
			}
		}
	}
	if found {
		return ""
	}
	var parts []string
	rivals, weights := r.mean(a)
	all := 0
	for _, w := range weights {
		all += w
	}
	for k, b := range rivals {
		if weights[k] > 0 {
			parts = append(parts, fmt.Sprintf("%.0f%% %q", 100*float64(weights[k])/float64(all), alternatives[b].ID))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "a mean of others (" + strings.Join(parts, ", ") + ") is"
}

// rounds is how long mean looks. What a mean beats by a point it finds in a few
// hundred.
const rounds = 5000

// mean looks for weights with which the mean of rivals is at least as good as an
// alternative in each row, so that under any priorities one of them is: those of a
// game in which one player names rivals and the other rows, each the best answer to
// all that was named before (fictitious play: Brown 1951). Weights that it returns
// do hold. It may miss them where the mean is no better anywhere.
func (r race) mean(a int) (rivals, weights []int) {
	rivals = slices.DeleteFunc(slices.Clone(r.plain), func(b int) bool { return b == a || r.outlasts(a, b) })
	if len(rivals) < 2 || len(r.rows) == 0 {
		return nil, nil
	}
	named, byRival, byRow := make([]int, len(rivals)), make([]int, len(rivals)), make([]int, len(r.rows))
	for range rounds {
		best := slices.Index(byRival, slices.Min(byRival))
		named[best]++
		for i, row := range r.rows {
			byRow[i] += lead(row[a], row[rivals[best]])
		}
		worst := slices.Index(byRow, slices.Max(byRow))
		if byRow[worst] <= 0 {
			return rivals, named
		}
		for k, b := range rivals {
			byRival[k] += lead(r.rows[worst][a], r.rows[worst][b])
		}
	}
	return nil, nil
}

// countedOnce: evidence that moves two criteria is counted twice, unless one of
// them says under apart what it leaves to the other.
func countedOnce(p *pack) {
	first := map[string]*criterionFormat{}
	for _, c := range p.criteria {
		told := map[string]bool{}
		for _, u := range c.uses() {
			for i, id := range u.claims {
				other := first[id]
				switch {
				case other == nil:
					first[id] = c
				case other != c && !told[id] && !p.leaves(c, other) && !p.leaves(other, c):
					told[id] = true
					p.report(p.citation(u, i), fmt.Sprintf("cite it in one of them, or say under apart of %q what belongs to %q", c.ID, other.ID),
						"%q carries cells of %q and of %q, so what it says counts twice", id, other.ID, c.ID)
				}
			}
		}
	}
}

// leaves reports whether a criterion says what it leaves to another, by the id
// of that or by the short name of its rating.
func (p *pack) leaves(c, to *criterionFormat) bool {
	names := []string{to.ID}
	if q, ok := p.known[p.ratingOf(to.ID)]; ok {
		names = append(names, q.Short)
	}
	return slices.ContainsFunc(names, func(name string) bool { return len(find(strings.ToLower(c.Apart), strings.ToLower(name))) > 0 })
}
