package scoring

import (
	"testing"

	"pgregory.net/rapid"
)

// Points alone are those of a whole result, to the last bit.
//
// Planted fault seen to fail: a weight too many.
func TestPointsAlone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := drawPack(t, smallPack())
		e, active := New(p.model), p.flow.Active(drawAnswers(t, p))
		got := e.Points(active)
		for a, s := range e.Assess(active).Standings {
			if got[a] != s.Points {
				t.Fatalf("%v points alone, %v in the result", got[a], s.Points)
			}
		}
	})
}
