package scoring

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
)

// drawn is draw k of a column as the package comment says it: u in (0, 1).
func drawn(e *Engine, key string, k int) float64 {
	return (float64(e.table.columns[key].uniform()[k]) + half) / (2 * half)
}

// valueAt is the value of a cell in a draw, by the definition.
func valueAt(e *Engine, criterion, alternative string, c Cell, k int) float64 {
	key := "cell:" + criterion + ":" + alternative
	if c.Uncertainty != "" {
		key = "shared:" + c.Uncertainty
	}
	u := drawn(e, key, k)
	if c.Direction < 0 {
		u = 1 - u
	}
	if u < 0.5 {
		return float64(c.Low) + 2*u*float64(c.Mid-c.Low)
	}
	return float64(c.Mid) + (2*u-1)*float64(c.High-c.Mid)
}

// ratingAt is a rating in a draw, by the definition.
func ratingAt(e *Engine, criterion string, r Interval, k int) float64 {
	u := drawn(e, "rating:"+criterion, k)
	if r.Unsure {
		return -unsureMean * math.Log(1-u)
	}
	return r.Low + u*(r.High-r.Low)
}

// The loops over fixed-point columns must give what the definition gives draw
// by draw in floating point.
//
// Planted faults seen to fail: bend with the wrong sign; reduce that takes the
// common value from the first alternative only.
func TestSharesByDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawPack(t, smallPack())
		e := New(p.model)
		r := e.Assess(p.flow.Active(drawAnswers(t, p)))
		wins := make([]float64, len(r.Pairs))
		surely, perhaps := 0, 0 // draws in which the bound exceeds the cost
		for k := range Draws {
			values := make([]float64, len(p.model.Alternatives))
			var leadA, leadB float64
			own := make([]float64, len(values))
			for i, line := range r.Lines {
				id := p.model.Criteria[i].ID
				rating := ratingAt(e, id, line.Rating, k)
				row := make([]float64, len(values))
				for a, c := range line.Cells {
					row[a] = rating * valueAt(e, id, p.model.Alternatives[a].ID, c, k)
					values[a] += row[a]
				}
				if c := e.combined; c != nil && line.Cells[c.index].Keep {
					leadA += max(row[c.a]-row[c.b], 0)
					leadB += max(row[c.b]-row[c.a], 0)
				} else {
					for a := range row {
						own[a] += row[a]
					}
				}
			}
			for n, pair := range r.Pairs {
				wins[n] += won(values[pair.A], values[pair.B])
			}
			if c := e.combined; c != nil {
				better := c.a
				if values[c.b] > values[c.a] {
					better = c.b
				}
				over := won(min(leadA, leadB), own[better]-own[c.index])
				surely, perhaps = surely+int(math.Floor(over)), perhaps+int(math.Ceil(over))
			}
		}
		for n, pair := range r.Pairs {
			// A draw or two may fall the other way by rounding.
			if math.Abs(pair.Share-wins[n]/Draws) > 2.0/Draws {
				t.Fatalf("pair %+v, by definition %v", pair, wins[n]/Draws)
			}
		}
		if e.combined != nil && r.Hybrid.Gate != GateShut {
			worth := worthwhile(e, &r)
			if worth < surely-2 || worth > perhaps+2 || r.Hybrid.SeamWorthwhile != (4*worth >= Draws) {
				t.Fatalf("seam worthwhile in %d draws (%v), by definition in %d to %d",
					worth, r.Hybrid.SeamWorthwhile, surely, perhaps)
			}
		}
	})
}

// worthwhile returns the number of draws in which the engine finds that the
// combination wins back more than it costs.
func worthwhile(e *Engine, r *Result) int {
	ratings, cells := make([]Interval, len(r.Lines)), make([][]Cell, len(r.Lines))
	for i, l := range r.Lines {
		ratings[i], cells[i] = l.Rating, l.Cells
	}
	return e.sample(ratings, cells, slices.Repeat([]bool{true}, len(r.Standings)), Draws, true).worth
}

// won is 1 where a exceeds b, and a half where they tie but for rounding.
func won(a, b float64) float64 {
	switch {
	case math.Abs(a-b) < 1e-7:
		return 0.5
	case a > b:
		return 1
	}
	return 0
}

// Each of two leads on one criterion, though it could be behind there: joining
// them wins back about 15 of 100 points for one point of cost. A gap on one
// criterion does not make up for that on the other.
//
// Planted fault seen to fail: seamDraws that settles contending criteria together.
func TestSeamWorthwhileByHand(t *testing.T) {
	exactly := func(v int) Cell { return Cell{Low: v, Mid: v, High: v, Direction: 1} }
	wide, kept := Cell{Low: 49, Mid: 90, High: 90, Direction: 1}, Cell{Keep: true, Direction: 1}
	p := twoCriteria()
	p.model.Alternatives = append(p.model.Alternatives, Alternative{ID: "both", Combines: []string{"fast", "safe"}})
	p.model.Criteria = append(p.model.Criteria, Criterion{ID: "upkeep"})
	for i, cells := range []map[string]Cell{
		{"fast": wide, "safe": exactly(50), "both": kept},
		{"fast": exactly(50), "safe": wide, "both": kept},
		{"fast": exactly(50), "safe": exactly(50), "both": exactly(49)},
	} {
		p.model.Criteria[i].Cases = []Case{{Cells: cells}}
	}
	h := New(p.model).Assess(rated("all", "all")).Hybrid
	if !h.SeamWorthwhile || !near(h.Bound, 3200.0/210) || !near(h.Cost, 50.0/210) {
		t.Errorf("%+v", h)
	}
}

// The least margin is the least over all corners: every rating at an end, every
// uncertainty at 0, 1/2 or 1. A rating left open is put at 0 and beyond all. The
// leader is certain where it is ahead at all corners.
//
// Planted faults seen to fail: newGap that lets one uncertainty take two values;
// least that forgets the open ratings.
func TestLeastMarginAgainstCorners(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := smallPack()
		l.musts = false
		p := drawPack(t, l)
		e := New(p.model)
		r := e.Assess(p.flow.Active(drawAnswers(t, p)))
		for _, pair := range r.Pairs {
			least := math.Inf(1)
			corners(r.Lines, pair.A, pair.B, func(margin float64) { least = min(least, margin) })
			if math.Abs(pair.MarginLow-least) > 1e-4 {
				t.Fatalf("least margin %v, over corners %v: %+v", pair.MarginLow, least, r.Lines)
			}
			if pair.MarginLow > pair.MarginMid+1e-9 || pair.MarginMid > pair.MarginHigh+1e-9 {
				t.Fatalf("not in order: %+v", pair)
			}
		}
		surely := true
		var others []int
		for a := range r.Standings {
			if lead := r.Verdict.Leader; a != lead {
				others = append(others, a)
				corners(r.Lines, lead, a, func(margin float64) { surely = surely && margin > 0 })
			}
		}
		if got := certain(r.Lines, r.Verdict.Leader, others); got != surely {
			t.Fatalf("certain %v, over corners %v: %+v", got, surely, r.Lines)
		}
		if surely && r.Verdict.Share != 100 {
			t.Fatalf("ahead for every admissible answer, but first in %d of 100", r.Verdict.Share)
		}
	})
}

// Two disputes that both sides rest on, each helping a side on one criterion as
// far as it harms it on the other, change nothing: the margin is 10 whatever
// they turn out to be.
//
// Planted fault seen to fail: cut that tries nothing.
func TestLeastMarginOfTwoDisputes(t *testing.T) {
	p := twoCriteria()
	for i, direction := range []int{1, -1} {
		p.model.Criteria[i].Cases[0].Cells = map[string]Cell{
			"fast": {Low: 0, Mid: 50, High: 100, Uncertainty: "x", Direction: direction},
			"safe": {Low: 30, Mid: 40, High: 50, Uncertainty: "y", Direction: direction},
		}
	}
	r := New(p.model).Assess(rated("all", "all"))
	if pair := r.Pairs[0]; pair.MarginLow != 10 || pair.MarginHigh != 10 || r.Verdict.Share != 100 {
		t.Errorf("%+v %+v", pair, r.Verdict)
	}
}

// corners visits the margin at every corner.
func corners(lines []Line, a, b int, visit func(margin float64)) {
	var ids []string
	for _, line := range lines {
		for k, c := range line.Cells {
			if (k == a || k == b) && c.Uncertainty != "" && !slices.Contains(ids, c.Uncertainty) {
				ids = append(ids, c.Uncertainty)
			}
		}
	}
	step := map[string]int{}
	var over func(k int)
	over = func(k int) {
		if k < len(ids) {
			for step[ids[k]] = range 3 {
				over(k + 1)
			}
			return
		}
		sums(lines, a, b, step, 0, 0, 0, visit)
	}
	over(0)
}

// sums visits both ends of every rating from line i on.
func sums(lines []Line, a, b int, step map[string]int, i int, sum, weight float64, visit func(float64)) {
	if i == len(lines) {
		if weight > 0 {
			visit(sum / weight)
		}
		return
	}
	c, d := lines[i].Cells[a], lines[i].Cells[b]
	ahead, behind := c.Low, d.High
	if c.Uncertainty != "" {
		ahead = c.at(step[c.Uncertainty])
	}
	if d.Uncertainty != "" {
		behind = d.at(step[d.Uncertainty])
	}
	ends := []float64{lines[i].Rating.Low, lines[i].Rating.High}
	if lines[i].Rating.Unsure {
		ends = []float64{0, 1e9}
	}
	for _, r := range ends {
		sums(lines, a, b, step, i+1, sum+r*float64(ahead-behind), weight+r, visit)
	}
}

// A ranking gives every place the word into which its rank-sum weight falls.
func TestRankingAnswers(t *testing.T) {
	m := sizedModel(4)
	for i := range m.Criteria {
		m.Criteria[i].Rating = "order"
	}
	e := New(m)
	a := questions.NewAnswers(questions.Answer{
		Question: "order", State: questions.Answered, Values: []string{"c02", "c00", "c03", "c01"},
	})
	want := []Interval{{65, 90, false}, {10, 35, false}, {90, 100, false}, {35, 65, false}} // 75, 25, 100, 50
	for i, line := range e.Assess(a).Lines {
		if line.Rating != want[i] {
			t.Errorf("%s: %+v, want %+v", m.Criteria[i].ID, line.Rating, want[i])
		}
	}
}
