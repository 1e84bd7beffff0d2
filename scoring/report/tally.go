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

// newTally compares the leader with the runner-up. Where fewer than two are
// left it takes those with the most points among the rest, so that a knocked
// out alternative still shows what it would have scored.
func newTally(r scoring.Result) tally {
	t := tally{first: r.Verdict.Leader, second: r.Verdict.Runner}
	if t.first < 0 {
		t.first = most(r.Standings, -1)
	}
	if t.second < 0 {
		t.second = most(r.Standings, t.first)
	}
	if t.second < 0 {
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

// most returns the alternative with the most points other than the given one.
func most(standings []scoring.Standing, other int) int {
	best := -1
	for i, s := range standings {
		if i != other && (best < 0 || s.Points > standings[best].Points) {
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
