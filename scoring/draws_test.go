package scoring_test

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"crossroads/questions"
	. "crossroads/scoring"
	"crossroads/scoring/internal/modeltest"
)

// drawn is draw k of a column as the package comment says it: u in (0, 1).
func drawn(e *Engine, key string, k int) float64 {
	return (float64(e.Columns()[key].Uniform()[k]) + Half) / (2 * Half)
}

// valueAt is the value of a cell in a draw, by the definition.
func valueAt(e *Engine, criterion, alternative string, c Cell, k int) float64 {
	key := "cell:" + criterion + ":" + alternative
	switch {
	case c.Uncertainty != "":
		key = "shared:" + c.Uncertainty
	case c.Shares != "":
		key = "cell:" + c.Shares
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
		return -UnsureMean * math.Log(1-u)
	}
	return r.Low + u*(r.High-r.Low)
}

// pickedAt answers what is open as draw k does, by the definition.
func pickedAt(e *Engine, active questions.Answers, k int) questions.Answers {
	for _, f := range e.Model().Facts {
		if one, _ := active.Get(f.Question); one.Known() {
			continue
		}
		if !f.When.Holds(active) {
			active = active.With(questions.Answer{Question: f.Question})
			continue
		}
		total := 0
		for _, c := range f.Choices {
			total += max(1, c.Odds)
		}
		at, upTo := drawn(e, "fact:"+string(f.Question), k)*float64(total), 0
		for _, c := range f.Choices {
			if upTo += max(1, c.Odds); at < float64(upTo) {
				active = active.With(questions.Answer{Question: f.Question, State: questions.Answered, Values: []string{c.ID}})
				break
			}
		}
	}
	return active
}

// The loops over fixed-point columns must give what the definition gives draw
// by draw in floating point, facts that nobody answered included.
//
// Planted faults seen to fail: bend with the wrong sign; addends that takes the
// common value from the first alternative only; outcome that does not ask
// whether a fact applies; pick that counts from the wrong end.
func TestSharesByDefinition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := modeltest.Draw(t, modeltest.Small())
		e := New(p.Model)
		active := p.Flow.Active(modeltest.Answers(t, p))
		r := e.Assess(active)
		wins, first := make([]float64, len(r.Pairs)), make([]float64, len(r.Standings))
		for k := range Draws {
			picked := pickedAt(e, active, k)
			values := valuesAt(e, &r, picked, k)
			for n, pair := range r.Pairs {
				wins[n] += won(values[pair.A], values[pair.B])
			}
			lead(e.KnockedOut(active), e.KnockedOut(picked), values, first)
		}
		for n, pair := range r.Pairs {
			// A draw or two may fall the other way by rounding.
			if math.Abs(pair.Share-wins[n]/Draws) > 2.0/Draws {
				t.Fatalf("pair %+v, by definition %v", pair, wins[n]/Draws)
			}
		}
		for a, s := range r.Standings {
			if math.Abs(s.Share-first[a]/Draws) > 2.0/Draws {
				t.Fatalf("%s leads in %v, by definition in %v", name(p.Model, a), s.Share, first[a]/Draws)
			}
		}
	})
}

// valuesAt are the sums of rating times value in draw k under answers.
func valuesAt(e *Engine, r *Result, picked questions.Answers, k int) []float64 {
	values := make([]float64, len(r.Standings))
	for i, row := range e.CellsInForce(picked) {
		id := e.Model().Criteria[i].ID
		rating := ratingAt(e, id, r.Lines[i].Rating, k)
		for a, c := range row {
			values[a] += rating * valueAt(e, id, e.Model().Alternatives[a].ID, c, k)
		}
	}
	return values
}

// lead adds a draw to those that are first in it, ties split. What the answers
// rule out takes no part; where a draw rules out all others, they share it.
func lead(said, picked []Standing, values, first []float64) {
	best := math.Inf(-1)
	out := func(a int) bool { return picked[a].KnockedOut }
	left := false
	for a := range values {
		left = left || !said[a].KnockedOut && !out(a)
	}
	if !left {
		out = func(a int) bool { return false }
		values = make([]float64, len(values))
	}
	var who []int
	for a, v := range values {
		switch {
		case said[a].KnockedOut || out(a):
		case math.Abs(v-best) < 1e-7:
			who = append(who, a)
		case v > best:
			best, who = v, []int{a}
		}
	}
	for _, a := range who {
		first[a] += 1 / float64(len(who))
	}
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

// The least margin is the least over all corners: every rating at an end, every
// uncertainty at 0, 1/2 or 1. A rating left open is put at 0 and beyond all. The
// leader is certain where it is ahead at all corners.
//
// Planted faults seen to fail: newGap that lets one uncertainty take two values;
// least that forgets the open ratings.
func TestLeastMarginAgainstCorners(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := modeltest.Small()
		l.Musts = false
		p := modeltest.Draw(t, l)
		p.Model.Facts = nil // corners are those of the cells in force
		e := New(p.Model)
		r := e.Assess(p.Flow.Active(modeltest.Answers(t, p)))
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
		for a := range r.Standings {
			if lead := r.Verdict.Leader; a != lead {
				corners(r.Lines, lead, a, func(margin float64) { surely = surely && margin > 0 })
			}
		}
		if got := e.SurelyAhead(r.Lines, r.Verdict.Leader); got != surely {
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
	p := modeltest.TwoCriteria()
	for i, direction := range []int{1, -1} {
		p.Model.Criteria[i].Cases[0].Cells = map[string]Cell{
			"fast": {Low: 0, Mid: 50, High: 100, Uncertainty: "x", Direction: direction},
			"safe": {Low: 30, Mid: 40, High: 50, Uncertainty: "y", Direction: direction},
		}
	}
	r := New(p.Model).Assess(modeltest.Rated("all", "all"))
	if pair := r.Pairs[0]; pair.MarginLow != 10 || pair.MarginHigh != 10 || r.Verdict.Share != 100 {
		t.Errorf("%+v %+v", pair, r.Verdict)
	}
}

// corners visits the margin at every corner.
func corners(lines []Line, a, b int, visit func(margin float64)) {
	var ids []string
	for _, line := range lines {
		for k, c := range line.Cells {
			if id := c.DrawnAs(); (k == a || k == b) && id != "" && !slices.Contains(ids, id) {
				ids = append(ids, id)
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
	if id := c.DrawnAs(); id != "" {
		ahead = c.At(step[id])
	}
	if id := d.DrawnAs(); id != "" {
		behind = d.At(step[id])
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
	m := modeltest.Sized(4)
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
