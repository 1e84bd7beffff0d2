package html

import (
	"fmt"

	"crossroads/scoring/report"
)

// widest is the number of points that fills a bar, unless one has more, so that
// small differences look small.
const widest = 20

// balance is the tally drawn: two bars on one scale.
type balance struct {
	Left, Right total
	Title       string
}

// total is one side. Length is in percent of the drawing; Out says that it is
// ruled out.
type total struct{ Name, Hue, Value, Length, Out string }

// newBalance returns nil where there are not two sides.
func newBalance(in report.Input, s report.Summary) *balance {
	if len(s.Bars) != 2 {
		return nil
	}
	longest := float64(max(s.Bars[0].Value, s.Bars[1].Value, widest))
	side := func(b report.Bar) total {
		one := total{Name: b.Name, Hue: hue(in.Model, b.Alternative), Value: fmt.Sprintf("+%d", b.Value), Length: percent(float64(b.Value) / longest)}
		if in.Result.Standings[b.Alternative].KnockedOut {
			one.Out = "ruled out"
		}
		return one
	}
	return &balance{
		Left:  side(s.Bars[0]),
		Right: side(s.Bars[1]),
		Title: fmt.Sprintf("%s +%d, %s +%d", s.Bars[0].Name, s.Bars[0].Value, s.Bars[1].Name, s.Bars[1].Value),
	}
}
