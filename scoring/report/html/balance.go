package html

import (
	"fmt"

	"crossroads/scoring/report"
)

// balance is the tally drawn: two bars that grow from the middle.
type balance struct {
	Left, Right side
	Tally       string
	Title       string
}

// side is one bar. X and Width are in percent of the drawing.
type side struct {
	Name, Hue, Value string
	X, Width         string
}

// newBalance returns nil where there are not two sides.
func newBalance(in report.Input, s report.Summary) *balance {
	if len(s.Bars) != 2 {
		return nil
	}
	longest := float64(max(s.Bars[0].Value, s.Bars[1].Value, 1))
	l, r := s.Bars[0], s.Bars[1]
	left, right := float64(l.Value)/longest/2, float64(r.Value)/longest/2
	return &balance{
		Left:  side{l.Name, hue(in.Model, l.Alternative), fmt.Sprintf("+%d", l.Value), percent(0.5 - left), percent(left)},
		Right: side{r.Name, hue(in.Model, r.Alternative), fmt.Sprintf("+%d", r.Value), percent(0.5), percent(right)},
		Tally: s.Tally,
		Title: fmt.Sprintf("%s +%d, %s +%d", l.Name, l.Value, r.Name, r.Value),
	}
}

// contributions are the lines of the tally drawn, each a bar to one side.
type contributions struct {
	Left, Right side
	Rows        []contribution
	Rest        string
}

type contribution struct {
	Label, Answer, Name, Value, Hue, Title string
	X, Width                               string
}

// newContributions returns nil where there is no line of at least a point.
func newContributions(in report.Input, s report.Summary) *contributions {
	b := newBalance(in, s)
	if b == nil {
		return nil
	}
	longest := 0
	for _, l := range s.Lines {
		longest = max(longest, l.Left, l.Right)
	}
	c := &contributions{Left: b.Left, Right: b.Right}
	for _, l := range s.Lines {
		points, to := l.Left, b.Left
		if l.Right > l.Left {
			points, to = l.Right, b.Right
		}
		if points == 0 {
			continue
		}
		row := contribution{Label: l.Label, Answer: l.Answer, Name: to.Name, Hue: to.Hue, Value: fmt.Sprintf("+%d", points),
			Title: fmt.Sprintf("%s: %d for %s", l.Label, points, to.Name)}
		width := float64(points) / float64(longest) / 2
		row.X, row.Width = percent(0.5), percent(width)
		if to == b.Left {
			row.X = percent(0.5 - width)
		}
		c.Rows = append(c.Rows, row)
	}
	if len(c.Rows) == 0 {
		return nil
	}
	if rest := len(s.Lines) - len(c.Rows); rest > 0 {
		c.Rest = fmt.Sprintf("Criteria of less than one point are left out: %d.", rest)
	}
	return c
}
