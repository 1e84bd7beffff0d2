package report

import (
	"cmp"
	"math"
	"slices"

	"crossroads/scoring"
)

// tally sets the two leading alternatives against each other: by how many
// points the first leads on some criteria and the second on others.
type tally struct {
	first, second       int // indexes of alternatives; -1 where there is none
	left, right, margin int // whole points, left - right = margin
	exact               bool
	lines               []tallyLine // those on which they differ, largest first
}

// tallyLine is one criterion of a tally.
type tallyLine struct {
	index       int     // into Result.Lines
	lead        float64 // of the first over the second, in points
	left, right int     // whole points; the columns add up to the tally's
}

// newTally chooses the two sides and adds up their leads over each other.
func newTally(m *scoring.Model, r scoring.Result) tally {
	first, second := sides(m, r)
	return tallyOf(r, first, second)
}

// tallyOf adds up the leads of two alternatives over each other; it is empty
// where there is no second.
func tallyOf(r scoring.Result, first, second int) tally {
	t := tally{first: first, second: second}
	if second < 0 {
		return t
	}
	var ups, downs []float64
	var up, down float64
	for i, line := range r.Lines {
		lead := line.Points[t.first] - line.Points[t.second]
		if lead == 0 {
			continue
		}
		t.lines = append(t.lines, tallyLine{index: i, lead: lead})
		ups = append(ups, max(lead, 0))
		downs = append(downs, max(-lead, 0))
		up, down = up+max(lead, 0), down+max(-lead, 0)
	}
	t.left, t.right, t.margin = wholes(up, down)
	t.exact = math.Abs(up-down) < 1e-9 // the sums are rounded in their last bits
	lefts, rights := rounded(ups, t.left), rounded(downs, t.right)
	for i := range t.lines {
		t.lines[i].left, t.lines[i].right = lefts[i], rights[i]
	}
	slices.SortStableFunc(t.lines, func(a, b tallyLine) int {
		return cmp.Compare(math.Abs(b.lead), math.Abs(a.lead))
	})
	return t
}

// sides returns the leader and the one to set it against. That is the
// runner-up where the call is close; otherwise the best plain alternative that
// is left, because a combination shares most of its lines with another. Where fewer than two are left the knocked out
// ones stand in, which shows what they would have scored.
func sides(m *scoring.Model, r scoring.Result) (first, second int) {
	v := r.Verdict
	plain := func(a int) bool { return !m.Alternatives[a].Combines() }
	left := func(a int) bool { return !r.Standings[a].KnockedOut }
	first, second = v.Leader, v.Runner
	if first < 0 {
		first = most(r.Standings, func(int) bool { return true })
	}
	other := func(a int) bool { return a != first }
	if first >= 0 && !v.Close {
		if best := most(r.Standings, func(a int) bool { return other(a) && plain(a) && left(a) }); best >= 0 {
			second = best
		}
	}
	if second < 0 {
		second = most(r.Standings, func(a int) bool { return other(a) && plain(a) })
	}
	if second < 0 {
		second = most(r.Standings, other)
	}
	return first, second
}

// most returns the alternative with the most points among those wanted; -1
// where there is none.
func most(standings []scoring.Standing, wanted func(int) bool) int {
	best := -1
	for i, s := range standings {
		if wanted(i) && (best < 0 || s.Points > standings[best].Points) {
			best = i
		}
	}
	return best
}

// wholes rounds two sums and their difference so that the difference is still
// right: the rounded margin, and of the sums that have it the closest ones.
func wholes(up, down float64) (left, right, margin int) {
	margin = int(math.Round(up - down))
	off := math.Inf(1)
	for _, l := range []float64{math.Floor(up), math.Ceil(up)} {
		r := l - float64(margin)
		if d := math.Abs(l-up) + math.Abs(r-down); r >= 0 && d < off-1e-9 {
			off, left, right = d, int(l), int(r)
		}
	}
	return left, right, margin
}
