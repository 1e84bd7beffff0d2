package scoring

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"crossroads/scoring/internal/reference"
)

// The tally on the samples of others, as the reference cases have them: the
// shares of the ranks and the pairwise indices are those other software finds.
// There are no ties in them, so sharing and splitting are the same.
func TestTallyOfGivenSamples(t *testing.T) {
	text, err := os.ReadFile("testdata/reference_cases.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Cases []struct {
			ID, Method       string
			Inputs, Expected json.RawMessage
		}
	}
	if err := json.Unmarshal(text, &file); err != nil {
		t.Fatal(err)
	}
	run := 0
	for _, c := range file.Cases {
		if c.Method != "smaa_samples" {
			continue
		}
		run++
		var in reference.Samples
		var want struct{ RA, PWI [][]float64 }
		if json.Unmarshal(c.Inputs, &in) != nil || json.Unmarshal(c.Expected, &want) != nil {
			t.Fatalf("%s cannot be read", c.ID)
		}
		got := tallyOf(in)
		for a := range want.RA {
			for r, share := range got.shares(a) {
				if !nearly(share, want.RA[a][r]) {
					t.Errorf("%s: alternative %d takes rank %d in %v, want %v", c.ID, a, r+1, share, want.RA[a][r])
				}
			}
			for b := a + 1; b < len(want.RA); b++ {
				if share := float64(got.beats[a][b]) / float64(2*got.draws); !nearly(share, want.PWI[a][b]) {
					t.Errorf("%s: %d beats %d in %v, want %v", c.ID, a, b, share, want.PWI[a][b])
				}
			}
		}
	}
	if run != 2 {
		t.Errorf("%d cases, want 2", run)
	}
}

// tallyOf counts every sample as often as makes whole blocks.
func tallyOf(s reference.Samples) *tally {
	members := make([]bool, len(s.Scores[0]))
	totals := make([][]int64, len(members))
	for a := range members {
		members[a], totals[a] = true, make([]int64, block)
	}
	got := newTally(members, block*len(s.Scores))
	for n := range got.draws {
		draw := n % len(s.Scores)
		for a, v := range reference.WeightedSums(s.Scores[draw], s.Weights[draw]) {
			totals[a][n%block] = int64(math.Round(v * 1e12))
		}
		if n%block == block-1 {
			got.count(totals)
		}
	}
	return got
}

func nearly(a, b float64) bool { return math.Abs(a-b) < 1e-9 }
