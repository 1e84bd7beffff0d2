package html

import (
	"fmt"

	"crossroads/scoring/report"
)

// widestLine is what widest is, for one line.
const widestLine = 4

// contributions are the lines of the tally drawn, each a bar to one side.
type contributions struct {
	Left, Right total
	Rows        []contribution
	Rest        string
}

type contribution struct {
	Label, Answer, Name, Value, Hue string
	X, Width                        string
}

// newContributions returns nil where there is no line of at least a point.
func newContributions(in report.Input, s report.Summary) *contributions {
	b := newBalance(in, s)
	if b == nil {
		return nil
	}
	longest := widestLine
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
		row := contribution{Label: l.Label, Answer: l.Answer, Name: to.Name, Hue: to.Hue, Value: fmt.Sprintf("+%d", points)}
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
		c.Rest = fmt.Sprintf("Criteria too small to count in whole points are left out: %d.", rest)
	}
	return c
}
