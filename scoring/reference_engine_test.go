package scoring_test

import (
	"fmt"
	"slices"
	"testing"

	"crossroads/questions"
	"crossroads/scoring"
	"crossroads/scoring/whatif"
)

// The reference cases that can be said as a model, put through the engine as
// commands use it: values become cells, weights become words without width.
// There is no model for weights of 10^20, differences of a millionth and other
// people's samples, surrogates and value functions.
func TestReferenceCasesThroughTheEngine(t *testing.T) {
	methods := map[string]answer{
		"weighted_sum": enginePoints, "wsi": engineRanges, "p_simplex_exact": engineLens,
		"ranks_three": engineLens, "p_ratings": engineDraws, "central_weights": engineCentral,
	}
	beyond := []string{"wsi-decision-lab-extreme-weight", "p-nearly-equal"}
	run := 0
	for _, c := range referenceCases(t) {
		compute, ok := methods[c.Method]
		if !ok || slices.Contains(beyond, c.ID) {
			continue
		}
		run++
		c.Tolerance = max(c.Tolerance, 1e-9) // shares are in percent
		switch c.Method {
		case "p_ratings", "central_weights":
			c.Tolerance = 0.02 // of 10,000 draws
		case "ranks_three": // the lens has the first ranks only
			var first []any
			for _, row := range c.Expected["ra"].([]any) {
				first = append(first, row.([]any)[0])
			}
			c.Expected = map[string]any{"first": first}
		case "wsi": // a range does not name the rivals at its ends
			delete(c.Expected, "low_by")
			delete(c.Expected, "high_by")
		}
		t.Run(c.ID, func(t *testing.T) { c.run(t, compute) })
	}
	if run != 16 {
		t.Errorf("%d cases, want 16", run)
	}
}

// modelled is a model of rows of values with every criterion rated so.
type modelled struct {
	model   *scoring.Model
	engine  *scoring.Engine
	flow    *questions.Flow
	answers questions.Answers
	ratings []int
	scale   float64 // cells over values
}

// newModelled scales values and weights up until they are whole; no weights
// leave every rating open.
func newModelled(values [][]float64, weights []float64) modelled {
	model := &scoring.Model{}
	m := modelled{model: model, flow: &questions.Flow{}}
	var cells [][]int
	m.scale, cells = whole(values)
	for a := range cells {
		model.Alternatives = append(model.Alternatives, scoring.Alternative{ID: fmt.Sprint("row ", a)})
	}
	if len(weights) > 0 {
		_, all := whole([][]float64{weights})
		m.ratings = all[0]
	}
	for i := range cells[0] {
		id := questions.ID(fmt.Sprint("rate.", i))
		one := scoring.Case{Cells: map[string]scoring.Cell{}}
		for a, row := range cells {
			one.Cells[model.Alternatives[a].ID] = scoring.Cell{Low: row[i], Mid: row[i], High: row[i], Direction: 1}
		}
		model.Criteria = append(model.Criteria, scoring.Criterion{ID: fmt.Sprint(i), Rating: id, Cases: []scoring.Case{one}})
		m.flow.Questions = append(m.flow.Questions, questions.Question{ID: id, Kind: questions.Rating})
		if len(weights) > 0 {
			word := fmt.Sprint("word ", i)
			model.Words = append(model.Words, scoring.RatingWord{ID: word, Low: m.ratings[i], High: m.ratings[i]})
			m.answers = m.answers.With(questions.Answer{Question: id, State: questions.Answered, Values: []string{word}})
		}
	}
	m.engine = scoring.New(model)
	return m
}

// whole multiplies by 1, 10 or 100, whichever makes all numbers whole.
func whole(rows [][]float64) (scale float64, numbers [][]int) {
	for scale = 1; ; scale *= 10 {
		numbers = nil
		exactly := true
		for _, row := range rows {
			var line []int
			for _, v := range row {
				n := int(scale*v + 0.5)
				exactly = exactly && float64(n)-scale*v < 1e-9 && scale*v-float64(n) < 1e-9
				line = append(line, n)
			}
			numbers = append(numbers, line)
		}
		if exactly || scale == 100 {
			return scale, numbers
		}
	}
}

func enginePoints(decode func(any)) map[string]any {
	var in struct {
		Matrix  [][]float64
		Weights []float64
	}
	decode(&in)
	m := newModelled(in.Matrix, in.Weights)
	r := m.engine.Assess(m.answers)
	sum := 0.0
	for _, w := range in.Weights {
		sum += w
	}
	var scores, ranks []float64
	for _, s := range r.Standings {
		scores = append(scores, s.Points*sum/m.scale)
		ranks = append(ranks, float64(1+slices.Index(s.RankShares, 1)))
	}
	return map[string]any{"scores": scores, "ranks": ranks}
}

// engineRanges turns the range of a raw rating into one of the weight.
func engineRanges(decode func(any)) map[string]any {
	var in struct {
		Scores    [][]float64
		Weights   []float64
		Criterion int
	}
	decode(&in)
	m := newModelled(in.Scores, in.Weights)
	s := whatif.New(m.engine, m.flow).Changes(m.answers).Ratings[in.Criterion]
	rest := 0.0
	for i, r := range m.ratings {
		if i != in.Criterion {
			rest += float64(r)
		}
	}
	got := map[string]any{"winner": m.engine.Assess(m.answers).Verdict.Leader, "low": s.Low / (s.Low + rest), "high": 1.0}
	if s.High < 100 {
		got["high"] = s.High / (s.High + rest)
	}
	return got
}

// margins are two rows that differ by d.
func margins(d []float64) [][]float64 {
	rows := [][]float64{nil, nil}
	for _, v := range d {
		rows[0], rows[1] = append(rows[0], 50+v), append(rows[1], 50)
	}
	return rows
}

func engineLens(decode func(any)) map[string]any {
	var in struct {
		D      rationals
		Scores []rationals
	}
	decode(&in)
	rows := margins(in.D)
	if in.D == nil {
		rows = nil
		for _, row := range in.Scores {
			rows = append(rows, row)
		}
	}
	var shares []float64
	for _, percent := range newModelled(rows, nil).engine.Assess(questions.Answers{}).AnyPriorities {
		shares = append(shares, percent/100)
	}
	return map[string]any{"first": shares, "p": shares[0], "p_float": shares[0]}
}

// engineDraws rates everything with one word of the width of the box.
func engineDraws(decode func(any)) map[string]any {
	var in struct{ D rationals }
	decode(&in)
	m := newModelled(margins(in.D), slices.Repeat([]float64{1}, len(in.D)))
	for i := range m.model.Words {
		m.model.Words[i].Low, m.model.Words[i].High = 0, 100
	}
	return map[string]any{"p": scoring.New(m.model).Assess(m.answers).Pairs[0].Share}
}

func engineCentral(decode func(any)) map[string]any {
	var in struct{ D rationals }
	decode(&in)
	return map[string]any{"w": newModelled(margins(in.D), nil).engine.CentralWeights(questions.Answers{})[0]}
}
