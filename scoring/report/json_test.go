package report

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"crossroads/scoring"
)

// inputs are the golden cases by name.
func inputs(t *testing.T) map[string]Input {
	t.Helper()
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	g, all := readGuide(t), map[string]Input{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if answers := section(txtar.Parse(data), "answers.yaml"); answers != nil {
			name := strings.TrimSuffix(filepath.Base(file), ".txtar")
			all[name] = g.input(t, readWalk(t, answers))
			if name == "close" {
				all["reversed"] = reversed(readGuide(t)).input(t, readWalk(t, answers))
				all["of six"] = ofSix(readGuide(t)).input(t, readWalk(t, answers))
			}
		}
	}
	return all
}

// reversed has one claim dispute all that is open about two alternatives, which
// moves them apart.
func reversed(g guide) guide {
	for _, c := range g.Model.Criteria {
		for _, one := range c.Cases {
			for k, direction := range []int{1, -1} {
				id := g.Model.Alternatives[k].ID
				if cell := one.Cells[id]; cell.Low < cell.High {
					cell.Uncertainty, cell.Direction = g.Model.Contested[0].ID, direction
					one.Cells[id] = cell
				}
			}
		}
	}
	return g
}

// ofSix adds alternatives that are like the first, more than stand side by side.
func ofSix(g guide) guide {
	for k := len(g.Model.Alternatives); k < 6; k++ {
		id := string(rune('a' + k))
		g.Model.Alternatives = append(g.Model.Alternatives, scoring.Alternative{ID: id, Name: strings.ToUpper(id)})
		for _, c := range g.Model.Criteria {
			for _, one := range c.Cases {
				one.Cells[id] = one.Cells[g.Model.Alternatives[0].ID]
			}
		}
	}
	return g
}

// outside is what somebody reads who has the JSON and its schema alone.
type outside struct {
	Alternatives []struct {
		ID         string
		Points     float64
		Share      float64
		KnockedOut bool `json:"knocked_out"`
	}
	Criteria []struct {
		Rating struct {
			Low, High float64
			Unsure    bool
		}
		Cells map[string]outsideCell
		Open  *struct {
			Facts []string
			Table []int
			Rows  []map[string]outsideCell
		}
		Contribution map[string]float64
	}
	Doubt struct {
		Facts []struct {
			Question string
			Choices  []struct{ Odds int }
		}
		Out *struct {
			Facts []string
			Table []int
			Rows  [][]string
		}
	}
	AnyPriorities map[string]float64 `json:"any_priorities"`
}

type outsideCell struct {
	Low, Mid, High float64
	Uncertainty    *struct {
		ID        string
		Direction int
	}
}

// picked draws a choice of every open fact, by its place, and how many there are.
func (o outside) picked(random *rand.Rand) (picks, base map[string]int) {
	picks, base = map[string]int{}, map[string]int{}
	for _, f := range o.Doubt.Facts {
		total := 0
		for _, c := range f.Choices {
			total += c.Odds
		}
		at := random.IntN(total)
		for place, c := range f.Choices {
			if at -= c.Odds; at < 0 {
				picks[f.Question] = place
				break
			}
		}
		base[f.Question] = len(f.Choices)
	}
	return picks, base
}

// index looks up a table as the schema says.
func index(facts []string, picks, base map[string]int) int {
	at := 0
	for _, f := range facts {
		at = at*base[f] + picks[f]
	}
	return at
}

func (o outside) mid(i int) float64 {
	if o.Criteria[i].Rating.Unsure {
		return 50
	}
	return (o.Criteria[i].Rating.Low + o.Criteria[i].Rating.High) / 2
}

// TestJSONIsEnoughToRecompute recomputes points exactly and shares by another
// sampler, as the schema says, from the JSON alone.
func TestJSONIsEnoughToRecompute(t *testing.T) {
	for name, in := range inputs(t) {
		data, err := JSON(in)
		if err != nil {
			t.Fatal(err)
		}
		var o outside
		if err := json.Unmarshal(data, &o); err != nil {
			t.Fatal(err)
		}
		sum := 0.0
		for i := range o.Criteria {
			sum += o.mid(i)
		}
		for _, a := range o.Alternatives {
			total := 0.0
			for i, c := range o.Criteria {
				points := o.mid(i) / sum * c.Cells[a.ID].Mid
				if math.Abs(points-c.Contribution[a.ID]) > 0.005+1e-9 {
					t.Errorf("%s: criterion %d gives %s %v points, recomputed %v", name, i, a.ID, c.Contribution[a.ID], points)
				}
				total += points
			}
			if math.Abs(total-a.Points) > 0.005+1e-9 {
				t.Errorf("%s: %s has %v points, recomputed %v", name, a.ID, a.Points, total)
			}
		}
		const draws = 20000
		first, priorities := o.sample(draws)
		for _, a := range o.Alternatives {
			if off := math.Abs(first[a.ID] - a.Share); off > 2 {
				t.Errorf("%s: %s has share %v, recomputed %v", name, a.ID, a.Share, first[a.ID])
			}
			if want, ok := o.AnyPriorities[a.ID]; ok && math.Abs(priorities[a.ID]-want) > 2 {
				t.Errorf("%s: %s leads under %v of any priorities, recomputed %v", name, a.ID, want, priorities[a.ID])
			}
		}
	}
}

// sample returns the shares, in percent, of first ranks and of leads under any
// priorities.
func (o outside) sample(draws int) (first, priorities map[string]float64) {
	random := rand.New(rand.NewPCG(1, 2))
	first, priorities = map[string]float64{}, map[string]float64{}
	for range draws {
		shared := map[string]float64{}
		totals, plain := map[string]float64{}, map[string]float64{}
		picks, base := o.picked(random)
		var out []string
		if o.Doubt.Out != nil {
			out = o.Doubt.Out.Rows[o.Doubt.Out.Table[index(o.Doubt.Out.Facts, picks, base)]]
		}
		for _, c := range o.Criteria {
			row := c.Cells
			if c.Open != nil {
				row = c.Open.Rows[c.Open.Table[index(c.Open.Facts, picks, base)]]
			}
			rating := c.Rating.Low + random.Float64()*(c.Rating.High-c.Rating.Low)
			if c.Rating.Unsure {
				rating = 50 * random.ExpFloat64()
			}
			weight := random.ExpFloat64()
			for _, a := range o.Alternatives {
				cell, u := row[a.ID], random.Float64()
				if s := cell.Uncertainty; s != nil {
					if _, ok := shared[s.ID]; !ok {
						shared[s.ID] = u
					}
					if u = shared[s.ID]; s.Direction < 0 {
						u = 1 - u
					}
				}
				value := cell.Low + 2*u*(cell.Mid-cell.Low)
				if u > 0.5 {
					value = cell.Mid + (2*u-1)*(cell.High-cell.Mid)
				}
				if !a.KnockedOut && !slices.Contains(out, a.ID) {
					totals[a.ID] += rating * value
				}
				if _, ok := o.AnyPriorities[a.ID]; ok {
					plain[a.ID] += weight * c.Cells[a.ID].Mid
				}
			}
		}
		lead(first, totals, draws)
		lead(priorities, plain, draws)
	}
	return first, priorities
}

// lead gives the share of one draw to whoever has the most.
func lead(shares, totals map[string]float64, draws int) {
	var best []string
	for id, v := range totals {
		switch {
		case len(best) == 0 || v > totals[best[0]]+1e-9:
			best = []string{id}
		case v > totals[best[0]]-1e-9:
			best = append(best, id)
		}
	}
	for _, id := range best {
		shares[id] += 100 / float64(draws) / float64(len(best))
	}
}

func TestJSONIsStable(t *testing.T) {
	in := inputs(t)["clear"]
	first, err := JSON(in)
	if err != nil {
		t.Fatal(err)
	}
	for range 20 {
		again, _ := JSON(in)
		if !bytes.Equal(first, again) {
			t.Fatal("the same input gives other bytes")
		}
	}
	var keys []string
	for _, line := range strings.Split(string(first), "\n") {
		if key, ok := strings.CutPrefix(line, "  \""); ok {
			key, _, _ = strings.Cut(key, "\"")
			keys = append(keys, key)
		}
	}
	want := []string{"schema", "versions", "title", "about", "verdict", "alternatives", "criteria", "pairs", "any_priorities", "lean", "flips",
		"hybrid", "doubt", "cautions", "frameworks", "pattern", "answers", "coverage", "measured"}
	if !slices.Equal(keys, want) {
		t.Errorf("fields %v, want %v", keys, want)
	}
}

func TestDecimals(t *testing.T) {
	for _, tt := range []struct {
		v      float64
		places int
		want   string
	}{{-0.001, 2, "0.00"}, {1.005, 1, "1.0"}, {-2.5, 2, "-2.50"}, {100, 1, "100.0"}} {
		if got, err := decimals(tt.v, tt.places); err != nil || string(got) != tt.want {
			t.Errorf("decimals(%v, %d) = %s, %v, want %s", tt.v, tt.places, got, err, tt.want)
		}
	}
	if _, err := decimals(math.NaN(), 1); err == nil {
		t.Error("a number that is none is written")
	}
}
