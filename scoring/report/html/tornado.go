package html

import (
	"fmt"
	"math"
	"strings"

	"crossroads/scoring/report"
)

// swingsShown is how many rows a tornado has at most, as in the markdown.
const swingsShown = 8

// tornado is the margin of the leader over each answer or disputed claim.
type tornado struct {
	Leader, Runner       string
	LeaderHue, RunnerHue string
	Zero                 string // where neither is ahead
	Rows                 []swing
}

// swing is one row: the part of its interval on either side of zero.
type swing struct {
	Label, Range     string
	Behind, Ahead    bool
	BehindX, BehindW string
	AheadX, AheadW   string
	LowX, HighX      string
	LowHue, HighHue  string
}

// newTornado returns nil where nothing moves the margin.
func newTornado(in report.Input, s report.Summary) *tornado {
	v := in.Result.Verdict
	if len(s.Tornado) == 0 || v.Leader < 0 || v.Runner < 0 {
		return nil
	}
	ranges := s.Tornado[:min(len(s.Tornado), swingsShown)]
	from, to := 0.0, 0.0
	for _, r := range ranges {
		from, to = math.Min(from, r.Low), math.Max(to, r.High)
	}
	pad := 0.04 * (to - from)
	from, to = from-pad, to+pad
	at := func(x float64) float64 {
		if to == from {
			return 0.5
		}
		return (x - from) / (to - from)
	}
	t := &tornado{Leader: in.Model.Alternatives[v.Leader].Name, Runner: in.Model.Alternatives[v.Runner].Name,
		LeaderHue: hue(in.Model, v.Leader), RunnerHue: hue(in.Model, v.Runner), Zero: percent(at(0))}
	for _, r := range ranges {
		row := swing{Label: r.Label, Range: signed(r.Low) + " to " + signed(r.High), Behind: r.Low < 0, Ahead: r.High > 0,
			LowX: percent(at(r.Low)), HighX: percent(at(r.High)), LowHue: t.LeaderHue, HighHue: t.LeaderHue}
		if r.Low < 0 {
			row.LowHue = t.RunnerHue
		}
		if r.High < 0 {
			row.HighHue = t.RunnerHue
		}
		row.BehindX, row.BehindW = percent(at(r.Low)), percent(at(math.Min(r.High, 0))-at(r.Low))
		row.AheadX, row.AheadW = percent(at(math.Max(r.Low, 0))), percent(at(r.High)-at(math.Max(r.Low, 0)))
		t.Rows = append(t.Rows, row)
	}
	return t
}

// signed writes points with one decimal, their sign and a real minus.
func signed(points float64) string {
	text := fmt.Sprintf("%+.1f", points)
	if text == "+0.0" || text == "-0.0" {
		return "0"
	}
	return strings.Replace(text, "-", "−", 1)
}
