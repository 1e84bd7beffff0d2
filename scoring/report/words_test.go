package report

import (
	"math"
	"slices"
	"strings"
	"testing"

	"crossroads/scoring"

	"pgregory.net/rapid"
)

func TestOutOf100(t *testing.T) {
	for share, want := range map[float64]string{
		0: "0 of 100", 0.0001: "fewer than 1 of 100", 0.005: "1 of 100", 0.844: "84 of 100",
		0.9999: "more than 99 of 100", 1: "100 of 100",
	} {
		if got := OutOf100(share); got != want {
			t.Errorf("OutOf100(%v) = %q, want %q", share, got, want)
		}
	}
}

func TestSigned(t *testing.T) {
	for points, want := range map[float64]string{0: "0", 0.4: "0", -0.4: "0", 1.5: "+2", -3: "−3"} {
		if got := Signed(points); got != want {
			t.Errorf("Signed(%v) = %q, want %q", points, got, want)
		}
	}
}

func TestSentence(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "a reason": "A reason.", "Done.": "Done.", "why?": "Why?", "über": "Über.",
	} {
		if got := sentence(in); got != want {
			t.Errorf("sentence(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestTallyAddsUp checks what a reader does by hand: columns add up to the
// sums, the sums differ by the margin, and nothing is off by a point or more.
func TestTallyAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 16).Draw(t, "lines")
		m := &scoring.Model{Alternatives: []scoring.Alternative{{ID: "a"}, {ID: "b"}}}
		r := scoring.Result{Standings: make([]scoring.Standing, 2), Verdict: scoring.Verdict{Leader: 0, Runner: 1}}
		up, down := 0.0, 0.0
		for range n {
			points := []float64{rapid.Float64Range(0, 100/float64(n)).Draw(t, "a"), rapid.Float64Range(0, 100/float64(n)).Draw(t, "b")}
			r.Lines = append(r.Lines, scoring.Line{Points: points})
			up += math.Max(points[0]-points[1], 0)
			down += math.Max(points[1]-points[0], 0)
		}
		got := newTally(m, r)
		left, right := 0, 0
		for i, l := range got.lines {
			left, right = left+l.left, right+l.right
			if off := math.Abs(math.Abs(l.lead) - float64(max(l.left, l.right))); off > 1+1e-6 || l.left > 0 && l.right > 0 {
				t.Errorf("line with lead %v shows %d and %d", l.lead, l.left, l.right)
			}
			if i > 0 && math.Abs(got.lines[i-1].lead) < math.Abs(l.lead) {
				t.Error("lines are not in order of size")
			}
		}
		if left != got.left || right != got.right {
			t.Errorf("lines add up to %d and %d, the bars say %d and %d", left, right, got.left, got.right)
		}
		if got.left-got.right != got.margin || math.Abs(float64(got.margin)-(up-down)) > 0.5+1e-6 {
			t.Errorf("%d less %d is not the margin %d of %v", got.left, got.right, got.margin, up-down)
		}
		if math.Abs(float64(got.left)-up) > 1+1e-6 || math.Abs(float64(got.right)-down) > 1+1e-6 {
			t.Errorf("bars %d and %d of %v and %v", got.left, got.right, up, down)
		}
	})
}

// TestTitleNamesLanguages: what has no title is called by what stands alone;
// several combinations of it are one word.
func TestTitleNamesLanguages(t *testing.T) {
	go1, js, py := scoring.Alternative{Name: "Go"}, scoring.Alternative{Name: "Node.js"}, scoring.Alternative{Name: "Python"}
	mixed := scoring.Alternative{Name: "Node.js with a Python part", Main: "nodejs", Part: "python"}
	for want, all := range map[string][]scoring.Alternative{
		"Node.js or Python":                             {js, py},
		"Node.js, Python or Node.js with a Python part": {js, py, mixed},
		"Node.js, Python or both":                       {js, py, mixed, mixed},
		"Go, Node.js, Python or a combination":          {go1, js, mixed, py, mixed},
	} {
		d := draft{Input: Input{Model: &scoring.Model{Alternatives: all}}}
		if got := d.title(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestOneReasonIsGivenOnce: alternatives that the same condition rules out are
// named in one sentence, as on the screen.
func TestOneReasonIsGivenOnce(t *testing.T) {
	d := draft{Input: Input{Model: &scoring.Model{Alternatives: []scoring.Alternative{{Name: "A"}, {Name: "B"}, {Name: "C"}, {Name: "D"}, {Name: "E"}}},
		Result: scoring.Result{Verdict: scoring.Verdict{Runner: 1}, Standings: []scoring.Standing{{}, {},
			{KnockedOut: true, Reason: "it rains.", WouldShare: 0.07}, {KnockedOut: true, Reason: "it snows"}, {KnockedOut: true, Reason: "it rains"}}}}}
	want := []string{
		"**C** and **E** are ruled out because it rains. Were nothing ruled out, they would lead in 7 of 100 and 0 of 100 combinations.",
		"**D** is ruled out because it snows. Were nothing ruled out, it would lead in 0 of 100 combinations.",
	}
	if got := d.outs(); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestDisputedClaimsAreCounted: the sentence before one claim is not that before two.
func TestDisputedClaimsAreCounted(t *testing.T) {
	for n, want := range map[int]string{1: "One disputed claim alone can change it: A?", 2: "Each of these disputed claims alone can change it: A? B?"} {
		v := changeBrief{Disputed: "A? B?"[:3*n-1], Several: n > 1, What: "the verdict"}
		if got := (draft{}).render("change.brief", v); !strings.Contains(got, want) {
			t.Errorf("%d: %q", n, got)
		}
	}
}
